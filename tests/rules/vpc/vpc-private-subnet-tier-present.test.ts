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
    { name: 'one public and one private subnet', message: 'present', evidence: { private: ['subnet-2'] } },
    { name: 'only private subnets', facts: { subnetRoutes: { 'subnet-2': privateSubnet() } } },
    { name: 'a default VPC with a private subnet', facts: { isDefault: true } },
    { name: 'a deleted gateway', facts: { subnetRoutes: { 'subnet-1': publicSubnet([route('0.0.0.0/0', 'igw-1', false)]) } } },
    {
      name: 'an egress-only IPv6 route',
      facts: { subnetRoutes: { 'subnet-1': publicSubnet([route('::/0', 'eigw-1')]) } },
    },
  ],
  fail: [
    { name: 'only public subnets', facts: { subnetRoutes: { 'subnet-1': publicSubnet() } }, message: 'onlyPublic', severity: 'medium' },
    { name: 'public over IPv6', facts: { subnetRoutes: { 'subnet-1': publicSubnet([route('::/0', 'igw-1')]) } } },
    { name: 'public for some addresses', facts: { subnetRoutes: { 'subnet-1': publicSubnet([route('198.51.100.0/24', 'igw-1')]) } } },
    { name: 'the default VPC', facts: { isDefault: true, subnetRoutes: { 'subnet-1': publicSubnet() } }, evidence: { defaultVpc: true } },
  ],
  notApplicable: [
    { name: 'an empty VPC', facts: { interfaceCount: 0, subnetRoutes: { 'subnet-1': publicSubnet() } }, message: 'empty' },
    { name: 'shared by another account', facts: { ownerId: '777788889999', subnetRoutes: {} }, message: 'shared' },
  ],
  undecided: [{ name: 'unreadable routes', facts: { subnetRoutes: {} }, message: 'unknown' }],
});
