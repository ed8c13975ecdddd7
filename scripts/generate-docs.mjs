// Writes the generated documentation: docs/rules/ with one page for each service, the table of keys in docs/configuration.md, the comparison with managed policies in docs/permissions.md, the JSON
// Schemas of onus.yaml and custom frameworks, and the services in the JSON Schema of results.
//   node scripts/generate-docs.mjs            writes the files
//   node scripts/generate-docs.mjs --check    fails if a file is out of date
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rules } from '../rules/index.ts';
import { describeRule } from '../src/commands/catalog.ts';
import { comparisonTable } from '../src/commands/managed-policy-comparison.ts';
import { catalogPages } from '../src/commands/catalog-pages.ts';
import { configJsonSchema, configTable, frameworkJsonSchema } from '../src/config/reference.ts';
import { services } from '../src/responsibility/services.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PAGES = 'docs/rules/';

/** Replaces the text between two comments of a page. */
function withSection(file, name, text) {
  const page = readFileSync(ROOT + file, 'utf8');
  const section = new RegExp(`(<!-- ${name}: [^\\n]* -->\\n)[^]*?(\\n<!-- end of ${name} -->)`);
  if (!section.test(page)) throw new Error(`${file} has no section ${name}`);
  return page.replace(section, (_, start, end) => `${start}\n${text}\n${end}`);
}

const RESULT_SCHEMA = 'schema/audit-result.schema.json';

/** Returns the schema of results with the audited services. */
function resultSchema() {
  const schema = JSON.parse(readFileSync(ROOT + RESULT_SCHEMA, 'utf8'));
  schema.$defs.service.enum = services.map(({ id }) => id);
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** Contents by path. By ID, to include opt-in rules. */
const files = new Map([
  ...[...catalogPages(rules.map(({ id }) => describeRule(id)))].map(([name, text]) => [PAGES + name, text]),
  ['docs/permissions.md', withSection('docs/permissions.md', 'managed policies', comparisonTable())],
  ['docs/configuration.md', withSection('docs/configuration.md', 'keys', configTable())],
  [RESULT_SCHEMA, resultSchema()],
  ['schema/framework.schema.json', `${JSON.stringify(frameworkJsonSchema(), null, 2)}\n`],
  ['schema/onus.schema.json', `${JSON.stringify(configJsonSchema(), null, 2)}\n`],
]);
mkdirSync(ROOT + PAGES, { recursive: true });
const present = readdirSync(ROOT + PAGES).map((name) => PAGES + name);

if (!process.argv.includes('--check')) {
  for (const file of present) if (!files.has(file)) rmSync(ROOT + file);
  for (const [file, text] of files) writeFileSync(ROOT + file, text);
} else {
  const current = (file) => {
    try {
      return readFileSync(ROOT + file, 'utf8');
    } catch {
      return undefined;
    }
  };
  const stale = [...new Set([...present, ...files.keys()])].filter((file) => current(file) !== files.get(file));
  if (stale.length > 0) {
    console.error(`out of date: ${stale.sort().join(', ')}: run npm run docs`);
    process.exitCode = 1;
  }
}
