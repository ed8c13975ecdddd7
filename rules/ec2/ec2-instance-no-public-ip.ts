import { isTerminated } from '../shared/instance-state.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ec2InstanceNoPublicIp = defineRule({
  id: 'ec2-instance-no-public-ip',
  title: 'EC2 instances should not hold a public IPv4 address',
  resourceType: 'AWS::EC2::Instance',
  responsibility: 'network-configuration',
  severity: 'high',
  tier: 1,
  fix: 'private-subnets',
  exposesPublicly: true,
  facts: ['state', 'interfaces'],
  messages: {
    private: 'No network interface has a public IPv4 address.',
    public: 'Public IPv4 addresses: {{addresses}}.',
    gone: 'The instance is {{state}}.',
  },
  rationale: 'A machine with a public address is one wrong firewall rule away from the whole internet.',
  remediation: {
    text: 'Put the instance into a private subnet behind a load balancer or NAT gateway, and administer it through Session Manager.',
    url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-instance-addressing.html',
  },
  controls: {
    securityHub: ['EC2.9'],
    awsConfig: ['ec2-instance-no-public-ip'],
    nist80053: ['AC-3', 'AC-4', 'AC-6', 'SC-7'],
    prowler: ['ec2_instance_public_ip', 'ec2_confidential_workload_host_public_ip'],
    cloudsploit: ['publicIpAddress'],
  },
  evaluate: ({ state, interfaces }, { pass, fail, notApplicable }) => {
    if (isTerminated(state)) return notApplicable('gone', { state });
    const addresses = interfaces.flatMap(({ publicIpv4 }) => publicIpv4);
    const ipv6 = interfaces.flatMap((item) => item.ipv6);
    return addresses.length === 0 ? pass('private', { ipv6 }) : fail('public', { addresses, ipv6 });
  },
});
