import { vpcSecuritygroupEgressRestricted } from '../../../rules/vpc/vpc-securitygroup-egress-restricted.ts';
import { closedGroup, everything, tcp } from '../../support/resources/firewall.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(vpcSecuritygroupEgressRestricted, {
  base: closedGroup,
  pass: [
    { name: 'passes with no outbound rules', facts: { egress: [] }, message: 'limited' },
    { name: 'passes for HTTPS to the internet', facts: { egress: [tcp(443, '0.0.0.0/0')] } },
    { name: 'passes for all TCP to the internet', facts: { egress: [tcp([0, 65_535], '0.0.0.0/0')] } },
    { name: 'passes for everything to the VPC', facts: { egress: [everything('10.0.0.0/16')] } },
    {
      name: 'passes for everything to S3 by prefix list',
      facts: { egress: [everything('pl-1')], prefixLists: { 'pl-1': ['52.218.0.0/17'] } },
    },
  ],
  fail: [
    {
      name: 'fails for the default rule of new groups',
      facts: { egress: [everything('0.0.0.0/0')] },
      message: 'open',
      evidence: { destinations: ['0.0.0.0/0'] },
    },
    { name: 'fails over IPv6', facts: { egress: [everything('::/0')] } },
    { name: 'fails for the internet by prefix list', facts: { egress: [everything('pl-1')], prefixLists: { 'pl-1': ['0.0.0.0/0'] } } },
  ],
});
