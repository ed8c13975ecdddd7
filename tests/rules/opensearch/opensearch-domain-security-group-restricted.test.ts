import { opensearchDomainSecurityGroupRestricted } from '../../../rules/opensearch/opensearch-domain-security-group-restricted.ts';
import { testRule } from '../../support/rule-tester.ts';

const rule = (more: object) => ({
  groupRules: {
    'sg-a': [
      { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [], Ipv6Ranges: [], PrefixListIds: [], UserIdGroupPairs: [], ...more },
    ],
  },
});
const from = (CidrIp: string, more: object = {}) => rule({ IpRanges: [{ CidrIp }], ...more });

testRule(opensearchDomainSecurityGroupRestricted, {
  base: { endpoint: 'vpc', ...rule({ UserIdGroupPairs: [{ GroupId: 'sg-b' }] }), prefixLists: {} },
  pass: [
    { name: 'passes for a security group', message: 'restricted' },
    { name: 'passes for the VPC', facts: from('10.0.0.0/8') },
    { name: 'passes for all addresses on another port', facts: from('0.0.0.0/0', { FromPort: 9200, ToPort: 9200 }) },
    { name: 'passes for all addresses over UDP', facts: from('0.0.0.0/0', { IpProtocol: 'udp' }) },
    {
      name: 'passes for a prefix list of known addresses',
      facts: { ...rule({ PrefixListIds: [{ PrefixListId: 'pl-a' }] }), prefixLists: { 'pl-a': ['10.0.0.0/8'] } },
    },
  ],
  fail: [
    {
      name: 'fails for all addresses',
      facts: from('0.0.0.0/0'),
      message: 'open',
      evidence: { openings: ['sg-a: tcp 443 from 0.0.0.0/0'] },
    },
    { name: 'fails for all addresses on port 80', facts: from('0.0.0.0/0', { FromPort: 80, ToPort: 80 }) },
    { name: 'fails for all IPv6 addresses', facts: rule({ Ipv6Ranges: [{ CidrIpv6: '::/0' }] }) },
    { name: 'fails for all protocols', facts: from('0.0.0.0/0', { IpProtocol: '-1', FromPort: undefined, ToPort: undefined }) },
    {
      name: 'fails for a prefix list of all addresses',
      facts: { ...rule({ PrefixListIds: [{ PrefixListId: 'pl-a' }] }), prefixLists: { 'pl-a': ['0.0.0.0/0'] } },
    },
  ],
  notApplicable: [{ name: 'skips a public endpoint', facts: { endpoint: 'public', groupRules: {} }, message: 'public' }],
});
