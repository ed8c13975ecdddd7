import { s3BucketCustomerProvidedKeysBlocked } from '../../../rules/s3/s3-bucket-customer-provided-keys-blocked.ts';
import { policyText } from '../../support/resources/policy.ts';
import { testRule } from '../../support/rule-tester.ts';

const arn = 'arn:aws:s3:::the-resource';
const refusal = policyText({
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:PutObject',
  Resource: `${arn}/*`,
  Condition: { Null: { 's3:x-amz-server-side-encryption-customer-algorithm': 'false' } },
});
const settings = (type: 'SSE-C' | 'NONE') => [{ BlockedEncryptionTypes: { EncryptionType: [type] } }];

testRule(s3BucketCustomerProvidedKeysBlocked, {
  resource: { arn },
  base: { encryption: settings('NONE') },
  pass: [
    { name: 'passes when blocked by the settings', facts: { encryption: settings('SSE-C') }, message: 'blocked' },
    {
      name: 'passes when blocked by one of two rules',
      facts: { encryption: [...settings('NONE'), ...settings('SSE-C')], policy: 'nonsense' },
      message: 'blocked',
    },
    { name: 'passes when denied by the policy', facts: { policy: refusal }, message: 'denied' },
    { name: 'passes when denied by the policy, without settings', facts: { encryption: undefined, policy: refusal }, message: 'denied' },
  ],
  fail: [
    { name: 'fails for settings that allow SSE-C', message: 'open' },
    { name: 'fails for settings without blocked encryption types', facts: { encryption: [{ BucketKeyEnabled: true }] } },
    { name: 'fails with no settings', facts: { encryption: undefined } },
    {
      name: 'fails for a policy about something else',
      facts: { policy: policyText({ Effect: 'Deny', Principal: '*', Action: 's3:GetObject', Resource: `${arn}/*` }) },
    },
  ],
  undecided: [{ name: 'is unknown for a malformed policy', facts: { policy: '{' }, message: 'malformed' }],
});
