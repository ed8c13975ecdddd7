import { iamPolicyNoFullAdmin } from '../../../rules/iam/iam-policy-no-full-admin.ts';
import { everything, malformed, readOnly } from '../../support/resources/iam.ts';
import { fullAdminCases } from '../../support/resources/iam-policy-cases.ts';
import { testRule } from '../../support/rule-tester.ts';

const facts = (document: string) => ({ document });
const shared = fullAdminCases(facts, 'the-resource');

testRule(iamPolicyNoFullAdmin, {
  base: { document: readOnly, attachments: 2, boundaryUses: 0 },
  pass: shared.pass,
  fail: [
    ...shared.fail,
    { name: 'fails when not attached', facts: { document: everything, attachments: 0 }, severity: 'medium' },
    { name: 'fails when attached and a boundary', facts: { document: everything, boundaryUses: 3 }, severity: 'high' },
  ],
  notApplicable: [
    { name: 'skips only a permissions boundary', facts: { document: everything, attachments: 0, boundaryUses: 3 }, message: 'boundary' },
  ],
  undecided: [
    { name: 'is unknown for JSON that is not a policy', facts: { document: malformed }, message: 'malformed' },
    { name: 'is unknown for text that is not JSON', facts: { document: 'Allow all' } },
  ],
});
