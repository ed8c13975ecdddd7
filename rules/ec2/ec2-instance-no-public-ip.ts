import { cloudFormationResource } from '../shared/code-snippets.ts';
import { isTerminated } from '../shared/instance-state.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ec2InstanceNoPublicIp = defineRule({
  id: 'ec2-instance-no-public-ip',
  title: 'EC2 instances should not have a public IPv4 address',
  resourceType: 'AWS::EC2::Instance',
  responsibility: 'network-configuration',
  severity: 'high',
  tier: 1,
  fix: 'private-subnets',
  exposesPublicly: true,
  facts: ['state', 'interfaces'],
  messages: {
    private: 'The instance does not have a public IPv4 address.',
    public: 'The instance has public IPv4 addresses: {{addresses}}.',
    gone: 'The instance is {{state}}.',
  },
  rationale: 'One wrong security group rule is enough to expose an instance with a public address to the internet.',
  remediation: {
    text: 'Move the instance to a private subnet behind a load balancer or NAT gateway, and use Session Manager for administration.',
    url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-instance-addressing.html',
    impact: 'Clients that use the address lose access, and the instance needs a NAT gateway or endpoints for outbound calls.',
    cli: 'aws ec2 disassociate-address --association-id ASSOCIATION_ID\naws ec2 modify-network-interface-attribute --network-interface-id NETWORK_INTERFACE_ID --no-associate-public-ip-address',
    terraform: 'resource "aws_instance" "this" {\n  associate_public_ip_address = false\n}',
    console: [
      'Open the instance in the Amazon EC2 console and choose the Networking tab.',
      'Disassociate its Elastic IP address, if it has one.',
      'Choose Actions, Networking, Manage IP addresses, and turn off Auto-assign public IP.',
    ].join('\n'),
    cloudFormation: cloudFormationResource(
      'AWS::EC2::Instance',
      'NetworkInterfaces:',
      "  - DeviceIndex: '0'",
      '    SubnetId: PRIVATE_SUBNET_ID',
      '    AssociatePublicIpAddress: false',
    ),
  },
  controls: {
    securityHub: ['EC2.9'],
    awsConfig: ['ec2-instance-no-public-ip'],
    nist80053: ['AC-3', 'AC-4', 'AC-6', 'SC-7'],
    prowler: ['ec2_instance_public_ip', 'ec2_confidential_workload_host_public_ip'],
    cloudsploit: ['publicIpAddress'],
  },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    if (isTerminated(facts.state)) return notApplicable('gone', { state: facts.state });
    const { interfaces } = facts;
    const addresses = interfaces.flatMap(({ publicIpv4 }) => publicIpv4);
    const ipv6 = interfaces.flatMap((item) => item.ipv6);
    return addresses.length === 0 ? pass('private', { ipv6 }) : fail('public', { addresses, ipv6 });
  },
});
