import { rdsInstanceNotPubliclyAccessible } from '../../../rules/rds/rds-instance-not-publicly-accessible.ts';
import { acl, entry, openAcl, privateSubnet, publicSubnet } from '../../support/resources/firewall.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(rdsInstanceNotPubliclyAccessible, {
  base: {
    publiclyAccessible: true,
    endpoint: 'orders.abc.eu-west-1.rds.amazonaws.com',
    subnets: { 'subnet-1': privateSubnet(), 'subnet-2': publicSubnet() },
    networkAcls: { 'subnet-1': openAcl(), 'subnet-2': openAcl() },
    port: 5432,
    groupRules: { 'sg-1': [{ IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }] },
    prefixLists: {},
  },
  pass: [{ name: 'passes without a public address', facts: { publiclyAccessible: false } }],
  fail: [
    {
      name: 'fails at critical severity when the internet can reach the port',
      severity: 'critical',
      evidence: {
        paths: [
          {
            address: 'orders.abc.eu-west-1.rds.amazonaws.com',
            ports: 'tcp 5432',
            from: ['0.0.0.0/0'],
            networkInterface: undefined,
            subnet: 'subnet-2',
            routeTable: 'rtb-1',
            gateway: 'igw-1',
            securityGroups: ['sg-1'],
            networkAcl: 'acl-1',
            responses: 'allowed',
          },
        ],
      },
    },
    {
      name: 'fails at critical severity when all ports are open',
      facts: { groupRules: { 'sg-1': [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }] } },
      severity: 'critical',
    },
    {
      name: 'fails at critical severity when two groups together are open',
      facts: {
        groupRules: {
          'sg-1': [{ IpProtocol: 'tcp', FromPort: 5000, ToPort: 6000, IpRanges: [{ CidrIp: '0.0.0.0/1' }] }],
          'sg-2': [{ IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, IpRanges: [{ CidrIp: '128.0.0.0/1' }] }],
        },
      },
      severity: 'critical',
    },
    {
      name: 'fails at critical severity when a prefix list contains the internet',
      facts: {
        groupRules: { 'sg-1': [{ IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, PrefixListIds: [{ PrefixListId: 'pl-1' }] }] },
        prefixLists: { 'pl-1': ['0.0.0.0/0'] },
      },
      severity: 'critical',
    },
    {
      name: 'fails at critical severity while the port is not known yet',
      facts: { port: undefined, endpoint: undefined },
      severity: 'critical',
    },
    {
      name: 'fails at critical severity when another account owns the subnet',
      facts: { subnets: { 'subnet-1': null }, networkAcls: { 'subnet-1': null } },
      severity: 'critical',
    },
    {
      name: 'fails at high severity without a route to the internet',
      facts: { subnets: { 'subnet-1': privateSubnet() } },
      severity: 'high',
    },
    {
      name: 'fails at high severity with VPC Block Public Access',
      facts: { subnets: { 'subnet-1': publicSubnet(undefined, 'block-ingress') } },
      severity: 'high',
    },
    {
      name: 'fails at high severity when the network ACL allows another port',
      facts: { networkAcls: { 'subnet-2': acl(entry(100, 'allow', '0.0.0.0/0', { ports: [443, 443] })) } },
      severity: 'high',
    },
    {
      name: 'fails at high severity when only a known network is allowed',
      facts: { groupRules: { 'sg-1': [{ IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, IpRanges: [{ CidrIp: '203.0.113.0/24' }] }] } },
      severity: 'high',
    },
    {
      name: 'fails at high severity when another port is open',
      facts: { groupRules: { 'sg-1': [{ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }] } },
      severity: 'high',
    },
    { name: 'fails for a member of a cluster', resource: { id: 'orders-1' }, severity: 'critical' },
  ],
});
