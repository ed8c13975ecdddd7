import { vpcSecuritygroupEgressRestricted } from '../../../rules/vpc/vpc-securitygroup-egress-restricted.ts';
import { closedGroup, everything, tcp } from '../../support/resources/firewall.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(vpcSecuritygroupEgressRestricted, {
  base: closedGroup,
  pass: [
    { name: 'no outbound rules', facts: { egress: [] }, message: 'limited' },
    { name: 'HTTPS to the internet', facts: { egress: [tcp(443, '0.0.0.0/0')] } },
    { name: 'all TCP to the internet', facts: { egress: [tcp([0, 65_535], '0.0.0.0/0')] } },
    { name: 'everything to the VPC', facts: { egress: [everything('10.0.0.0/16')] } },
    { name: 'everything to S3 by prefix list', facts: { egress: [everything('pl-1')], prefixLists: { 'pl-1': ['52.218.0.0/17'] } } },
  ],
  fail: [
    {
      name: 'the default rule of new groups',
      facts: { egress: [everything('0.0.0.0/0')] },
      message: 'open',
      evidence: { destinations: ['0.0.0.0/0'] },
    },
    { name: 'over IPv6', facts: { egress: [everything('::/0')] } },
    { name: 'the internet by prefix list', facts: { egress: [everything('pl-1')], prefixLists: { 'pl-1': ['0.0.0.0/0'] } } },
  ],
});
