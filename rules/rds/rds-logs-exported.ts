import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { engineFamily } from './shared/engine.ts';
import { logParams, requiredLogTypes, writesAuditLog } from './shared/logs.ts';
import { clusterVariant, ifMember, instanceVariant, memberMessage, modifySteps } from './shared/variants.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { defineRule, defineRuleFamily } from '../../src/core/rule.ts';

export const rdsLogsExportedRules = defineRuleFamily(
  [
    {
      ...instanceVariant,
      id: 'rds-logs-exported',
      page: 'USER_LogAccess.Procedural.UploadtoCloudWatch.html',
      controls: {
        securityHub: ['RDS.36', 'RDS.40', 'RDS.42'],
        awsConfig: ['rds-postgresql-logs-to-cloudwatch', 'rds-sql-server-logs-to-cloudwatch', 'mariadb-publish-logs-to-cloudwatch-logs'],
        prowler: ['rds_instance_integration_cloudwatch_logs'],
        cloudsploit: ['rdsLoggingEnabled'],
      },
    },
    {
      ...clusterVariant,
      id: 'rds-cluster-logs-exported',
      page: 'AuroraMySQL.Integrating.CloudWatch.html',
      // AWS evaluates RDS.36 on members of Multi-AZ DB clusters, which have the setting of their cluster.
      controls: {
        securityHub: ['RDS.34', 'RDS.36', 'RDS.37', 'RDS.45'],
        awsConfig: [
          'rds-aurora-mysql-audit-logging-enabled',
          'rds-postgresql-logs-to-cloudwatch',
          'rds-aurora-postgresql-logs-to-cloudwatch',
          'aurora-mysql-cluster-audit-logging',
        ],
        prowler: ['rds_cluster_integration_cloudwatch_logs'],
      },
    },
  ],
  ({ id, resourceType, plural, guide, page, modify, terraform, controls }) =>
    defineRule({
      id,
      title: `${plural} should publish their logs to CloudWatch Logs`,
      resourceType,
      responsibility: 'service-configuration',
      severity: 'medium',
      tier: 1,
      facts: ['clusterId', 'engine', 'logExports', 'exportableLogs', 'parameters'],
      messages: {
        exported: 'The published log types are {{logs}}.',
        missing: 'The log types {{missing}} are not published to CloudWatch Logs.',
        none: 'No log type is required for {{engine}}.',
        unavailable: '{{engine}} cannot publish the required log types {{missing}}.',
        auditOff: 'The audit log is published, but server_audit_logging and server_audit_events do not write events to it.',
        member: memberMessage,
      },
      params: logParams,
      rationale: 'Logs on the database are rotated within days and deleted with it. Without them, incidents cannot be investigated.',
      remediation: {
        text: 'Publish the missing log types. Audit logs of MySQL and MariaDB also need the MARIADB_AUDIT_PLUGIN option; Aurora MySQL needs the cluster parameters server_audit_logging and server_audit_events.',
        url: `${guide}/${page}`,
        impact: 'CloudWatch Logs charges for ingestion and storage. The change does not interrupt service.',
        cli: `${modify} --cloudwatch-logs-export-configuration EnableLogTypes=LOG_TYPE`,
        console: modifySteps('Under Log exports, select the missing log types.'),
        terraform: terraformResource(terraform, 'enabled_cloudwatch_logs_exports = ["LOG_TYPE"]'),
        cloudFormation: cloudFormationResource(resourceType, 'EnableCloudwatchLogsExports: [LOG_TYPE]'),
      },
      controls: { ...controls, nist80053: ['AU-2', 'AU-3', 'AU-12', 'SI-4'] },
      // RDS.9 also requires general and slow query logs, which can contain data and slow down the database.
      related: { securityHub: ['RDS.9'], awsConfig: ['rds-logging-enabled'] },
      evaluate: (facts, { pass, fail, notApplicable }, { params }) => {
        const required = () => requiredLogTypes(facts.engine, params.requiredLogs);
        const unpublished = () => required().filter((log) => !facts.logExports.includes(log));
        const missing = () => {
          const logs = unpublished();
          return logs.length === 0 ? [] : logs.filter((log) => facts.exportableLogs?.includes(log));
        };
        const skipped = firstVerdict(
          () => ifMember(facts, notApplicable),
          () => (required().length === 0 ? notApplicable('none', { engine: () => facts.engine }) : undefined),
          () =>
            unpublished().length === required().length && missing().length === 0
              ? notApplicable('unavailable', { engine: () => facts.engine, missing: required() })
              : undefined,
        );
        if (skipped !== undefined) return skipped;
        const failed = firstVerdict(
          () => (missing().length > 0 ? fail('missing', { missing: missing() }) : undefined),
          () => {
            const publishesAuditLog =
              engineFamily(facts.engine) === 'aurora-mysql' && required().includes('audit') && facts.logExports.includes('audit');
            return publishesAuditLog && !writesAuditLog(facts.parameters) ? fail('auditOff') : undefined;
          },
        );
        return failed ?? pass('exported', { logs: facts.logExports });
      },
    }),
);
