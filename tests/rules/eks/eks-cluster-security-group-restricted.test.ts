import { eksClusterSecurityGroupRestricted } from '../../../rules/eks/eks-cluster-security-group-restricted.ts';
import { testRule } from '../../support/rule-tester.ts';

const rule = (more: object) => ({
  IpProtocol: 'tcp',
  FromPort: 443,
  ToPort: 443,
  IpRanges: [],
  Ipv6Ranges: [],
  PrefixListIds: [],
  UserIdGroupPairs: [],
  ...more,
});
const from = (CidrIp: string, more: object = {}) => rule({ IpRanges: [{ CidrIp }], ...more });
const own = rule({ IpProtocol: '-1', FromPort: undefined, ToPort: undefined, UserIdGroupPairs: [{ GroupId: 'sg-cluster' }] });
const byList = rule({ PrefixListIds: [{ PrefixListId: 'pl-a' }] });
const groups = (...additional: readonly object[]) => ({ groupRules: { 'sg-cluster': [own], 'sg-more': additional } as never });

testRule(eksClusterSecurityGroupRestricted, {
  base: { ...groups(from('10.0.0.0/8')), prefixLists: {}, clusterGroupId: 'sg-cluster' },
  pass: [
    { name: 'passes for the rule of the cluster security group for itself, and port 443 from a network', message: 'restricted' },
    { name: 'passes for a prefix list of known addresses', facts: { ...groups(byList), prefixLists: { 'pl-a': ['203.0.113.0/24'] } } },
    {
      name: 'passes for another port in the cluster security group',
      facts: { groupRules: { 'sg-cluster': [from('10.0.0.0/8', { FromPort: 22, ToPort: 22 })] } as never },
    },
    {
      name: 'passes for another port in a group that is the cluster security group',
      facts: { ...groups(from('10.0.0.0/8', { FromPort: 22, ToPort: 22 })), clusterGroupId: 'sg-more' },
    },
    { name: 'passes for ICMP from a network', facts: groups(from('10.0.0.0/8', { IpProtocol: 'icmp', FromPort: 3, ToPort: 4 })) },
    {
      name: 'passes for another allowed port',
      facts: groups(from('10.0.0.0/8', { FromPort: 10250, ToPort: 10250 })),
      params: { allowedPorts: [443, 10250] },
    },
  ],
  fail: [
    { name: 'fails for the internet', facts: groups(from('0.0.0.0/0')), message: 'world', severity: 'high' },
    {
      name: 'fails for the internet in the cluster security group',
      facts: { groupRules: { 'sg-cluster': [own, from('0.0.0.0/0')] } as never },
      message: 'world',
    },
    {
      name: 'fails for a prefix list of the internet',
      facts: { ...groups(byList), prefixLists: { 'pl-a': ['0.0.0.0/0'] } },
      message: 'world',
    },
    {
      name: 'fails for another port from a network',
      facts: groups(from('10.0.0.0/8', { FromPort: 22, ToPort: 22 })),
      message: 'wide',
      severity: 'low',
    },
    { name: 'fails for all protocols from a network', facts: groups(from('10.0.0.0/8', { IpProtocol: '-1' })), message: 'wide' },
  ],
});
