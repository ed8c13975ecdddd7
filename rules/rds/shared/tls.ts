import type { RdsOption } from '../../../src/services/rds/facts.ts';
import { type EngineFamily, engineFamily, isOn, versionAtLeast } from './engine.ts';

/** Whether a database refuses unencrypted connections, and the setting that says so. */
export interface TlsDemand {
  /** `offered`: clients may encrypt or not, as they like, though somebody set encryption up. */
  readonly demand: 'demanded' | 'offered' | 'not-demanded';
  readonly setting: string;
}

interface TlsParameter {
  readonly name: string;
  /** Whether its value refuses unencrypted connections. */
  readonly demands: (value: string) => boolean;
  /** First version whose default is to refuse; absent: none. */
  readonly byDefaultSince?: string;
}

const forceSsl: TlsParameter = { name: 'rds.force_ssl', demands: isOn };
const secureTransport: TlsParameter = { name: 'require_secure_transport', demands: isOn };

/** The parameter that decides, by engine. */
const tlsParameters: Readonly<Partial<Record<EngineFamily, TlsParameter>>> = {
  // https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Security.html
  'aurora-mysql': secureTransport,
  // https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraPostgreSQL.Security.html
  'aurora-postgresql': { ...forceSsl, byDefaultSince: '17' },
  // https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/mysql-ssl-connections.require-ssl.html
  mysql: secureTransport,
  // https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/mariadb-ssl-connections.require-ssl.html
  mariadb: { ...secureTransport, byDefaultSince: '11.8' },
  // https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/PostgreSQL.Concepts.General.SSL.html
  postgres: { ...forceSsl, byDefaultSince: '15' },
  // https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/SQLServer.Concepts.General.SSL.Using.html
  sqlserver: forceSsl,
  // https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Db2.Concepts.SSL.html
  db2: { name: 'DB2COMM', demands: (value) => value.trim().toLowerCase() === 'ssl' },
};

/** What the parameter group demands; `undefined`: there is none, or no parameter of this engine is known to decide. */
export function tlsByParameter(
  engine: string,
  version: string,
  parameters: Readonly<Record<string, string>> | undefined,
): TlsDemand | undefined {
  const family = engineFamily(engine);
  const parameter = family === undefined ? undefined : tlsParameters[family];
  if (parameter === undefined || parameters === undefined) return undefined;
  const { name, demands, byDefaultSince } = parameter;
  const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
  const demanded = value === undefined ? byDefaultSince !== undefined && versionAtLeast(version, byDefaultSince) : demands(value);
  return { demand: demanded ? 'demanded' : 'not-demanded', setting: `${name} is ${value ?? 'at its default'}` };
}

/**
 * What an Oracle option group demands. Native network encryption refuses other clients only when it is REQUIRED; the SSL option opens a
 * second port beside the unencrypted one.
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Appendix.Oracle.Options.NetworkEncryption.html
 */
export function tlsByOption(options: readonly RdsOption[]): TlsDemand {
  const native = options.find(({ name }) => name === 'NATIVE_NETWORK_ENCRYPTION');
  const server = native?.settings['SQLNET.ENCRYPTION_SERVER'] ?? 'REQUESTED';
  const setting = native === undefined ? 'there is no encryption option' : `SQLNET.ENCRYPTION_SERVER is ${server}`;
  if (native !== undefined && server.toUpperCase() === 'REQUIRED') return { demand: 'demanded', setting };
  if (options.some(({ name }) => name === 'SSL')) return { demand: 'offered', setting: 'the SSL option leaves the unencrypted port open' };
  return { demand: native !== undefined && /^(requested|accepted)$/i.test(server) ? 'offered' : 'not-demanded', setting };
}
