import { ec2EipAssociated } from '../../../rules/ec2/ec2-eip-associated.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(ec2EipAssociated, {
  base: { associated: true },
  pass: [
    { name: 'associated', message: 'associated' },
    { name: 'associated and managed by a service', facts: { serviceManaged: 'nlb' } },
  ],
  fail: [{ name: 'not associated', facts: { associated: false }, message: 'unused', severity: 'low' }],
  notApplicable: [
    { name: 'not associated, but managed by a service', facts: { associated: false, serviceManaged: 'rnat' }, message: 'managed' },
  ],
});
