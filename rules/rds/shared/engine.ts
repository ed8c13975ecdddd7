/** Engines that are judged alike. The name begins with the family's, such as `oracle-ee` or `sqlserver-web`. */
export type EngineFamily = 'aurora-mysql' | 'aurora-postgresql' | 'mysql' | 'mariadb' | 'postgres' | 'oracle' | 'sqlserver' | 'db2';

interface EngineTraits {
  readonly defaultPort: number;
  /**
   * First version with IAM database authentication; absent: none has it.
   * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.RDS_Fea_Regions_DB-eng.Feature.IamDatabaseAuthentication.html
   */
  readonly iamAuthenticationSince?: string;
}

const traits = {
  'aurora-mysql': { defaultPort: 3306, iamAuthenticationSince: '5.7' },
  'aurora-postgresql': { defaultPort: 5432, iamAuthenticationSince: '10' },
  mysql: { defaultPort: 3306, iamAuthenticationSince: '5.7' },
  mariadb: { defaultPort: 3306, iamAuthenticationSince: '10.11' },
  postgres: { defaultPort: 5432, iamAuthenticationSince: '10' },
  oracle: { defaultPort: 1521 },
  sqlserver: { defaultPort: 1433 },
  db2: { defaultPort: 50_000 },
} as const satisfies Record<EngineFamily, EngineTraits>;

const families = Object.keys(traits) as EngineFamily[];

/** `undefined`: RDS Custom, or an engine that was not there when this was written. */
export function engineFamily(engine: string): EngineFamily | undefined {
  // Aurora MySQL 1 was called `aurora`.
  return engine === 'aurora' ? 'aurora-mysql' : families.find((family) => engine === family || engine.startsWith(`${family}-`));
}

const traitsOf = (engine: string): EngineTraits | undefined => {
  const family = engineFamily(engine);
  return family === undefined ? undefined : traits[family];
};

export const defaultPort = (engine: string): number | undefined => traitsOf(engine.replace(/^custom-/, ''))?.defaultPort;

export const isAurora = (engine: string): boolean => engineFamily(engine)?.startsWith('aurora') ?? false;

/** RDS Custom gives the database's host, and with it most of the database's settings, back to the customer. */
export const isCustom = (engine: string): boolean => engine.startsWith('custom-');

export function supportsIamAuthentication(engine: string, version: string): boolean {
  const since = traitsOf(engine)?.iamAuthenticationSince;
  return since !== undefined && versionAtLeast(version, since);
}

/** Whether a switch of a parameter group is on; engines write it in different ways. */
export const isOn = (value: string | undefined): boolean => value !== undefined && ['1', 'on', 'true'].includes(value.trim().toLowerCase());

/** Compares by number as far as `since` goes: `10.11.6` is at least `10.6`, `8.0.mysql_aurora.3.04.0` at least `5.7`. */
export function versionAtLeast(version: string, since: string): boolean {
  const numbers = version.split('.').map(Number);
  for (const [index, wanted] of since.split('.').map(Number).entries()) {
    const have = numbers[index] ?? 0;
    if (have !== wanted) return have > wanted;
  }
  return true;
}
