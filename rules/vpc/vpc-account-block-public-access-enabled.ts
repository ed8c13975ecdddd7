import { choice } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const vpcAccountBlockPublicAccessEnabled = defineRule({
  id: 'vpc-account-block-public-access-enabled',
  title: 'VPC Block Public Access should block internet gateway traffic',
  resourceType: 'AWS::::Account',
  responsibility: 'network-configuration',
  severity: 'medium',
  tier: 2,
  facts: ['vpcBlockPublicAccess'],
  params: {
    requiredMode: choice('block-ingress', ['block-ingress', 'block-bidirectional'], 'The least strict mode that passes.'),
  },
  messages: {
    blocked: 'VPC Block Public Access is in mode {{mode}}, set by {{setBy}}.',
    open: 'VPC Block Public Access is in mode {{mode}}.',
  },
  rationale:
    'Without the block, one wrong route or public IP address exposes a workload to the internet. The block applies regardless of other misconfigurations.',
  remediation: {
    text: 'Turn on VPC Block Public Access in the Region, and exclude only the VPCs and subnets that have to be reachable from the internet.',
    url: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa.html',
    impact:
      'The change stops traffic from the internet to all VPCs of the Region at once, including public load balancers. Create the exclusions first.',
    cli: 'aws ec2 create-vpc-block-public-access-exclusion --vpc-id VPC_ID --internet-gateway-exclusion-mode allow-bidirectional\naws ec2 modify-vpc-block-public-access-options --internet-gateway-block-mode block-ingress',
    console:
      'Open the Amazon VPC console and choose Settings.\nOn the Block Public Access tab, choose Edit settings.\nTurn on Block Public Access, choose Ingress-only, and save the changes.',
    terraform: 'resource "aws_vpc_block_public_access_options" "this" {\n  internet_gateway_block_mode = "block-ingress"\n}',
    cloudFormation:
      'BlockPublicAccess:\n  Type: AWS::EC2::VPCBlockPublicAccessOptions\n  Properties:\n    InternetGatewayBlockMode: block-ingress',
    consolePage: 'vpcconsole/home?region={{region}}#Settings:',
  },
  controls: {
    securityHub: ['EC2.172'],
  },
  evaluate: ({ vpcBlockPublicAccess: { InternetGatewayBlockMode: mode, ManagedBy } }, { pass, fail }, { params }) =>
    mode === 'block-bidirectional' || mode === params.requiredMode
      ? pass('blocked', { mode, setBy: ManagedBy === 'declarative-policy' ? 'the organization' : 'the account' })
      : fail('open', { mode: mode ?? 'unknown' }),
});
