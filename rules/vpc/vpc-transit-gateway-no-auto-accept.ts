import { defineRule } from '../../src/core/rule.ts';

export const vpcTransitGatewayNoAutoAccept = defineRule({
  id: 'vpc-transit-gateway-no-auto-accept',
  title: 'Transit gateways should not automatically accept shared attachments',
  resourceType: 'AWS::EC2::TransitGateway',
  responsibility: 'network-configuration',
  severity: 'high',
  tier: 1,
  facts: ['ownerId', 'autoAccept'],
  messages: {
    asked: 'Attachments from other accounts require acceptance.',
    automatic: 'Attachments from other accounts are accepted automatically.',
    shared: 'The transit gateway is owned by account {{owner}}.',
  },
  rationale: 'Each account that the transit gateway is shared with can connect its networks to yours without your approval.',
  remediation: {
    text: 'Turn off automatic acceptance of shared attachments.',
    url: 'https://docs.aws.amazon.com/vpc/latest/tgw/tgw-modifying.html',
    impact: 'Existing attachments stay. New attachments from other accounts wait until you accept them.',
    cli: 'aws ec2 modify-transit-gateway --transit-gateway-id {{id}} --options AutoAcceptSharedAttachments=disable',
    terraform: 'resource "aws_ec2_transit_gateway" "this" {\n  auto_accept_shared_attachments = "disable"\n}',
    cloudFormation: 'TransitGateway:\n  Type: AWS::EC2::TransitGateway\n  Properties:\n    AutoAcceptSharedAttachments: disable',
    console: [
      'Open the transit gateway in the Amazon VPC console.',
      'Choose Actions, Modify transit gateway.',
      'Clear Auto accept shared attachments and save.',
    ].join('\n'),
  },
  controls: {
    securityHub: ['EC2.23'],
    awsConfig: ['ec2-transit-gateway-auto-vpc-attach-disabled'],
    nist80053: ['AC-4(21)', 'CA-9(1)', 'CM-2'],
    prowler: ['ec2_transitgateway_auto_accept_vpc_attachments'],
  },
  evaluate: (facts, { pass, fail, notApplicable }, { resource }) => {
    if (facts.ownerId !== resource.accountId) return notApplicable('shared', { owner: facts.ownerId });
    return facts.autoAccept ? fail('automatic') : pass('asked');
  },
});
