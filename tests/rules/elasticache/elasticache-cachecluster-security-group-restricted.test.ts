import { elasticacheSecurityGroupRestrictedRules } from '../../../rules/elasticache/elasticache-cachecluster-security-group-restricted.ts';
import { everything, rule, tcp } from '../../support/resources/firewall.ts';
import { testRuleFamily } from '../../support/rule-tester.ts';

const group = (...rules: readonly object[]) => ({ groupRules: { 'sg-a': rules } });

testRuleFamily(elasticacheSecurityGroupRestrictedRules, {
  base: { endpoint: 'vpc', ports: [6380], ...group(tcp(6380, 'sg-b')), prefixLists: {} },
  pass: [
    { name: 'passes with a security group', message: 'restricted' },
    { name: 'passes with the VPC', facts: group(tcp(6380, '10.0.0.0/8')) },
    { name: 'passes when the default port is open but not in use', facts: group(tcp(6379, '0.0.0.0/0')) },
    { name: 'passes with UDP', facts: group(rule('udp', 6380, '0.0.0.0/0')) },
    {
      name: 'passes with a prefix list of known addresses',
      facts: { ...group(tcp(6380, 'pl-a')), prefixLists: { 'pl-a': ['10.0.0.0/8'] } },
    },
  ],
  fail: [
    {
      name: 'fails with all addresses',
      facts: group(tcp(6380, '0.0.0.0/0')),
      message: 'open',
      evidence: { openings: ['sg-a: tcp 6380 from 0.0.0.0/0'] },
    },
    { name: 'fails with all IPv6 addresses', facts: group(tcp(6380, '::/0')) },
    { name: 'fails with all protocols', facts: group(everything('0.0.0.0/0')) },
    { name: 'fails with a range of ports', facts: group(tcp([6000, 7000], '0.0.0.0/0')) },
    { name: 'fails when the port of readers is open', facts: { ports: [6379, 6380], ...group(tcp(6380, '0.0.0.0/0')) } },
    { name: 'fails with all addresses in halves', facts: group(tcp(6380, '0.0.0.0/1', '128.0.0.0/1')) },
    { name: 'fails with a prefix list of all addresses', facts: { ...group(tcp(6380, 'pl-a')), prefixLists: { 'pl-a': ['0.0.0.0/0'] } } },
  ],
  notApplicable: [{ name: 'does not apply to public endpoints', facts: { endpoint: 'public', groupRules: {} }, message: 'public' }],
});
