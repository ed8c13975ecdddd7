// Bundles the script and the styles of the HTML report into src/report/html/client.generated.ts, which is checked in.
//   node scripts/report-client.mjs            writes the file
//   node scripts/report-client.mjs --check    fails if the file is out of date
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const FOLDER = fileURLToPath(new URL('../src/report/html/', import.meta.url));
const TARGET = `${FOLDER}client.generated.ts`;

async function bundle(entry, options) {
  const { outputFiles } = await build({
    entryPoints: [FOLDER + entry],
    bundle: true,
    write: false,
    minify: true,
    charset: 'ascii',
    legalComments: 'none',
    target: ['chrome120', 'firefox128', 'safari17.4'],
    logLevel: 'warning',
    ...options,
  });
  return outputFiles[0].text.trim();
}

/** A string literal that ends neither a script nor a style element. */
const literal = (text) => `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'").replaceAll('</', '<\\/')}'`;

const script = await bundle('client/main.tsx', { format: 'iife', jsx: 'automatic', jsxImportSource: 'preact' });
const styles = await bundle('styles/index.css', {});
if (/<\/(script|style)|<!--/i.test(script + styles)) throw new Error('the bundle would end its own element');

const text = `/** Written by scripts/report-client.mjs from client/ and styles/; not edited by hand. */
export const script =
  ${literal(script)};

export const styles =
  ${literal(styles)};
`;

if (process.argv.includes('--check')) {
  if (readFileSync(TARGET, 'utf8') !== text) {
    console.error('src/report/html/client.generated.ts is out of date: run node scripts/report-client.mjs');
    process.exit(1);
  }
} else {
  writeFileSync(TARGET, text);
  console.log(`src/report/html/client.generated.ts: script ${script.length} bytes, styles ${styles.length} bytes`);
}
