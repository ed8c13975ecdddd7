// Bundles each handlers/*.ts into build/handlers/<name>.zip for Lambda: index.mjs, its lazily loaded chunks, and the project's onus.yaml, if
// present. The same source gives the same bytes: entries are sorted and have a fixed time, so an unchanged function is not deployed again.
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { zipSync } from 'fflate';
import { bundleOptions } from './bundle-options.mjs';
import { bundleConfig } from './package-custom-rules.mjs';

const OUTPUT = 'build/handlers';
/** Where the functions look for the configuration. */
const CONFIG = 'onus.yaml';
const SOURCE = ['onus.yaml', 'onus.yml'].find(existsSync);
/** Limit for the zipped code that a function loads when it starts, and for each chunk that it loads later. */
const MAX_LOADED_BYTES = 1024 * 1024;
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

/** Returns the names of the files that load with the entry: everything it imports statically, directly or through other files. */
function loadedAtStart(outputs) {
  const loaded = new Set();
  const load = (path) => {
    if (loaded.has(path)) return;
    loaded.add(path);
    for (const { path: imported, kind, external } of outputs[path].imports) if (kind === 'import-statement' && !external) load(imported);
  };
  load(Object.keys(outputs).find((path) => outputs[path].entryPoint !== undefined && basename(path) === 'index.mjs'));
  return new Set([...loaded].map((path) => basename(path)));
}

/** Returns the files of a function, sorted by name, and the names of those that load when it starts. */
async function bundle(source) {
  const { outputFiles, metafile } = await build({
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
    metafile: true,
  });
  const files = outputFiles.map((file) => [basename(file.path), file.contents]).sort(([a], [b]) => (a < b ? -1 : 1));
  return { files, atStart: loadedAtStart(metafile.outputs) };
}

const zipped = (files) => zipSync(Object.fromEntries(files), { level: 9, mtime: MODIFIED });

/** @throws {Error} if a function loads more at once than it may */
function checkSize(name, what, { length }) {
  if (length > MAX_LOADED_BYTES) throw new Error(`handler ${name}: ${what} is ${length} bytes zipped, more than ${MAX_LOADED_BYTES}`);
}

/** The configuration of the function, with the files that it names. An invalid one fails here instead of in every run. */
async function configuration() {
  if (SOURCE === undefined) return [];
  const { loadConfig } = await import('../src/commands/load-config.ts');
  const config = await loadConfig(SOURCE);
  for (const { file, message } of config.custom?.problems ?? []) throw new Error(`${file}: ${message}`);
  return bundleConfig(SOURCE, CONFIG, config);
}

const kilobytes = ({ length }) => Math.round(length / 1024);

const config = await configuration();
const handlers = (await readdir('handlers')).filter((file) => file.endsWith('.ts')).sort();
await mkdir(OUTPUT, { recursive: true });
for (const file of handlers) {
  const name = basename(file, '.ts');
  const { files: code, atStart } = await bundle(join('handlers', file));
  const files = [...code, ...config];
  const start = zipped(code.filter(([path]) => atStart.has(path)));
  checkSize(name, 'the code loaded at start', start);
  for (const chunk of code) if (!atStart.has(chunk[0])) checkSize(name, chunk[0], zipped([chunk]));
  const zip = zipped(files);
  // A concurrent reader gets either the old or the new zip.
  const target = join(OUTPUT, `${name}.zip`);
  await writeFile(`${target}.${process.pid}`, zip);
  await rename(`${target}.${process.pid}`, target);
  console.log(`${target}: ${files.length} files, ${kilobytes(zip)} KB; ${kilobytes(start)} KB load at start`);
}
