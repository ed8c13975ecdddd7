import { rdsSecurityGroupNotOpenRules } from '../../../rules/rds/rds-security-group-not-open.ts';
import { testRuleFamily } from '../../support/rule-tester.ts';

testRuleFamily(rdsSecurityGroupNotOpenRules, {
  base: {
    groupRules: { 'sg-1': [{ IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, UserIdGroupPairs: [{ GroupId: 'sg-web' }] }] },
    prefixLists: {},
    port: 5432,
    defaultGroups: [],
  },
  pass: [
    { name: 'passes when only another group is allowed' },
    {
      name: 'passes when another port is open',
      facts: { groupRules: { 'sg-1': [{ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }] } },
    },
    {
      name: 'passes when the default port is open but the database uses another one',
      facts: {
        groupRules: { 'sg-1': [{ IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }] },
        port: 6432,
      },
    },
    {
      name: 'passes when an open range does not include the port',
      facts: {
        groupRules: { 'sg-1': [{ IpProtocol: 'tcp', FromPort: 1024, ToPort: 65_535, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }] },
        port: 443,
      },
    },
    {
      name: 'passes when only UDP is open',
      facts: { groupRules: { 'sg-1': [{ IpProtocol: 'udp', FromPort: 0, ToPort: 65_535, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }] } },
    },
    {
      name: 'passes when the default group does not allow inbound traffic',
      facts: { groupRules: { 'sg-1': [] }, defaultGroups: ['sg-1'] },
    },
    {
      name: 'passes when a prefix list allows known networks',
      facts: {
        groupRules: { 'sg-1': [{ IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, PrefixListIds: [{ PrefixListId: 'pl-1' }] }] },
        prefixLists: { 'pl-1': ['203.0.113.0/24'] },
      },
    },
  ],
  fail: [
    {
      name: 'fails when all IPv4 addresses are allowed',
      facts: { groupRules: { 'sg-1': [{ IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }] } },
      message: 'open',
      severity: 'high',
      evidence: { openings: ['sg-1: tcp 5432 from 0.0.0.0/0'] },
    },
    {
      name: 'fails when all IPv6 addresses are allowed',
      facts: { groupRules: { 'sg-1': [{ IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, Ipv6Ranges: [{ CidrIpv6: '::/0' }] }] } },
    },
    {
      name: 'fails when an open range includes the port',
      facts: { groupRules: { 'sg-1': [{ IpProtocol: 'tcp', FromPort: 1024, ToPort: 65_535, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }] } },
    },
    {
      name: 'fails while the port is not known yet',
      facts: {
        groupRules: { 'sg-1': [{ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }] },
        port: undefined,
      },
    },
    {
      name: 'fails when all protocols are open',
      facts: { groupRules: { 'sg-1': [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }] } },
    },
    {
      name: 'fails when a prefix list contains the internet',
      facts: {
        groupRules: { 'sg-1': [{ IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, PrefixListIds: [{ PrefixListId: 'pl-1' }] }] },
        prefixLists: { 'pl-1': ['0.0.0.0/1', '128.0.0.0/1'] },
      },
      evidence: { openings: ['sg-1: tcp 5432 from pl-1'] },
    },
    {
      name: 'fails at medium severity for the default group with its default rule',
      facts: { groupRules: { 'sg-1': [{ IpProtocol: '-1', UserIdGroupPairs: [{ GroupId: 'sg-1' }] }] }, defaultGroups: ['sg-1'] },
      message: 'defaultGroup',
      severity: 'medium',
    },
    {
      name: 'fails when the default group is open to the internet',
      facts: {
        groupRules: { 'sg-1': [{ IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }] },
        defaultGroups: ['sg-1'],
      },
      message: 'open',
      severity: 'high',
    },
  ],
  notApplicable: [
    {
      name: 'skips a member of a cluster',
      facts: {
        clusterId: 'orders',
        groupRules: { 'sg-1': [{ IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }] },
      },
      message: 'member',
    },
  ],
});
