import { defineRule } from '../../src/core/rule.ts';
import { domainCode, guide } from './shared/snippets.ts';

export const opensearchDomainNotPublic = defineRule({
  id: 'opensearch-domain-not-public',
  title: 'OpenSearch domains should not have a public endpoint',
  resourceType: 'AWS::OpenSearch::Domain',
  responsibility: 'network-configuration',
  severity: 'critical',
  tier: 1,
  exposesPublicly: true,
  facts: ['endpoint', 'fineGrainedAccess'],
  messages: {
    vpc: 'The endpoint of the domain is in a VPC.',
    public: 'The endpoint of the domain is public.',
  },
  rationale:
    'Anyone on the internet can send requests to a public endpoint, so only the access policy and the users of the domain protect the data.',
  remediation: {
    text: 'Create a domain in a VPC, restore a snapshot of the indexes there, change the clients, and delete the public domain.',
    url: `${guide}/vpc.html`,
    impact: 'A domain cannot be moved into a VPC. Clients need a path to the VPC and the endpoint of the new domain.',
    cli: 'aws opensearch create-domain --domain-name NEW_DOMAIN --vpc-options SubnetIds=SUBNET_ID,SecurityGroupIds=SECURITY_GROUP_ID',
    console: [
      'Open the Amazon OpenSearch Service console and choose Create domain.',
      'Under Network, choose VPC access, and select the VPC, subnets and security groups.',
      'Restore a snapshot of the indexes, change the clients, and delete the old domain.',
    ].join('\n'),
    ...domainCode({
      terraform: ['vpc_options {', '  subnet_ids         = ["SUBNET_ID"]', '  security_group_ids = ["SECURITY_GROUP_ID"]', '}'],
      cloudFormation: ['VPCOptions:', '  SubnetIds: [SUBNET_ID]', '  SecurityGroupIds: [SECURITY_GROUP_ID]'],
    }),
  },
  controls: {
    securityHub: ['Opensearch.2', 'ES.2'],
    awsConfig: ['opensearch-in-vpc-only', 'elasticsearch-in-vpc-only'],
    cloudsploit: ['opensearchPublicEndpoint'],
  },
  evaluate: (facts, { pass, fail }) => {
    if (facts.endpoint === 'vpc') return pass('vpc');
    return fail('public', {}, () => {
      const { enabled, anonymous } = facts.fineGrainedAccess;
      return enabled && !anonymous ? { severity: 'high', because: 'fine-grained access control authenticates every request' } : undefined;
    });
  },
});
