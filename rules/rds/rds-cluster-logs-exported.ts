import { engineFamily } from './shared/engine.ts';
import { logParams, requiredLogsOf, writesAuditLog } from './shared/logs.ts';
import { defineRule } from '../../src/core/rule.ts';

export const rdsClusterLogsExported = defineRule({
  id: 'rds-cluster-logs-exported',
  title: 'RDS clusters should send their logs to CloudWatch Logs',
  resourceType: 'AWS::RDS::DBCluster',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 1,
  facts: ['engine', 'logExports', 'parameters'],
  messages: {
    exported: 'CloudWatch Logs gets {{logs}}.',
    missing: 'CloudWatch Logs does not get {{missing}}.',
    none: 'No log type is required of {{engine}}.',
    auditOff:
      'The audit log goes to CloudWatch Logs, but the parameters server_audit_logging and server_audit_events let nothing be written to it.',
  },
  params: logParams,
  rationale:
    'Logs that stay on the database are rotated away within days and die with it; then nobody can tell who did what, or what went wrong.',
  remediation: {
    text: 'Publish the missing log types to CloudWatch Logs; Aurora MySQL writes an audit log only when the cluster parameter group has server_audit_logging at 1 and names server_audit_events.',
    url: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Integrating.CloudWatch.html',
    cli: 'aws rds modify-db-cluster --db-cluster-identifier CLUSTER --cloudwatch-logs-export-configuration EnableLogTypes=TYPE --apply-immediately',
  },
  controls: {
    securityHub: ['RDS.34', 'RDS.37', 'RDS.45'],
    awsConfig: ['rds-aurora-mysql-audit-logging-enabled', 'rds-aurora-postgresql-logs-to-cloudwatch', 'aurora-mysql-cluster-audit-logging'],
    nist80053: ['AU-2', 'AU-3', 'AU-12', 'SI-4'],
    prowler: ['rds_cluster_integration_cloudwatch_logs'],
  },
  evaluate: (facts, { pass, fail, notApplicable }, { params }) => {
    const required = requiredLogsOf(facts.engine, params.requiredLogs);
    if (required.length === 0) return notApplicable('none', { engine: facts.engine });
    const missing = required.filter((log) => !facts.logExports.includes(log));
    if (missing.length > 0) return fail('missing', { missing });
    const audited = engineFamily(facts.engine) !== 'aurora-mysql' || !required.includes('audit') || writesAuditLog(facts.parameters);
    return audited ? pass('exported', { logs: facts.logExports }) : fail('auditOff');
  },
});
