import { rdsClusterSecurityGroupNotOpen } from '../../../rules/rds/rds-cluster-security-group-not-open.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(rdsClusterSecurityGroupNotOpen, {
  base: {
    groupRules: { 'sg-1': [{ IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, UserIdGroupPairs: [{ GroupId: 'sg-web' }] }] },
    prefixLists: {},
    port: 5432,
    defaultGroups: [],
  },
  pass: [
    { name: 'another group is let in' },
    {
      name: 'another port is open',
      facts: { groupRules: { 'sg-1': [{ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }] } },
    },
    {
      name: 'UDP is open',
      facts: { groupRules: { 'sg-1': [{ IpProtocol: 'udp', FromPort: 0, ToPort: 65_535, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }] } },
    },
    { name: 'the default group lets nothing in', facts: { groupRules: { 'sg-1': [] }, defaultGroups: ['sg-1'] } },
    {
      name: 'a prefix list of offices',
      facts: {
        groupRules: { 'sg-1': [{ IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, PrefixListIds: [{ PrefixListId: 'pl-1' }] }] },
        prefixLists: { 'pl-1': ['203.0.113.0/24'] },
      },
    },
  ],
  fail: [
    {
      name: 'all of IPv4',
      facts: { groupRules: { 'sg-1': [{ IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }] } },
      message: 'open',
      severity: 'high',
      evidence: { sources: ['0.0.0.0/0'] },
    },
    {
      name: 'all of IPv6',
      facts: { groupRules: { 'sg-1': [{ IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, Ipv6Ranges: [{ CidrIpv6: '::/0' }] }] } },
    },
    {
      name: 'a range that holds the port',
      facts: { groupRules: { 'sg-1': [{ IpProtocol: 'tcp', FromPort: 1024, ToPort: 65_535, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }] } },
    },
    { name: 'all protocols', facts: { groupRules: { 'sg-1': [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }] } } },
    {
      name: 'a prefix list of the world',
      facts: {
        groupRules: { 'sg-1': [{ IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, PrefixListIds: [{ PrefixListId: 'pl-1' }] }] },
        prefixLists: { 'pl-1': ['0.0.0.0/1', '128.0.0.0/1'] },
      },
      evidence: { sources: ['pl-1'] },
    },
    {
      name: 'the default group with its usual rule',
      facts: { groupRules: { 'sg-1': [{ IpProtocol: '-1', UserIdGroupPairs: [{ GroupId: 'sg-1' }] }] }, defaultGroups: ['sg-1'] },
      message: 'defaultGroup',
      severity: 'medium',
    },
    {
      name: 'the default group open to the world',
      facts: {
        groupRules: { 'sg-1': [{ IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }] },
        defaultGroups: ['sg-1'],
      },
      message: 'open',
      severity: 'high',
    },
  ],
});
