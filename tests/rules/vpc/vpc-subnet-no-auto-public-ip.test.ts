import { vpcSubnetNoAutoPublicIp } from '../../../rules/vpc/vpc-subnet-no-auto-public-ip.ts';
import { privateSubnet, publicSubnet } from '../../support/resources/firewall.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(vpcSubnetNoAutoPublicIp, {
  base: { ownerId: '111122223333', assignsPublicIpv4: false, routes: publicSubnet() },
  pass: [
    { name: 'passes when off', message: 'off' },
    {
      name: 'passes when on without a way to the internet, when only public subnets count',
      facts: { assignsPublicIpv4: true, routes: privateSubnet() },
      params: { onlyPublicRoutes: true },
      message: 'noRoute',
    },
  ],
  fail: [
    { name: 'fails when on', facts: { assignsPublicIpv4: true }, message: 'on' },
    { name: 'fails when on without a way to the internet', facts: { assignsPublicIpv4: true, routes: privateSubnet() } },
    { name: 'fails when on with a way to the internet', facts: { assignsPublicIpv4: true }, params: { onlyPublicRoutes: true } },
  ],
  notApplicable: [{ name: "another account's", facts: { ownerId: '777788889999', assignsPublicIpv4: true }, message: 'shared' }],
});
