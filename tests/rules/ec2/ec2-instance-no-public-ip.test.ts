import { ec2InstanceNoPublicIp } from '../../../rules/ec2/ec2-instance-no-public-ip.ts';
import type { InstanceInterface } from '../../../src/services/ec2/facts.ts';
import { testRule } from '../../support/rule-tester.ts';

const nic = (change: Partial<InstanceInterface> = {}): InstanceInterface => ({
  id: 'eni-1',
  subnetId: 'subnet-1',
  groupIds: [],
  publicIpv4: [],
  ipv6: [],
  ...change,
});

testRule(ec2InstanceNoPublicIp, {
  base: { state: 'running', interfaces: [nic()] },
  pass: [
    { name: 'passes when private', message: 'private' },
    {
      name: 'passes when a global IPv6 address is evidence only',
      facts: { interfaces: [nic({ ipv6: ['2001:db8::1'] })] },
      evidence: { ipv6: ['2001:db8::1'] },
    },
    { name: 'passes with no interface', facts: { interfaces: [] } },
  ],
  fail: [
    {
      name: 'fails for a public address',
      facts: { interfaces: [nic({ publicIpv4: ['203.0.113.7'] })] },
      message: 'public',
      evidence: { addresses: ['203.0.113.7'] },
    },
    {
      name: 'fails on the second interface',
      facts: { interfaces: [nic(), nic({ id: 'eni-2', publicIpv4: ['203.0.113.8', '203.0.113.9'] })] },
    },
    {
      name: 'fails when stopped, with an Elastic IP address',
      facts: { state: 'stopped', interfaces: [nic({ publicIpv4: ['203.0.113.7'] })] },
    },
  ],
  notApplicable: [{ name: 'skips when terminated', facts: { state: 'terminated', interfaces: [] }, message: 'gone' }],
});
