import { readFile } from 'node:fs/promises';

/**
 * Lets esbuild leave out the SDK's schemas of operations that nobody calls. Their keys are computed from constants, `[_eQN]: 1`, which
 * might have side effects for all esbuild knows, so it keeps them; written out, `"ec2QueryName": 1`, they cannot.
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

/** What every bundle shares: ES modules for Node, in chunks, so that an SDK client is loaded when it is first used. */
export const bundleOptions = {
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  // The ES module build of a package is the one that can be shaken.
  mainFields: ['module', 'main'],
  jsx: 'automatic',
  jsxImportSource: 'preact',
  logLevel: 'warning',
  plugins: [shakableSchemas],
  // Some packages are CommonJS and load Node's own modules by require().
  banner: { js: "import { createRequire as nodeRequire } from 'node:module'; const require = nodeRequire(import.meta.url);" },
};
