import { iamPrincipalInlinePoliciesNoServiceWildcardsRules } from '../../../rules/iam/iam-principal-inline-policies-no-service-wildcards.ts';
import { everything, inline, malformed, readOnly } from '../../support/resources/iam.ts';
import { serviceWildcardCases } from '../../support/resources/iam-policy-cases.ts';
import { testRuleFamily } from '../../support/rule-tester.ts';

const facts = (document: string) => ({ inlinePolicies: [inline('reader', readOnly), inline('more', document)] });
const shared = serviceWildcardCases(facts, 'more');

testRuleFamily(iamPrincipalInlinePoliciesNoServiceWildcardsRules, {
  base: { inlinePolicies: [inline('reader', readOnly)], path: '/' },
  pass: shared.pass,
  fail: [
    ...shared.fail,
    {
      name: 'fails next to a malformed policy',
      facts: { inlinePolicies: [inline('broken', malformed), inline('more', everything)] },
    },
  ],
  notApplicable: [
    { name: 'skips with no inline policy', facts: { inlinePolicies: [] }, message: 'none' },
    {
      name: 'skips a service-linked role',
      facts: { ...facts(everything), path: '/aws-service-role/x.amazonaws.com/' },
      message: 'serviceLinked',
    },
  ],
  undecided: [{ name: 'is unknown for a malformed policy', facts: facts(malformed), message: 'malformed' }],
});
