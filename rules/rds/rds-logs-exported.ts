import { logParams, requiredLogsOf } from './shared/logs.ts';
import { defineRule } from '../../src/core/rule.ts';

export const rdsLogsExported = defineRule({
  id: 'rds-logs-exported',
  title: 'RDS instances should send their logs to CloudWatch Logs',
  resourceType: 'AWS::RDS::DBInstance',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 1,
  facts: ['clusterId', 'engine', 'logExports'],
  messages: {
    exported: 'CloudWatch Logs gets {{logs}}.',
    missing: 'CloudWatch Logs does not get {{missing}}.',
    member: 'It is judged on its cluster {{cluster}}.',
    none: 'No log type is required of {{engine}}.',
  },
  params: logParams,
  rationale:
    'Logs that stay on the database are rotated away within days and die with it; then nobody can tell who did what, or what went wrong.',
  remediation: {
    text: 'Publish the missing log types to CloudWatch Logs; audit logs of MySQL and MariaDB also need the audit plugin in the option group.',
    url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_LogAccess.Procedural.UploadtoCloudWatch.html',
    cli: 'aws rds modify-db-instance --db-instance-identifier INSTANCE --cloudwatch-logs-export-configuration EnableLogTypes=TYPE,TYPE --apply-immediately',
  },
  controls: {
    securityHub: ['RDS.9', 'RDS.36', 'RDS.40', 'RDS.42'],
    awsConfig: [
      'rds-logging-enabled',
      'rds-postgresql-logs-to-cloudwatch',
      'rds-sql-server-logs-to-cloudwatch',
      'mariadb-publish-logs-to-cloudwatch-logs',
    ],
    nist80053: ['AU-2', 'AU-3', 'AU-12', 'SI-4'],
    prowler: ['rds_instance_integration_cloudwatch_logs'],
    cloudsploit: ['rdsLoggingEnabled'],
  },
  evaluate: (facts, { pass, fail, notApplicable }, { params }) => {
    if (facts.clusterId !== undefined) return notApplicable('member', { cluster: facts.clusterId });
    const required = requiredLogsOf(facts.engine, params.requiredLogs);
    if (required.length === 0) return notApplicable('none', { engine: facts.engine });
    const missing = required.filter((log) => !facts.logExports.includes(log));
    return missing.length === 0 ? pass('exported', { logs: facts.logExports }) : fail('missing', { missing });
  },
});
