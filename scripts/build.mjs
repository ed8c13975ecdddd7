// Bundles the command line into dist/ and the demo into build/demo/. Splitting puts every SDK client into its own chunk, loaded on first use.
import { chmod, readFile, rm } from 'node:fs/promises';
import { build } from 'esbuild';
import { bundleOptions } from './bundle-options.mjs';

const started = performance.now();
/**
 * Each program has its own chunks: the demo's endpoint contains all operations of AWS, 80 MB, and with shared chunks the command line would
 * load them too.
 */
const programs = [
  { folder: 'dist', entries: { 'cli/onus': 'src/cli/onus.ts' }, program: 'cli/onus' },
  // Custom rules share the code of the worker that runs them.
  { folder: 'dist', entries: { 'rule-api': 'src/rule-api.ts', 'custom-rules/worker': 'src/custom-rules/worker.ts' } },
  { folder: 'build/demo', entries: { demo: 'sample/demo.ts' }, program: 'demo' },
];

/** The minimum Node version of package.json. Older versions print an error before the first missing function is called. */
const oldestNode = Number(/\d+/.exec(JSON.parse(await readFile('package.json', 'utf8')).engines.node));
const guard =
  `if (Number.parseInt(process.versions.node) < ${oldestNode}) ` +
  `{ console.error('onus needs Node ${oldestNode} or newer, this is ' + process.version); process.exit(2); }`;

for (const { folder, entries, program } of programs) {
  if (program !== undefined) await rm(folder, { recursive: true, force: true });
  const { metafile } = await build({
    ...bundleOptions,
    entryPoints: Object.entries(entries).map(([out, source]) => ({ in: source, out })),
    outdir: folder,
    chunkNames: 'chunks/[name]-[hash]',
    target: `node${oldestNode}`,
    banner: { js: `${guard}\n${bundleOptions.banner.js}` },
    minifySyntax: true,
    minifyWhitespace: true,
    metafile: true,
  });
  if (program !== undefined) await chmod(`${folder}/${program}.js`, 0o755);
  if (!process.argv.includes('--quiet')) {
    const sizes = Object.values(metafile.outputs).map(({ bytes }) => bytes);
    const kilobytes = Math.round(sizes.reduce((sum, bytes) => sum + bytes, 0) / 1024);
    console.log(`${folder}/: ${sizes.length} files, ${kilobytes} KB, built in ${Math.round(performance.now() - started)} ms`);
  }
}
