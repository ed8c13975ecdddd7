import { defineRule } from '../../src/core/rule.ts';
import { domainCode, editDomain, guide, updateDomain } from './shared/snippets.ts';

export const opensearchDomainAuditLogged = defineRule({
  id: 'opensearch-domain-audit-logged',
  title: 'OpenSearch domains should publish audit logs to CloudWatch Logs',
  resourceType: 'AWS::OpenSearch::Domain',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 1,
  fix: 'detection',
  facts: ['publishedLogs', 'fineGrainedAccess'],
  messages: {
    published: 'The domain publishes audit logs to {{logGroup}}. Audit logging must also be turned on in OpenSearch Dashboards.',
    missing: 'The domain does not publish audit logs.',
    noSource: 'The domain publishes audit logs, but they stay empty because fine-grained access control is turned off.',
  },
  rationale: 'Audit logs record sign-ins and access to indexes, which neither CloudTrail nor the other logs of the domain show.',
  remediation: {
    text: 'Turn on fine-grained access control, publish audit logs, and turn on audit logging in OpenSearch Dashboards.',
    url: `${guide}/audit-logs.html`,
    impact:
      'Audit logging slows requests down. Choose the categories and indexes to record. CloudWatch Logs charges for ingestion and storage.',
    cli: updateDomain("--log-publishing-options 'AUDIT_LOGS={CloudWatchLogsLogGroupArn=LOG_GROUP_ARN,Enabled=true}'"),
    console: editDomain('Choose the Logs tab.', 'Select the audit logs and choose Enable, with a log group and an access policy.'),
    ...domainCode({
      terraform: [
        'log_publishing_options {',
        '  log_type                 = "AUDIT_LOGS"',
        '  cloudwatch_log_group_arn = "LOG_GROUP_ARN"',
        '}',
      ],
      cloudFormation: ['LogPublishingOptions:', '  AUDIT_LOGS: { CloudWatchLogsLogGroupArn: LOG_GROUP_ARN, Enabled: true }'],
    }),
  },
  controls: {
    securityHub: ['Opensearch.5', 'ES.5'],
    awsConfig: ['opensearch-audit-logging-enabled'],
    prowler: ['opensearch_service_domains_audit_logging_enabled'],
    cloudsploit: ['opensearchEnableAuditLogs'],
  },
  evaluate: (facts, { pass, fail }) => {
    const logGroup = facts.publishedLogs['AUDIT_LOGS'];
    if (logGroup === undefined) return fail('missing');
    return facts.fineGrainedAccess.enabled ? pass('published', { logGroup }) : fail('noSource');
  },
});
