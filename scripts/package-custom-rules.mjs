// Bundles the custom rules of a configuration for a function: the rules, the worker that runs them, and the configuration with their new paths.
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

/** @returns the files of the zip: `[path, content]` */
export async function bundleCustomRules(config, target, patterns) {
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
  const document = parseDocument(await readFile(config, 'utf8'));
  document.set(
    document.has('customRules') ? 'customRules' : 'rules',
    rules.map(([path]) => path),
  );
  return [[target, Buffer.from(String(document))], ...rules, ...outputFiles.map((file) => [basename(file.path), file.contents])];
}
