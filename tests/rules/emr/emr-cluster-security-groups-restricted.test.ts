import { emrClusterSecurityGroupsRestricted } from '../../../rules/emr/emr-cluster-security-groups-restricted.ts';
import { testRule } from '../../support/rule-tester.ts';

const tcp = (port: number, peers: object) => ({ IpProtocol: 'tcp', FromPort: port, ToPort: port, ...peers });
const anywhere = { IpRanges: [{ CidrIp: '0.0.0.0/0' }] };

testRule(emrClusterSecurityGroupsRestricted, {
  base: { groupRules: { 'sg-1': [tcp(8443, { UserIdGroupPairs: [{ GroupId: 'sg-2' }] })] }, prefixLists: {} },
  pass: [
    { name: 'passes for only other security groups as sources', message: 'closed' },
    { name: 'passes for groups without rules', facts: { groupRules: { 'sg-1': [], 'sg-2': [] } } },
    {
      name: 'passes for a fixed address range',
      facts: { groupRules: { 'sg-1': [tcp(22, { IpRanges: [{ CidrIp: '203.0.113.0/24' }] })] } },
    },
    {
      name: 'passes for ICMP from the internet',
      facts: { groupRules: { 'sg-1': [{ IpProtocol: 'icmp', FromPort: -1, ToPort: -1, ...anywhere }] } },
    },
  ],
  fail: [
    {
      name: 'fails when SSH is open to the internet',
      facts: { groupRules: { 'sg-1': [], 'sg-2': [tcp(22, anywhere)] } },
      message: 'open',
      evidence: { openings: ['sg-2: tcp 22 from 0.0.0.0/0'] },
    },
    {
      name: 'fails when a port is open to the IPv6 internet',
      facts: { groupRules: { 'sg-1': [tcp(8088, { Ipv6Ranges: [{ CidrIpv6: '::/0' }] })] } },
    },
    {
      name: 'fails for two ranges that cover all addresses',
      facts: { groupRules: { 'sg-1': [tcp(22, { IpRanges: [{ CidrIp: '0.0.0.0/1' }, { CidrIp: '128.0.0.0/1' }] })] } },
    },
    { name: 'fails when all traffic is open to the internet', facts: { groupRules: { 'sg-1': [{ IpProtocol: '-1', ...anywhere }] } } },
    {
      name: 'fails for a prefix list that contains all addresses',
      facts: { groupRules: { 'sg-1': [tcp(22, { PrefixListIds: [{ PrefixListId: 'pl-1' }] })] }, prefixLists: { 'pl-1': ['0.0.0.0/0'] } },
    },
  ],
});
