import { choice } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const vpcAccountBlockPublicAccessEnabled = defineRule({
  id: 'vpc-account-block-public-access-enabled',
  title: 'VPC Block Public Access should guard internet gateways',
  resourceType: 'AWS::::Account',
  responsibility: 'network-configuration',
  severity: 'medium',
  tier: 2,
  facts: ['vpcBlockPublicAccess'],
  params: {
    requiredMode: choice('block-ingress', ['block-ingress', 'block-bidirectional'], 'Weakest mode that is enough.'),
  },
  messages: { blocked: 'The mode is {{mode}}, set by {{setBy}}.', open: 'The mode is {{mode}}.' },
  rationale:
    'Without the block, one wrong route or public address puts a workload on the internet; the block holds whatever else is misconfigured.',
  remediation: {
    text: 'Turn on VPC Block Public Access for the Region and exclude only the VPCs and subnets that have to face the internet.',
    url: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa.html',
    cli: 'aws ec2 modify-vpc-block-public-access-options --internet-gateway-block-mode block-ingress',
  },
  controls: {
    securityHub: ['EC2.172'],
  },
  evaluate: ({ vpcBlockPublicAccess: { InternetGatewayBlockMode: mode, ManagedBy } }, { pass, fail }, { params }) =>
    mode === 'block-bidirectional' || mode === params.requiredMode
      ? pass('blocked', { mode, setBy: ManagedBy === 'declarative-policy' ? 'the organization' : 'the account' })
      : fail('open', { mode: mode ?? 'not known' }),
});
