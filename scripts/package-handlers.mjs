// Bundles each handlers/*.ts into build/handlers/<name>.zip for Lambda: index.mjs, its lazily loaded chunks, and the project's onus.yaml, if
// present. The same source gives the same bytes: entries are sorted and have a fixed time, so an unchanged function is not deployed again.
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { zipSync } from 'fflate';
import { bundleOptions } from './bundle-options.mjs';

const OUTPUT = 'build/handlers';
const CONFIG = 'onus.yaml';
const MAX_ZIP_BYTES = 1024 * 1024;
/** The earliest day in a zip file (local time, as the format requires). */
const MODIFIED = new Date(1980, 0, 1);

/** Lambda passes credentials in environment variables; other credential providers are removed from the bundle. */
const environmentCredentials = {
  name: 'environment-credentials',
  setup(build) {
    const others = /^@aws-sdk\/credential-provider-(?:ini|login|process|sso|web-identity)$|^@smithy\/credential-provider-imds$/;
    build.onResolve({ filter: others }, ({ path, kind }) => (kind === 'dynamic-import' ? { path, namespace: 'not-in-lambda' } : undefined));
    build.onLoad({ filter: /.*/, namespace: 'not-in-lambda' }, () => ({
      contents: `throw new Error('the environment of this function contains no credentials');`,
    }));
  },
};

async function bundle(source) {
  const { outputFiles } = await build({
    ...bundleOptions,
    plugins: [...bundleOptions.plugins, environmentCredentials],
    entryPoints: [{ in: source, out: 'index' }],
    outdir: '.',
    outExtension: { '.js': '.mjs' },
    chunkNames: '[name]-[hash]',
    target: 'node24',
    minify: true,
    keepNames: true,
    write: false,
  });
  return outputFiles.map((file) => [basename(file.path), file.contents]).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The configuration of the function. An invalid one fails here instead of in every run. */
async function configuration() {
  if (!existsSync(CONFIG)) return [];
  const { loadConfig } = await import('../src/commands/load-config.ts');
  await loadConfig(CONFIG);
  return [[CONFIG, await readFile(CONFIG)]];
}

const config = await configuration();
const handlers = (await readdir('handlers')).filter((file) => file.endsWith('.ts')).sort();
await mkdir(OUTPUT, { recursive: true });
for (const file of handlers) {
  const name = basename(file, '.ts');
  const files = [...(await bundle(join('handlers', file))), ...config];
  const zip = zipSync(Object.fromEntries(files), { level: 9, mtime: MODIFIED });
  if (zip.length > MAX_ZIP_BYTES) throw new Error(`handler ${name} is ${zip.length} bytes zipped, more than ${MAX_ZIP_BYTES}`);
  // A concurrent reader gets either the old or the new zip.
  const target = join(OUTPUT, `${name}.zip`);
  await writeFile(`${target}.${process.pid}`, zip);
  await rename(`${target}.${process.pid}`, target);
  console.log(`${target}: ${files.length} files, ${Math.round(zip.length / 1024)} KB`);
}
