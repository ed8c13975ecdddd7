import { datedTable } from '../../../src/core/dated-table.ts';
import type { RdsOption } from '../../../src/services/rds/facts.ts';
import { compareVersions, type EngineFamily, engineFamily, isOn } from './engine.ts';

/** Whether a database requires TLS, and the setting that decides it. */
export interface TlsState {
  /** `optional`: the server offers encryption that was set up for it, but also accepts unencrypted connections. */
  readonly state: 'required' | 'optional' | 'not-required';
  readonly setting: string;
}

interface TlsParameter {
  readonly name: string;
  /** Whether the value requires TLS. */
  readonly requires: (value: string) => boolean;
}

const forceSsl: TlsParameter = { name: 'rds.force_ssl', requires: isOn };
const secureTransport: TlsParameter = { name: 'require_secure_transport', requires: isOn };

/** The parameter that requires TLS, by engine. Oracle uses options instead. */
const tlsParameters: Readonly<Partial<Record<EngineFamily, TlsParameter>>> = {
  'aurora-mysql': secureTransport,
  'aurora-postgresql': forceSsl,
  mysql: secureTransport,
  mariadb: secureTransport,
  postgres: forceSsl,
  sqlserver: forceSsl,
  // https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Db2.Concepts.SSL.html
  db2: { name: 'DB2COMM', requires: (value) => value.trim().toLowerCase() === 'ssl' },
};

/** Versions for which the documentation states a default. */
interface TlsDefault {
  /** First version; absent: all versions up to `to`. */
  readonly from?: string;
  /** Last version; absent: all versions since `from`. */
  readonly to?: string;
  readonly required: boolean;
}

const tlsDefaults = datedTable<Readonly<Partial<Record<EngineFamily, readonly TlsDefault[]>>>>({
  source: [
    'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Compare-v3-v84.html',
    'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraPostgreSQL.Security.html',
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/mysql-ssl-connections.require-ssl.html',
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/mariadb-ssl-connections.require-ssl.html',
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/PostgreSQL.Concepts.General.SSL.html',
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/SQLServer.Concepts.General.SSL.Using.html',
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Db2.Concepts.SSL.html',
  ],
  asOf: '2026-11',
  missing: 'UNKNOWN unless the parameter group sets the parameter.',
  entries: {
    'aurora-mysql': [
      { to: '8.0', required: false },
      { from: '8.4', to: '8.4', required: true },
    ],
    'aurora-postgresql': [
      { to: '16', required: false },
      { from: '17', required: true },
    ],
    mysql: [
      { to: '8.4', required: false },
      { from: '9.7', to: '9.7', required: true },
    ],
    mariadb: [
      { to: '11.4', required: false },
      { from: '11.8', required: true },
    ],
    postgres: [
      { to: '14', required: false },
      { from: '15', required: true },
    ],
    sqlserver: [{ required: false }],
    db2: [{ required: false }],
  },
});

/** Whether an engine version requires TLS by default; `undefined` if the documentation does not say. */
function requiredByDefault(family: EngineFamily, version: () => string): boolean | undefined {
  return tlsDefaults.entries[family]?.find(
    ({ from, to }) =>
      (from === undefined || compareVersions(version(), from) >= 0) && (to === undefined || compareVersions(version(), to) <= 0),
  )?.required;
}

/** Returns what the parameters require; `undefined` without a parameter group, or if Onus does not know the engine or its default. */
export function tlsByParameter(
  engine: string,
  version: () => string,
  parameters: Readonly<Record<string, string>> | undefined,
): TlsState | undefined {
  const family = engineFamily(engine);
  const parameter = family === undefined ? undefined : tlsParameters[family];
  if (family === undefined || parameter === undefined || parameters === undefined) return undefined;
  const { name, requires } = parameter;
  const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
  const required = value === undefined ? requiredByDefault(family, version) : requires(value);
  if (required === undefined) return undefined;
  return { state: required ? 'required' : 'not-required', setting: `${name} is ${value ?? 'at its default'}` };
}

/**
 * Returns what an Oracle option group requires. Native network encryption refuses other clients only if it is REQUIRED; the SSL option opens a
 * second port next to the unencrypted one.
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Appendix.Oracle.Options.NetworkEncryption.html
 */
export function tlsByOption(options: readonly RdsOption[]): TlsState {
  const native = options.find(({ name }) => name === 'NATIVE_NETWORK_ENCRYPTION');
  const server = native?.settings['SQLNET.ENCRYPTION_SERVER'] ?? 'REQUESTED';
  const setting = native === undefined ? 'the option group has no encryption option' : `SQLNET.ENCRYPTION_SERVER is ${server}`;
  if (native !== undefined && server.toUpperCase() === 'REQUIRED') return { state: 'required', setting };
  if (options.some(({ name }) => name === 'SSL')) return { state: 'optional', setting: 'the SSL option keeps the unencrypted port open' };
  return { state: native !== undefined && /^(requested|accepted)$/i.test(server) ? 'optional' : 'not-required', setting };
}
