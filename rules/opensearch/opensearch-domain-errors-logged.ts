import { strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { domainCode, editDomain, guide, updateDomain } from './shared/snippets.ts';

export const opensearchDomainErrorsLogged = defineRule({
  id: 'opensearch-domain-errors-logged',
  title: 'OpenSearch domains should publish error logs to CloudWatch Logs',
  resourceType: 'AWS::OpenSearch::Domain',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 1,
  fix: 'detection',
  facts: ['publishedLogs'],
  params: {
    // Slow logs are empty unless thresholds are set in the engine.
    requiredLogs: strings(['ES_APPLICATION_LOGS'], 'Required log types, such as INDEX_SLOW_LOGS. ES_APPLICATION_LOGS is the error log.'),
  },
  messages: {
    published: 'The domain publishes {{logs}}.',
    missing: 'The domain does not publish {{logs}}.',
  },
  rationale: 'Error logs show failed requests, invalid queries and nodes that run out of resources, even after the nodes are replaced.',
  remediation: {
    text: 'Publish the logs to a log group with a resource policy that allows Amazon OpenSearch Service to write.',
    url: `${guide}/createdomain-configure-slow-logs.html`,
    impact: 'The change does not interrupt service. CloudWatch Logs charges for ingestion and storage.',
    cli: updateDomain("--log-publishing-options 'ES_APPLICATION_LOGS={CloudWatchLogsLogGroupArn=LOG_GROUP_ARN,Enabled=true}'"),
    console: editDomain('Choose the Logs tab.', 'Select the error logs and choose Enable, with a log group and an access policy.'),
    ...domainCode({
      terraform: [
        'log_publishing_options {',
        '  log_type                 = "ES_APPLICATION_LOGS"',
        '  cloudwatch_log_group_arn = "LOG_GROUP_ARN"',
        '}',
      ],
      cloudFormation: ['LogPublishingOptions:', '  ES_APPLICATION_LOGS: { CloudWatchLogsLogGroupArn: LOG_GROUP_ARN, Enabled: true }'],
    }),
  },
  controls: {
    securityHub: ['Opensearch.4', 'ES.4'],
    cloudsploit: ['opensearchLoggingEnabled'],
  },
  related: {
    awsConfig: ['opensearch-logs-to-cloudwatch', 'elasticsearch-logs-to-cloudwatch'],
    prowler: ['opensearch_service_domains_cloudwatch_logging_enabled'],
  },
  evaluate: (facts, { pass, fail }, { params: { requiredLogs } }) => {
    const logs = requiredLogs.filter((type) => facts.publishedLogs[type] === undefined);
    return logs.length === 0 ? pass('published', { logs: requiredLogs }) : fail('missing', { logs });
  },
});
