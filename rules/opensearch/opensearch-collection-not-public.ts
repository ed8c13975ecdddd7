import { flag } from '../../src/core/parameters.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { defineRule } from '../../src/core/rule.ts';
import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { guide } from './shared/snippets.ts';

export const opensearchCollectionNotPublic = defineRule({
  id: 'opensearch-collection-not-public',
  title: 'OpenSearch Serverless collections should not be publicly accessible',
  resourceType: 'AWS::OpenSearchServerless::Collection',
  responsibility: 'network-configuration',
  severity: 'high',
  tier: 1,
  exposesPublicly: true,
  facts: ['publicEndpoint', 'publicDashboards'],
  params: { allowPublicDashboards: flag(false, 'Accept OpenSearch Dashboards with public access.') },
  messages: {
    private: 'No network policy allows public access.',
    public: 'The network policies {{policies}} allow public access to the endpoint.',
    dashboards: 'The network policies {{policies}} allow public access to OpenSearch Dashboards.',
  },
  rationale:
    'Anyone on the internet can send requests to the collection, so only its data access policies and credentials protect the data.',
  remediation: {
    text: 'Allow access only from VPC endpoints and AWS services in every network policy that matches the collection.',
    url: `${guide}/serverless-network.html`,
    impact: 'Clients need a path to the VPC endpoint. Other collections that the same policy matches change too.',
    cli: [
      'aws opensearchserverless get-security-policy --type network --name {{policy}}',
      'aws opensearchserverless update-security-policy --type network --name {{policy}} --policy-version POLICY_VERSION --policy file://policy.json',
    ].join('\n'),
    console: [
      'Open the Amazon OpenSearch Service console and choose Serverless, Network policies.',
      'Choose the policy and choose Edit.',
      'Change the access type to Private, choose VPC endpoints, and save.',
    ].join('\n'),
    terraform: terraformResource(
      'aws_opensearchserverless_security_policy',
      'name   = "POLICY_NAME"',
      'type   = "network"',
      'policy = jsonencode([{',
      '  Rules           = [{ ResourceType = "collection", Resource = ["collection/{{name}}"] }]',
      '  AllowFromPublic = false',
      '  SourceVPCEs     = ["VPC_ENDPOINT_ID"]',
      '}])',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::OpenSearchServerless::SecurityPolicy',
      'Name: POLICY_NAME',
      'Type: network',
      'Policy: >-',
      '  [{"Rules":[{"ResourceType":"collection","Resource":["collection/{{name}}"]}],"AllowFromPublic":false,"SourceVPCEs":["VPC_ENDPOINT_ID"]}]',
    ),
  },
  controls: { cloudsploit: ['opensearchCollectionPublicAccess'] },
  evaluate: (facts, { pass, fail }, { params }) => {
    const failure = firstVerdict(
      () => {
        const policies = facts.publicEndpoint;
        return policies.length === 0 ? undefined : fail('public', { policies, policy: policies[0] });
      },
      () => {
        if (params.allowPublicDashboards) return undefined;
        const policies = facts.publicDashboards;
        if (policies.length === 0) return undefined;
        return fail('dashboards', { policies, policy: policies[0] }, () =>
          facts.publicEndpoint.length === 0 ? { severity: 'medium', because: 'the endpoint of the collection is not public' } : undefined,
        );
      },
    );
    return failure ?? pass('private');
  },
});
