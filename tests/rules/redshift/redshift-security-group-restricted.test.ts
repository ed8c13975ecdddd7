import { redshiftSecurityGroupRestrictedRules } from '../../../rules/redshift/redshift-security-group-restricted.ts';
import { testRuleFamily } from '../../support/rule-tester.ts';

const rule = (more: object) => ({ groupRules: { 'sg-1': [{ IpProtocol: 'tcp', FromPort: 5400, ToPort: 5500, ...more }] } });
const all = { IpRanges: [{ CidrIp: '0.0.0.0/0' }] };

testRuleFamily(redshiftSecurityGroupRestrictedRules, {
  base: { ...rule({ UserIdGroupPairs: [{ GroupId: 'sg-2' }] }), prefixLists: {}, port: 5439 },
  pass: [
    { name: 'passes when only a security group can connect', message: 'closed' },
    { name: 'passes when another port is open', facts: { ...rule({ ...all, FromPort: 443, ToPort: 443 }) } },
    { name: 'passes when a custom port is not open', facts: { ...rule({ ...all, FromPort: 5439, ToPort: 5439 }), port: 8191 } },
    { name: 'passes when UDP is open', facts: rule({ ...all, IpProtocol: 'udp' }) },
    {
      name: 'passes for a prefix list of known addresses',
      facts: { ...rule({ PrefixListIds: [{ PrefixListId: 'pl-1' }] }), prefixLists: { 'pl-1': ['192.0.2.0/24'] } },
    },
  ],
  fail: [
    {
      name: 'fails when the port is open',
      facts: rule(all),
      message: 'open',
      evidence: { openings: ['sg-1: tcp 5400-5500 from 0.0.0.0/0'] },
    },
    { name: 'fails when the port is open to IPv6', facts: rule({ Ipv6Ranges: [{ CidrIpv6: '::/0' }] }) },
    { name: 'fails when all protocols are open', facts: rule({ ...all, IpProtocol: '-1', FromPort: undefined, ToPort: undefined }) },
    {
      name: 'fails for a prefix list of all addresses',
      facts: { ...rule({ PrefixListIds: [{ PrefixListId: 'pl-1' }] }), prefixLists: { 'pl-1': ['0.0.0.0/0'] } },
    },
    { name: 'fails for any open port while the port is not known', facts: { ...rule(all), port: undefined } },
  ],
});
