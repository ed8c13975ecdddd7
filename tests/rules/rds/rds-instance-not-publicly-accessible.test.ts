import { rdsInstanceNotPubliclyAccessible } from '../../../rules/rds/rds-instance-not-publicly-accessible.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(rdsInstanceNotPubliclyAccessible, {
  base: {
    publiclyAccessible: true,
    subnets: { 'subnet-1': { ipv4: false, ipv6: false }, 'subnet-2': { ipv4: true, ipv6: false } },
    port: 5432,
    groupRules: { 'sg-1': [{ IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }] },
    prefixLists: {},
  },
  pass: [{ name: 'no public address, however open the rest', facts: { publiclyAccessible: false } }],
  fail: [
    { name: 'reachable by everybody', severity: 'critical' },
    {
      name: 'reachable on all ports and protocols',
      facts: { groupRules: { 'sg-1': [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }] } },
      severity: 'critical',
    },
    {
      name: 'reachable through two groups together',
      facts: {
        groupRules: {
          'sg-1': [{ IpProtocol: 'tcp', FromPort: 5000, ToPort: 6000, IpRanges: [{ CidrIp: '0.0.0.0/1' }] }],
          'sg-2': [{ IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, IpRanges: [{ CidrIp: '128.0.0.0/1' }] }],
        },
      },
      severity: 'critical',
    },
    {
      name: 'reachable through a prefix list',
      facts: {
        groupRules: { 'sg-1': [{ IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, PrefixListIds: [{ PrefixListId: 'pl-1' }] }] },
        prefixLists: { 'pl-1': ['0.0.0.0/0'] },
      },
      severity: 'critical',
    },
    { name: 'being created, its port not known yet', facts: { port: undefined }, severity: 'critical' },
    { name: 'in a subnet that another account routes', facts: { subnets: { 'subnet-1': null } }, severity: 'critical' },
    { name: 'no route to the internet', facts: { subnets: { 'subnet-1': { ipv4: false, ipv6: false } } }, severity: 'high' },
    {
      name: 'VPC Block Public Access',
      facts: { subnets: { 'subnet-1': { ipv4: true, ipv6: false, blockMode: 'block-ingress' } } },
      severity: 'high',
    },
    {
      name: 'only a network of its own is let in',
      facts: { groupRules: { 'sg-1': [{ IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, IpRanges: [{ CidrIp: '203.0.113.0/24' }] }] } },
      severity: 'high',
    },
    {
      name: 'another port is open',
      facts: { groupRules: { 'sg-1': [{ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }] } },
      severity: 'high',
    },
    { name: 'member of a cluster', resource: { id: 'orders-1' }, severity: 'critical' },
  ],
});
