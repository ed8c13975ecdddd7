import { readFile } from 'node:fs/promises';

/**
 * Lets esbuild remove the SDK's schemas of operations that are never called. Their keys are computed from constants, `[_eQN]: 1`, so esbuild
 * assumes side effects and keeps them; literal keys, `"ec2QueryName": 1`, have none.
 */
const shakableSchemas = {
  name: 'shakable-schemas',
  setup(build) {
    build.onLoad({ filter: /[\\/]@aws-sdk[\\/]client-[^\\/]+[\\/]dist-es[\\/]schemas[\\/][^\\/]+\.js$/ }, async ({ path }) => {
      const code = await readFile(path, 'utf8');
      const constants = new Map(Array.from(code.matchAll(/^const (\w+) = (".*");$/gm), ([, name, text]) => [name, text]));
      return { contents: code.replace(/\[(\w+)\]:/g, (key, name) => (constants.has(name) ? `${constants.get(name)}:` : key)) };
    });
  },
};

/** Options of every bundle: ES modules for Node, in chunks, so that an SDK client is loaded on first use. */
export const bundleOptions = {
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  // Tree shaking requires the ES module build of a package.
  mainFields: ['module', 'main'],
  jsx: 'automatic',
  jsxImportSource: 'preact',
  logLevel: 'warning',
  plugins: [shakableSchemas],
  // Some packages are CommonJS and load Node's own modules by require().
  banner: { js: "import { createRequire as nodeRequire } from 'node:module'; const require = nodeRequire(import.meta.url);" },
};
