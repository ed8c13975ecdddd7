import { efsMounttargetPrivateSubnet } from '../../../rules/efs/efs-mounttarget-private-subnet.ts';
import { testRule } from '../../support/rule-tester.ts';

const subnet = (target: string, ...to: readonly string[]) => ({
  subnet: { routeTableId: 'rtb-a', routes: [{ to, target, active: true }] },
});

testRule(efsMounttargetPrivateSubnet, {
  base: { assignsPublicIp: false, ...subnet('nat-a', '0.0.0.0/0') },
  pass: [{ name: 'a private subnet', message: 'private' }],
  fail: [
    { name: 'public addresses at launch', facts: { assignsPublicIp: true }, message: 'assigns', severity: 'medium' },
    {
      name: 'public addresses at launch in a subnet of another account',
      facts: { assignsPublicIp: true, subnet: undefined },
      message: 'assigns',
    },
    { name: 'a route to an internet gateway', facts: subnet('igw-a', '0.0.0.0/0'), message: 'routed', severity: 'low' },
    { name: 'an IPv6 address and a route for it', facts: { ...subnet('igw-a', '::/0'), ipv6: '2001:db8::1' }, severity: 'medium' },
    { name: 'an IPv6 address without a route for it', facts: { ...subnet('igw-a', '0.0.0.0/0'), ipv6: '2001:db8::1' }, severity: 'low' },
  ],
  undecided: [{ name: 'a subnet of another account', facts: { subnet: undefined }, message: 'unknown' }],
});
