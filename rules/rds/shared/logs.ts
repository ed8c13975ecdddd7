import { strings } from '../../../src/core/parameters.ts';
import { engineFamily, isOn } from './engine.ts';

export const logParams = {
  /** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_LogAccess.Procedural.UploadtoCloudWatch.html */
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
      'sqlserver:error',
      'db2:diag.log',
    ],
    'Log types that must go to CloudWatch Logs, as engine:type. Default: those that tell who did what, and what went wrong.',
    '^[a-z0-9-]+:[a-z0-9.-]+$',
  ),
};

/** Log types that are required of an engine; empty when none is, as of RDS Custom. */
export function requiredLogsOf(engine: string, requiredLogs: readonly string[]): readonly string[] {
  const prefix = `${engineFamily(engine) ?? engine}:`;
  return requiredLogs.filter((log) => log.startsWith(prefix)).map((log) => log.slice(prefix.length));
}

/**
 * Whether Aurora MySQL writes an audit log that could be sent anywhere: it logs nothing unless it is told what.
 * https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Auditing.html
 */
export const writesAuditLog = (parameters: Readonly<Record<string, string>> = {}): boolean =>
  isOn(parameters['server_audit_logging']) && (parameters['server_audit_events'] ?? '') !== '';
