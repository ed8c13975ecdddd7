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
    { name: 'passes for one public and one private subnet', message: 'present', evidence: { private: ['subnet-2'] } },
    { name: 'passes for only private subnets', facts: { subnetRoutes: { 'subnet-2': privateSubnet() } } },
    { name: 'passes for a default VPC with a private subnet', facts: { isDefault: true } },
    { name: 'passes for a deleted gateway', facts: { subnetRoutes: { 'subnet-1': publicSubnet([route('0.0.0.0/0', 'igw-1', false)]) } } },
    {
      name: 'passes for an egress-only IPv6 route',
      facts: { subnetRoutes: { 'subnet-1': publicSubnet([route('::/0', 'eigw-1')]) } },
    },
  ],
  fail: [
    {
      name: 'fails for only public subnets',
      facts: { subnetRoutes: { 'subnet-1': publicSubnet() } },
      message: 'onlyPublic',
      severity: 'medium',
    },
    { name: 'fails when public over IPv6', facts: { subnetRoutes: { 'subnet-1': publicSubnet([route('::/0', 'igw-1')]) } } },
    {
      name: 'fails when public for some addresses',
      facts: { subnetRoutes: { 'subnet-1': publicSubnet([route('198.51.100.0/24', 'igw-1')]) } },
    },
    {
      name: 'fails for the default VPC',
      facts: { isDefault: true, subnetRoutes: { 'subnet-1': publicSubnet() } },
      evidence: { defaultVpc: true },
    },
  ],
  notApplicable: [
    { name: 'skips an empty VPC', facts: { interfaceCount: 0, subnetRoutes: { 'subnet-1': publicSubnet() } }, message: 'empty' },
    { name: 'skips when shared by another account', facts: { ownerId: '777788889999', subnetRoutes: {} }, message: 'shared' },
  ],
  undecided: [{ name: 'is unknown for unreadable routes', facts: { subnetRoutes: {} }, message: 'unknown' }],
});
