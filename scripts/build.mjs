// Bundles the command line into dist/. Splitting keeps every SDK client a chunk of its own, loaded when first used.
import { chmod, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { build } from 'esbuild';

const started = performance.now();
const entries = [
  { in: 'src/cli/onus.ts', out: 'cli/onus' },
  { in: 'sample/demo.ts', out: 'cli/demo' },
].filter((entry) => existsSync(entry.in));

await rm('dist', { recursive: true, force: true });
if (entries.length > 0) {
  const { metafile } = await build({
    entryPoints: entries,
    outdir: 'dist',
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    minifySyntax: true,
    minifyWhitespace: true,
    metafile: true,
    logLevel: 'warning',
    // Some dependencies are CommonJS and ask for Node's own modules by require().
    banner: { js: "import { createRequire as nodeRequire } from 'node:module'; const require = nodeRequire(import.meta.url);" },
  });
  const files = Object.keys(metafile.outputs);
  await Promise.all(entries.map((entry) => chmod(`dist/${entry.out}.js`, 0o755)));
  if (!process.argv.includes('--quiet')) {
    const kilobytes = Object.values(metafile.outputs).reduce((sum, output) => sum + output.bytes, 0) / 1024;
    console.log(`dist/: ${files.length} files, ${Math.round(kilobytes)} KB, built in ${Math.round(performance.now() - started)} ms`);
  }
}
