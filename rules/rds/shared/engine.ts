import { datedTable } from '../../../src/core/dated-table.ts';

/** Engines with the same behavior. Engine names begin with the family, such as `oracle-ee` or `sqlserver-web`. */
export type EngineFamily = 'aurora-mysql' | 'aurora-postgresql' | 'mysql' | 'mariadb' | 'postgres' | 'oracle' | 'sqlserver' | 'db2';

const defaultPorts: Readonly<Record<EngineFamily, number>> = {
  'aurora-mysql': 3306,
  'aurora-postgresql': 5432,
  mysql: 3306,
  mariadb: 3306,
  postgres: 5432,
  oracle: 1521,
  sqlserver: 1433,
  db2: 50_000,
};

/** First version with IAM database authentication; `none`: no version has it. */
const iamAuthentication = datedTable<Readonly<Partial<Record<EngineFamily, string>>>>({
  source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.RDS_Fea_Regions_DB-eng.Feature.IamDatabaseAuthentication.html',
  asOf: '2026-11',
  missing: 'UNKNOWN unless IAM authentication is on.',
  entries: {
    'aurora-mysql': '5.7',
    'aurora-postgresql': '10',
    mysql: '5.7',
    mariadb: '10.11',
    postgres: '10',
    oracle: 'none',
    sqlserver: 'none',
  },
});

const families = Object.keys(defaultPorts) as EngineFamily[];

/** Returns the family of an engine; `undefined` for RDS Custom and for engines that Onus does not know. */
export function engineFamily(engine: string): EngineFamily | undefined {
  // Aurora MySQL version 1 has the engine name `aurora`.
  return engine === 'aurora' ? 'aurora-mysql' : families.find((family) => engine === family || engine.startsWith(`${family}-`));
}

/** Returns the default port of an engine; `undefined` for engines that Onus does not know. */
export const defaultPort = (engine: string): number | undefined => {
  const family = engineFamily(engine.replace(/^custom-/, ''));
  return family === undefined ? undefined : defaultPorts[family];
};

/** Whether the engine is Aurora; other clusters are Multi-AZ DB clusters. */
export const isAurora = (engine: string): boolean => engineFamily(engine)?.startsWith('aurora') ?? false;

/** Whether the engine is RDS Custom, for which the customer manages the host and most settings of the database. */
export const isCustom = (engine: string): boolean => engine.startsWith('custom-');

/** Whether an engine version has IAM database authentication; `undefined` if Onus does not know. */
export function supportsIamAuthentication(engine: string, version: () => string): boolean | undefined {
  if (isCustom(engine)) return false;
  const family = engineFamily(engine);
  const since = family === undefined ? undefined : iamAuthentication.entries[family];
  if (since === undefined) return undefined;
  return since !== 'none' && compareVersions(version(), since) >= 0;
}

/** Whether a parameter is on; engines write it in different ways. */
export const isOn = (value: string | undefined): boolean => value !== undefined && ['1', 'on', 'true'].includes(value.trim().toLowerCase());

/**
 * Compares a version with another one by the numbers of the other one: `10.11.6` comes after `10.6` and is equal to `10.11`. Returns a negative
 * number, 0 or a positive number.
 */
export function compareVersions(version: string, other: string): number {
  const numbers = version.split('.').map(Number);
  for (const [index, expected] of other.split('.').map(Number).entries()) {
    const difference = (numbers[index] ?? 0) - expected;
    if (difference !== 0) return difference;
  }
  return 0;
}
