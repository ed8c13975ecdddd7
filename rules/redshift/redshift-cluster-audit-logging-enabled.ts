import { firstVerdict } from '../../src/core/first-verdict.ts';
import { flag, strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { clusterVariant, guide } from './shared/variants.ts';

export const redshiftClusterAuditLoggingEnabled = defineRule({
  id: 'redshift-cluster-audit-logging-enabled',
  title: 'Redshift clusters should have audit logging enabled',
  resourceType: 'AWS::Redshift::Cluster',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 1,
  fix: 'detection',
  facts: ['logging', 'parameters'],
  params: {
    requireUserActivity: flag(true, 'Require enable_user_activity_logging, which records queries.'),
    requiredExports: strings(
      ['connectionlog', 'userlog', 'useractivitylog'],
      'Logs that must be exported. Applies to CloudWatch Logs; Redshift always delivers all logs to S3.',
    ),
  },
  messages: {
    logged: 'Audit logs are delivered.',
    off: 'Audit logging is turned off.',
    failing: 'The last delivery of audit logs failed at {{time}}.',
    incomplete: 'The cluster does not export {{logs}}.',
    noActivity: 'Queries are not logged: enable_user_activity_logging is {{value}}.',
  },
  rationale: 'Audit logs show who connected, from where, and what they queried. CloudTrail does not record this.',
  remediation: {
    text: 'Turn on audit logging, and set enable_user_activity_logging in the parameter group.',
    url: `${guide}/db-auditing.html`,
    impact: 'CloudWatch Logs charges for ingestion and storage. The parameter takes effect after a reboot.',
    cli: [
      'aws redshift enable-logging --cluster-identifier {{id}} --log-destination-type cloudwatch --log-exports connectionlog userlog useractivitylog',
      'aws redshift modify-cluster-parameter-group --parameter-group-name PARAMETER_GROUP --parameters ParameterName=enable_user_activity_logging,ParameterValue=true,ApplyType=static',
    ].join('\n'),
    console: clusterVariant.edit('Choose Properties and edit the audit logging under Database configurations.', 'Select all logs.'),
    ...clusterVariant.code({
      terraform: [
        'logging {',
        '  enable               = true',
        '  log_destination_type = "cloudwatch"',
        '  log_exports          = ["connectionlog", "userlog", "useractivitylog"]',
        '}',
      ],
      cloudFormation: ['LoggingProperties:', '  LogDestinationType: cloudwatch', '  LogExports: [connectionlog, userlog, useractivitylog]'],
    }),
  },
  controls: {
    securityHub: ['Redshift.4'],
    awsConfig: ['redshift-audit-logging-enabled'],
    prowler: ['redshift_cluster_audit_logging'],
    cloudsploit: ['auditLoggingEnabled', 'userActivityLoggingEnabled'],
  },
  related: { awsConfig: ['redshift-cluster-configuration-check'] },
  evaluate: (facts, { pass, fail }, { params }) => {
    const failure = firstVerdict(
      () => {
        const { enabled, destination, exports, lastDelivery, lastFailure } = facts.logging;
        if (!enabled) return fail('off');
        if (lastFailure !== undefined && (lastDelivery === undefined || Date.parse(lastFailure) > Date.parse(lastDelivery)))
          return fail('failing', { time: lastFailure });
        const logs = destination === 'cloudwatch' ? params.requiredExports.filter((log) => !exports.includes(log)) : [];
        return logs.length === 0 ? undefined : fail('incomplete', { logs });
      },
      () => {
        if (!params.requireUserActivity) return undefined;
        const value = facts.parameters['enable_user_activity_logging'] ?? 'not set';
        return value === 'true' ? undefined : fail('noActivity', { value });
      },
    );
    return failure ?? pass('logged');
  },
});
