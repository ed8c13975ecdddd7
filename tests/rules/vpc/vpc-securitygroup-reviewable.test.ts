import { vpcSecuritygroupReviewable } from '../../../rules/vpc/vpc-securitygroup-reviewable.ts';
import { closedGroup, tcp } from '../../support/resources/firewall.ts';
import { testRule } from '../../support/rule-tester.ts';

const blocks = (count: number) => Array.from({ length: count }, (_, index) => `198.51.100.${index}/32`);
const unused = { interfaces: [], launchTemplates: [], referencedBy: [] };

testRule(vpcSecuritygroupReviewable, {
  base: { ...closedGroup, groupName: 'web' },
  pass: [
    { name: 'passes on an interface', message: 'reviewable' },
    { name: 'passes in a launch template only', facts: { ...unused, launchTemplates: ['lt-1'] } },
    { name: 'passes when named by another group only', facts: { ...unused, referencedBy: ['sg-2'] } },
    { name: 'passes with as many rules as allowed', facts: { ingress: [tcp(443, ...blocks(50))] } },
  ],
  fail: [
    { name: 'fails when in use by nothing', facts: unused, message: 'unused', severity: 'low' },
    { name: 'fails when made by the launch wizard', facts: { groupName: 'launch-wizard-3' }, message: 'wizard' },
    {
      name: 'fails when too many inbound rules',
      facts: { ingress: [tcp(443, ...blocks(51))] },
      message: 'many',
      evidence: { inbound: 51, outbound: 0 },
    },
    {
      name: 'fails when too many outbound rules',
      facts: { egress: [tcp(443, ...blocks(6), 'pl-1', 'sg-2')] },
      params: { maxRules: 7 },
      message: 'many',
    },
  ],
  notApplicable: [{ name: 'skips a default group', facts: { groupName: 'default', ...unused }, message: 'isDefault' }],
});
