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
  { source: 'src/cli/onus.ts', folder: 'dist', name: 'cli/onus' },
  { source: 'src/rule-api.ts', folder: 'dist', name: 'rule-api' },
  { source: 'sample/demo.ts', folder: 'build/demo', name: 'demo' },
];

/** The minimum Node version of package.json. Older versions print an error before the first missing function is called. */
const oldestNode = Number(/\d+/.exec(JSON.parse(await readFile('package.json', 'utf8')).engines.node));
const guard =
  `if (Number.parseInt(process.versions.node) < ${oldestNode}) ` +
  `{ console.error('onus needs Node ${oldestNode} or newer, this is ' + process.version); process.exit(2); }`;

for (const { source, folder, name } of programs) {
  if (name !== 'rule-api') await rm(folder, { recursive: true, force: true });
  const { metafile } = await build({
    ...bundleOptions,
    entryPoints: [{ in: source, out: name }],
    outdir: folder,
    chunkNames: 'chunks/[name]-[hash]',
    target: `node${oldestNode}`,
    banner: { js: `${guard}\n${bundleOptions.banner.js}` },
    minifySyntax: true,
    minifyWhitespace: true,
    metafile: true,
  });
  if (name !== 'rule-api') await chmod(`${folder}/${name}.js`, 0o755);
  if (!process.argv.includes('--quiet')) {
    const sizes = Object.values(metafile.outputs).map(({ bytes }) => bytes);
    const kilobytes = Math.round(sizes.reduce((sum, bytes) => sum + bytes, 0) / 1024);
    console.log(`${folder}/: ${sizes.length} files, ${kilobytes} KB, built in ${Math.round(performance.now() - started)} ms`);
  }
}
