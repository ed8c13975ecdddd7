import { firstVerdict } from '../../src/core/first-verdict.ts';
import { defineRule } from '../../src/core/rule.ts';

export const vpcDnsQueryLoggingEnabled = defineRule({
  id: 'vpc-dns-query-logging-enabled',
  title: 'VPCs should log DNS queries',
  resourceType: 'AWS::EC2::VPC',
  responsibility: 'service-configuration',
  severity: 'low',
  tier: 3,
  facts: ['ownerId', 'interfaceCount', 'dnsQueryLogs'],
  messages: {
    logged: 'DNS queries are logged by {{configs}}.',
    none: 'The VPC is not associated with a query logging configuration.',
    failing: 'DNS queries are not logged: {{problems}}.',
    shared: 'The VPC is owned by account {{owner}}.',
    empty: 'The VPC does not have network interfaces.',
  },
  rationale:
    'Malware uses DNS to find its servers and to send data out. Without query logs, an investigation cannot show which instance asked for which name.',
  remediation: {
    text: 'Associate the VPC with a Resolver query logging configuration of the account, or one that is shared with it.',
    url: 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-query-logs.html',
    impact: 'The change does not interrupt name resolution. The log destination charges for ingestion and storage.',
    cli: 'aws route53resolver associate-resolver-query-log-config --resolver-query-log-config-id QUERY_LOG_CONFIG_ID --resource-id {{id}}',
    terraform:
      'resource "aws_route53_resolver_query_log_config_association" "this" {\n  resolver_query_log_config_id = "QUERY_LOG_CONFIG_ID"\n  resource_id                  = "{{id}}"\n}',
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable }, { resource }) => {
    const excluded = firstVerdict(
      () => (facts.ownerId === resource.accountId ? undefined : notApplicable('shared', { owner: facts.ownerId })),
      () => (facts.interfaceCount === 0 ? notApplicable('empty') : undefined),
    );
    if (excluded !== undefined) return excluded;
    const logs = facts.dnsQueryLogs;
    if (logs.length === 0) return fail('none');
    const working = logs.filter(({ status, configStatus = 'CREATED' }) => status === 'ACTIVE' && configStatus === 'CREATED');
    if (working.length > 0) return pass('logged', { configs: working.map(({ configId }) => configId) });
    const problems = logs.map(({ configId, status, configStatus }) =>
      status === 'ACTIVE' ? `${configId} is ${configStatus}` : `the association with ${configId} is ${status}`,
    );
    return fail('failing', { problems });
  },
});
