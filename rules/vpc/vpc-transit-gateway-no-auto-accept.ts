import { defineRule } from '../../src/core/rule.ts';

export const vpcTransitGatewayNoAutoAccept = defineRule({
  id: 'vpc-transit-gateway-no-auto-accept',
  title: 'Transit gateways should not accept attachments on their own',
  resourceType: 'AWS::EC2::TransitGateway',
  responsibility: 'network-configuration',
  severity: 'high',
  tier: 1,
  facts: ['ownerId', 'autoAccept'],
  messages: {
    asked: 'Attachments from other accounts have to be accepted.',
    automatic: 'Attachments from other accounts are accepted by themselves.',
    shared: 'The transit gateway belongs to account {{owner}}.',
  },
  rationale: 'Every account the gateway is shared with can join its networks to yours, and nobody is asked.',
  remediation: {
    text: 'Turn off the automatic acceptance of shared attachments.',
    url: 'https://docs.aws.amazon.com/vpc/latest/tgw/tgw-modifying.html',
    cli: 'aws ec2 modify-transit-gateway --transit-gateway-id GATEWAY --options AutoAcceptSharedAttachments=disable',
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
