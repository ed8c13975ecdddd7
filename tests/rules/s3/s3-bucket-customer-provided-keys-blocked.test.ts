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
    { name: 'blocked by the settings', facts: { encryption: settings('SSE-C') }, message: 'blocked' },
    {
      name: 'blocked by one of two rules',
      facts: { encryption: [...settings('NONE'), ...settings('SSE-C')], policy: 'nonsense' },
      message: 'blocked',
    },
    { name: 'denied by the policy', facts: { policy: refusal }, message: 'denied' },
    { name: 'denied by the policy, without settings', facts: { encryption: undefined, policy: refusal }, message: 'denied' },
  ],
  fail: [
    { name: 'settings that allow SSE-C', message: 'open' },
    { name: 'settings without blocked encryption types', facts: { encryption: [{ BucketKeyEnabled: true }] } },
    { name: 'no settings', facts: { encryption: undefined } },
    {
      name: 'a policy about something else',
      facts: { policy: policyText({ Effect: 'Deny', Principal: '*', Action: 's3:GetObject', Resource: `${arn}/*` }) },
    },
  ],
  undecided: [{ name: 'a malformed policy', facts: { policy: '{' }, message: 'malformed' }],
});
