import { strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { guide, namespaceVariant } from './shared/variants.ts';

export const redshiftNamespaceLogsExported = defineRule({
  id: 'redshift-namespace-logs-exported',
  title: 'Redshift Serverless namespaces should export connection and user logs',
  resourceType: 'AWS::RedshiftServerless::Namespace',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 1,
  fix: 'detection',
  facts: ['logExports'],
  params: { requiredLogs: strings(['connectionlog', 'userlog'], 'Logs that must be exported: connectionlog, userlog or useractivitylog.') },
  messages: {
    exported: 'The namespace exports {{logs}}.',
    missing: 'The namespace does not export {{logs}}.',
  },
  rationale: 'The logs show who connected, from where, and which users were changed. CloudTrail does not record this.',
  remediation: {
    text: 'Export the logs to CloudWatch Logs.',
    url: `${guide}/serverless-audit-logging.html`,
    impact: 'CloudWatch Logs charges for ingestion and storage.',
    cli: `${namespaceVariant.modify} --log-exports connectionlog userlog useractivitylog`,
    console: namespaceVariant.edit('Choose Security and encryption, Edit.', 'Under Export these logs, select all logs.'),
    ...namespaceVariant.code({
      terraform: ['log_exports = ["connectionlog", "userlog", "useractivitylog"]'],
      cloudFormation: ['LogExports: [connectionlog, userlog, useractivitylog]'],
    }),
  },
  controls: { securityHub: ['RedshiftServerless.6'], awsConfig: ['redshift-serverless-publish-logs-to-cloudwatch'] },
  evaluate: ({ logExports }, { pass, fail }, { params }) => {
    const logs = params.requiredLogs.filter((log) => !logExports.includes(log));
    return logs.length === 0 ? pass('exported', { logs: logExports }) : fail('missing', { logs });
  },
});
