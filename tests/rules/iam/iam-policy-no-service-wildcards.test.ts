import { iamPolicyNoServiceWildcards } from '../../../rules/iam/iam-policy-no-service-wildcards.ts';
import { allow, malformed, readOnly } from '../../support/resources/iam.ts';
import { policyText } from '../../support/resources/policy.ts';
import { serviceWildcardCases } from '../../support/resources/iam-policy-cases.ts';
import { testRule } from '../../support/rule-tester.ts';

const facts = (document: string) => ({ document });
const shared = serviceWildcardCases(facts, 'the-resource');

testRule(iamPolicyNoServiceWildcards, {
  base: { document: readOnly, attachments: 1, boundaryUses: 0 },
  pass: shared.pass,
  fail: [
    ...shared.fail,
    {
      name: 'fails for a sensitive service, attached to nothing',
      facts: { document: policyText(allow('kms:*')), attachments: 0 },
      severity: 'low',
    },
  ],
  notApplicable: [
    {
      name: 'skips only a permissions boundary',
      facts: { document: policyText(allow('s3:*')), attachments: 0, boundaryUses: 1 },
      message: 'boundary',
    },
  ],
  undecided: [{ name: 'is unknown for JSON that is not a policy', facts: { document: malformed }, message: 'malformed' }],
});
