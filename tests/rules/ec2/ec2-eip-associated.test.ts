import { ec2EipAssociated } from '../../../rules/ec2/ec2-eip-associated.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(ec2EipAssociated, {
  base: { associated: true },
  pass: [
    { name: 'passes when associated', message: 'associated' },
    { name: 'passes when associated and managed by a service', facts: { serviceManaged: 'nlb' } },
  ],
  fail: [{ name: 'fails when not associated', facts: { associated: false }, message: 'unused', severity: 'low' }],
  notApplicable: [
    {
      name: 'skips when not associated, but managed by a service',
      facts: { associated: false, serviceManaged: 'rnat' },
      message: 'managed',
    },
  ],
});
