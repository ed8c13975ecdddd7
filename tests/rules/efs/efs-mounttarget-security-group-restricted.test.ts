import { efsMounttargetSecurityGroupRestricted } from '../../../rules/efs/efs-mounttarget-security-group-restricted.ts';
import { testRule } from '../../support/rule-tester.ts';

const rule = (more: object) => ({
  groupRules: {
    'sg-a': [
      { IpProtocol: 'tcp', FromPort: 2049, ToPort: 2049, IpRanges: [], Ipv6Ranges: [], PrefixListIds: [], UserIdGroupPairs: [], ...more },
    ],
  },
});
const from = (CidrIp: string, more: object = {}) => rule({ IpRanges: [{ CidrIp }], ...more });

testRule(efsMounttargetSecurityGroupRestricted, {
  base: { ...rule({ UserIdGroupPairs: [{ GroupId: 'sg-b' }] }), prefixLists: {} },
  pass: [
    { name: 'passes for a security group', message: 'restricted' },
    { name: 'passes for the VPC', facts: from('10.0.0.0/8') },
    { name: 'passes for the internet on another port', facts: from('0.0.0.0/0', { FromPort: 443, ToPort: 443 }) },
    { name: 'passes for the internet over UDP', facts: from('0.0.0.0/0', { IpProtocol: 'udp' }) },
    {
      name: 'passes for a prefix list of known addresses',
      facts: { ...rule({ PrefixListIds: [{ PrefixListId: 'pl-a' }] }), prefixLists: { 'pl-a': ['10.0.0.0/8'] } },
    },
  ],
  fail: [
    {
      name: 'fails for the internet',
      facts: from('0.0.0.0/0'),
      message: 'open',
      severity: 'medium',
      evidence: { openings: ['sg-a: tcp 2049 from 0.0.0.0/0'] },
    },
    { name: 'fails for the internet, with an IPv6 address', facts: { ...from('0.0.0.0/0'), ipv6: '2001:db8::1' }, severity: 'high' },
    { name: 'fails for the internet on a range of ports', facts: from('0.0.0.0/0', { FromPort: 0, ToPort: 65_535 }) },
    {
      name: 'fails for the internet with all protocols',
      facts: from('0.0.0.0/0', { IpProtocol: '-1', FromPort: undefined, ToPort: undefined }),
    },
    { name: 'fails for the IPv6 internet', facts: rule({ Ipv6Ranges: [{ CidrIpv6: '::/0' }] }) },
    {
      name: 'fails for a prefix list of the internet',
      facts: { ...rule({ PrefixListIds: [{ PrefixListId: 'pl-a' }] }), prefixLists: { 'pl-a': ['0.0.0.0/0'] } },
    },
  ],
});
