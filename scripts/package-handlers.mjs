// Bundles each handlers/*.ts into build/handlers/<name>.zip for Lambda: index.mjs and its lazily loaded chunks.
// The same source gives the same bytes: entries are sorted and carry a fixed time, so an unchanged function is not deployed again.
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { zipSync } from 'fflate';
import { bundleOptions } from './bundle-options.mjs';

const OUTPUT = 'build/handlers';
const LARGEST_ZIP = 1024 * 1024;
/** The earliest day a zip can express (local time, as zip wants it). */
const MODIFIED = new Date(1980, 0, 1);

async function bundle(source) {
  const { outputFiles } = await build({
    ...bundleOptions,
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

const handlers = (await readdir('handlers')).filter((file) => file.endsWith('.ts')).sort();
await rm(OUTPUT, { recursive: true, force: true });
await mkdir(OUTPUT, { recursive: true });
for (const file of handlers) {
  const name = basename(file, '.ts');
  const files = await bundle(join('handlers', file));
  const zip = zipSync(Object.fromEntries(files), { level: 9, mtime: MODIFIED });
  if (zip.length > LARGEST_ZIP) throw new Error(`handler ${name} is ${zip.length} bytes zipped, more than ${LARGEST_ZIP}`);
  await writeFile(join(OUTPUT, `${name}.zip`), zip);
  console.log(`${OUTPUT}/${name}.zip: ${files.length} files, ${Math.round(zip.length / 1024)} KB`);
}
