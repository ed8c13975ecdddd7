// Bundles the command line into dist/. Splitting keeps every SDK client a chunk of its own, loaded when first used.
import { existsSync } from 'node:fs';
import { chmod, readFile, rm } from 'node:fs/promises';
import { build } from 'esbuild';
import { bundleOptions } from './bundle-options.mjs';

const started = performance.now();
const entries = [
  { in: 'src/cli/onus.ts', out: 'cli/onus' },
  { in: 'sample/demo.ts', out: 'cli/demo' },
].filter((entry) => existsSync(entry.in));

/** The oldest Node that package.json promises. Older ones are told so, before the first missing function is met. */
const oldestNode = Number(/\d+/.exec(JSON.parse(await readFile('package.json', 'utf8')).engines.node));
const guard =
  `if (Number.parseInt(process.versions.node) < ${oldestNode}) ` +
  `{ console.error('onus needs Node ${oldestNode} or newer, this is ' + process.version); process.exit(2); }`;

await rm('dist', { recursive: true, force: true });
if (entries.length > 0) {
  const { metafile } = await build({
    ...bundleOptions,
    entryPoints: entries,
    outdir: 'dist',
    chunkNames: 'chunks/[name]-[hash]',
    target: `node${oldestNode}`,
    banner: { js: `${guard}\n${bundleOptions.banner.js}` },
    minifySyntax: true,
    minifyWhitespace: true,
    metafile: true,
  });
  const files = Object.keys(metafile.outputs);
  await Promise.all(entries.map((entry) => chmod(`dist/${entry.out}.js`, 0o755)));
  if (!process.argv.includes('--quiet')) {
    const kilobytes = Object.values(metafile.outputs).reduce((sum, output) => sum + output.bytes, 0) / 1024;
    console.log(`dist/: ${files.length} files, ${Math.round(kilobytes)} KB, built in ${Math.round(performance.now() - started)} ms`);
  }
}
