// Writes docs/rules/: one page for each service, generated from the rules.
//   node scripts/generate-docs.mjs            writes the pages
//   node scripts/generate-docs.mjs --check    fails if a page is out of date
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rules } from '../rules/index.ts';
import { describeRule } from '../src/commands/catalog.ts';
import { catalogPages } from '../src/commands/catalog-pages.ts';

const TARGET = fileURLToPath(new URL('../docs/rules/', import.meta.url));

// By ID, to include opt-in rules.
const pages = catalogPages(rules.map(({ id }) => describeRule(id)));
mkdirSync(TARGET, { recursive: true });
const present = readdirSync(TARGET);

if (!process.argv.includes('--check')) {
  for (const name of present) if (!pages.has(name)) rmSync(TARGET + name);
  for (const [name, text] of pages) writeFileSync(TARGET + name, text);
} else {
  const stale = [...new Set([...present, ...pages.keys()])].filter(
    (name) => !present.includes(name) || readFileSync(TARGET + name, 'utf8') !== pages.get(name),
  );
  if (stale.length > 0) {
    console.error(`docs/rules is out of date (${stale.sort().join(', ')}): run npm run docs`);
    process.exitCode = 1;
  }
}
