import { vpcPrivateSubnetTierPresent } from '../../../rules/vpc/vpc-private-subnet-tier-present.ts';
import { privateSubnet, publicSubnet, route } from '../../support/resources/firewall.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(vpcPrivateSubnetTierPresent, {
  base: {
    ownerId: '111122223333',
    interfaceCount: 3,
    isDefault: false,
    subnetRoutes: { 'subnet-1': publicSubnet(), 'subnet-2': privateSubnet() },
  },
  pass: [
    { name: 'one of each', message: 'present', evidence: { private: ['subnet-2'] } },
    { name: 'only private ones', facts: { subnetRoutes: { 'subnet-2': privateSubnet() } } },
    { name: 'a default VPC with a private one', facts: { isDefault: true } },
    { name: 'a gateway that is gone', facts: { subnetRoutes: { 'subnet-1': publicSubnet([route('0.0.0.0/0', 'igw-1', false)]) } } },
    {
      name: 'out only over IPv6',
      facts: { subnetRoutes: { 'subnet-1': publicSubnet([route('::/0', 'eigw-1')]) } },
    },
  ],
  fail: [
    { name: 'only public ones', facts: { subnetRoutes: { 'subnet-1': publicSubnet() } }, message: 'onlyPublic', severity: 'medium' },
    { name: 'public over IPv6', facts: { subnetRoutes: { 'subnet-1': publicSubnet([route('::/0', 'igw-1')]) } } },
    { name: 'public to some', facts: { subnetRoutes: { 'subnet-1': publicSubnet([route('198.51.100.0/24', 'igw-1')]) } } },
    { name: 'the default VPC', facts: { isDefault: true, subnetRoutes: { 'subnet-1': publicSubnet() } }, evidence: { defaultVpc: true } },
  ],
  notApplicable: [
    { name: 'nothing is in it', facts: { interfaceCount: 0, subnetRoutes: { 'subnet-1': publicSubnet() } }, message: 'empty' },
    { name: 'shared by another account', facts: { ownerId: '777788889999', subnetRoutes: {} }, message: 'shared' },
  ],
  undecided: [{ name: 'no routes are shown', facts: { subnetRoutes: {} }, message: 'unknown' }],
});
