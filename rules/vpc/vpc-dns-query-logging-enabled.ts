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
    none: 'No configuration logs DNS queries.',
    failing: 'DNS queries are not logged: {{problems}}.',
    shared: 'The VPC belongs to account {{owner}}.',
    empty: 'There is no network interface in it.',
  },
  rationale: 'Malware finds its servers, and takes out data, by DNS; without the log nobody can tell which machine asked for what.',
  remediation: {
    text: 'Associate the VPC with a Resolver query logging configuration of this account, or one that is shared with it.',
    url: 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-query-logs.html',
    cli: 'aws route53resolver associate-resolver-query-log-config --resolver-query-log-config-id CONFIG --resource-id VPC',
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable }, { resource }) => {
    if (facts.ownerId !== resource.accountId) return notApplicable('shared', { owner: facts.ownerId });
    if (facts.interfaceCount === 0) return notApplicable('empty');
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
