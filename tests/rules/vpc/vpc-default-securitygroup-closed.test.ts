import { vpcDefaultSecuritygroupClosed } from '../../../rules/vpc/vpc-default-securitygroup-closed.ts';
import { everything } from '../../support/resources/firewall.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(vpcDefaultSecuritygroupClosed, {
  base: { groupName: 'default', ingress: [], egress: [] },
  pass: [{ name: 'passes with no rules', message: 'closed' }],
  fail: [
    {
      name: 'fails with the default rules',
      facts: { ingress: [everything('sg-1')], egress: [everything('0.0.0.0/0')] },
      evidence: { inbound: 1, outbound: 1 },
    },
    { name: 'fails for a reference to itself only', facts: { ingress: [everything('sg-1')] }, message: 'open' },
    {
      name: 'fails for an outbound rule only',
      facts: { egress: [everything('0.0.0.0/0', '::/0')] },
      evidence: { inbound: 0, outbound: 2 },
    },
  ],
  notApplicable: [{ name: 'skips another group', facts: { groupName: 'web', ingress: [everything('0.0.0.0/0')] }, message: 'notDefault' }],
});
