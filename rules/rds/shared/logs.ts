import { strings } from '../../../src/core/parameters.ts';
import { engineFamily, isOn } from './engine.ts';

export const logParams = {
  requiredLogs: strings(
    [
      'aurora-mysql:audit',
      'aurora-postgresql:postgresql',
      'mysql:audit',
      'mysql:error',
      'mariadb:audit',
      'mariadb:error',
      'postgres:postgresql',
      'oracle:alert',
      'oracle:audit',
      'sqlserver:agent',
      'sqlserver:error',
      'db2:diag.log',
    ],
    'Log types to publish to CloudWatch Logs, as engine:type. A type that the database cannot publish is not required.',
    '^[a-z0-9-]+:[a-z0-9.-]+$',
  ),
};

/** Returns the log types that an engine must publish; none for RDS Custom. */
export function requiredLogTypes(engine: string, requiredLogs: readonly string[]): readonly string[] {
  const prefix = `${engineFamily(engine) ?? engine}:`;
  return requiredLogs.filter((log) => log.startsWith(prefix)).map((log) => log.slice(prefix.length));
}

/**
 * Whether the parameters of Aurora MySQL write events to the audit log. By default, they do not.
 * https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Auditing.html
 */
export const writesAuditLog = (parameters: Readonly<Record<string, string>> = {}): boolean =>
  isOn(parameters['server_audit_logging']) && (parameters['server_audit_events'] ?? '') !== '';
