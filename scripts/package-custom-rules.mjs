// Bundles the files that a configuration names for a function: custom rules with the worker that runs them, custom frameworks, and the
// configuration with their new paths.
import { readFile } from 'node:fs/promises';
import { basename, dirname, extname } from 'node:path';
import { build } from 'esbuild';
import { parseDocument } from 'yaml';
import { bundleOptions } from './bundle-options.mjs';

const options = {
  ...bundleOptions,
  target: 'node24',
  minify: true,
  keepNames: true,
  write: false,
  outdir: '.',
  outExtension: { '.js': '.mjs' },
};

/** Returns the bundled files of one rule file. YAML stays as it is; other modules are bundled, except the package itself. */
async function bundleRule(file, name) {
  if (/[.]ya?ml$/.test(file)) return [`${name}${extname(file)}`, await readFile(file)];
  const { outputFiles } = await build({ ...options, splitting: false, entryPoints: [file], external: ['@onus-audit/onus'] });
  return [`${name}.mjs`, outputFiles[0].contents];
}

/** @returns the configuration and the files that it names: `[path, content]` */
export async function bundleConfig(source, target, { customRules, frameworks }) {
  const document = parseDocument(await readFile(source, 'utf8'));
  const rules = customRules === undefined ? { paths: [], files: [] } : await bundleCustomRules(source, customRules);
  const copies = frameworks === undefined ? [] : await copyFrameworks(source, frameworks);
  if (customRules !== undefined) document.set(document.has('customRules') ? 'customRules' : 'rules', rules.paths);
  if (frameworks !== undefined)
    document.set(
      'frameworks',
      copies.map(([path]) => path),
    );
  return [[target, Buffer.from(String(document))], ...rules.files, ...copies];
}

async function copyFrameworks(config, patterns) {
  const { frameworkFiles } = await import('../src/commands/load-config.ts');
  return Promise.all(
    frameworkFiles(patterns, dirname(config)).map(async (file, index) => [
      `frameworks/${index + 1}-${basename(file)}`,
      await readFile(file),
    ]),
  );
}

async function bundleCustomRules(config, patterns) {
  const { filesMatching } = await import('../src/commands/load-config.ts');
  const rules = await Promise.all(
    filesMatching(patterns, dirname(config)).map((file, index) =>
      bundleRule(file, `custom-rules/${index + 1}-${basename(file, extname(file))}`),
    ),
  );
  const { outputFiles } = await build({
    ...options,
    entryPoints: [
      { in: 'src/custom-rules/worker.ts', out: 'custom-rules-worker' },
      { in: 'src/rule-api.ts', out: 'rule-api' },
    ],
    chunkNames: 'custom-rules-[name]-[hash]',
  });
  return {
    paths: rules.map(([path]) => path),
    files: [...rules, ...outputFiles.map((file) => [basename(file.path), file.contents])],
  };
}
