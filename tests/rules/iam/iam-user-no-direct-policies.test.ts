import { iamUserNoDirectPolicies } from '../../../rules/iam/iam-user-no-direct-policies.ts';
import { awsPolicy, inline, readOnly } from '../../support/resources/iam.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(iamUserNoDirectPolicies, {
  base: { inlinePolicies: [], attachedPolicies: [] },
  pass: [{ name: 'passes for none', message: 'none' }],
  fail: [
    {
      name: 'fails when inline and attached',
      facts: { inlinePolicies: [inline('bucket', readOnly)], attachedPolicies: [awsPolicy('ReadOnlyAccess')] },
      message: 'direct',
      evidence: { policies: ['bucket (inline)', 'ReadOnlyAccess'] },
    },
    { name: 'fails when inline', facts: { inlinePolicies: [inline('bucket', readOnly)] } },
    { name: 'fails when attached', facts: { attachedPolicies: [awsPolicy('ReadOnlyAccess')] } },
  ],
});
