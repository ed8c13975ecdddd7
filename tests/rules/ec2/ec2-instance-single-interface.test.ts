import { ec2InstanceSingleInterface } from '../../../rules/ec2/ec2-instance-single-interface.ts';
import type { InstanceInterface } from '../../../src/services/ec2/facts.ts';
import { testRule } from '../../support/rule-tester.ts';

const nic = (id: string): InstanceInterface => ({ id, subnetId: 'subnet-1', groupIds: [], publicIpv4: [], ipv6: [] });
const { id: _, ...unknown } = nic('');

testRule(ec2InstanceSingleInterface, {
  base: { state: 'running', interfaces: [nic('eni-1')] },
  pass: [
    { name: 'passes for one network interface', message: 'single' },
    { name: 'passes for one network interface, and an address without one', facts: { interfaces: [nic('eni-1'), unknown] } },
  ],
  fail: [
    {
      name: 'fails for two network interfaces',
      facts: { interfaces: [nic('eni-1'), nic('eni-2')] },
      message: 'multiple',
      severity: 'low',
      evidence: { count: 2, interfaces: ['eni-1', 'eni-2'] },
    },
    {
      name: 'fails for two network interfaces of a stopped instance',
      facts: { state: 'stopped', interfaces: [nic('eni-1'), nic('eni-2')] },
    },
  ],
  notApplicable: [{ name: 'skips when terminated', facts: { state: 'terminated', interfaces: [] }, message: 'gone' }],
});
