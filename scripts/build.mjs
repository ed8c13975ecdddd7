// Bundles the command line into dist/. Splitting keeps every SDK client a chunk of its own, loaded when first used.
import { chmod, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { build } from 'esbuild';
import { bundleOptions } from './bundle-options.mjs';

const started = performance.now();
const entries = [
  { in: 'src/cli/onus.ts', out: 'cli/onus' },
  { in: 'sample/demo.ts', out: 'cli/demo' },
].filter((entry) => existsSync(entry.in));

await rm('dist', { recursive: true, force: true });
if (entries.length > 0) {
  const { metafile } = await build({
    ...bundleOptions,
    entryPoints: entries,
    outdir: 'dist',
    chunkNames: 'chunks/[name]-[hash]',
    target: 'node20',
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
