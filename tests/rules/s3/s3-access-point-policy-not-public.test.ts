import { s3AccessPointPolicyNotPublicRules } from '../../../rules/s3/s3-access-point-policy-not-public.ts';
import { policyText } from '../../support/resources/policy.ts';
import { testRuleFamily } from '../../support/rule-tester.ts';

const arn = 'arn:aws:s3:eu-west-1:111122223333:accesspoint/reader';
const allow = (change: object = {}) =>
  policyText({ Sid: 'Open', Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: `${arn}/object/*`, ...change });
const restricted = { RestrictPublicBuckets: true };

testRuleFamily(s3AccessPointPolicyNotPublicRules, {
  resource: { arn },
  base: { publicAccessBlock: {}, networkOrigin: 'Internet' },
  pass: [
    { name: 'passes with no policy', message: 'noPolicy' },
    { name: 'passes for a policy for one account', facts: { policy: allow({ Principal: { AWS: '999900001111' } }) }, message: 'closed' },
    {
      name: 'passes for a policy for one VPC endpoint',
      facts: { policy: allow({ Condition: { StringEquals: { 'AWS:SourceVpce': 'vpce-1' } } }) },
    },
    {
      name: 'passes when the access point restricts public policies',
      facts: { policy: allow(), publicAccessBlock: restricted },
      message: 'blocked',
    },
    {
      name: 'passes when the bucket restricts public policies',
      facts: { policy: allow(), bucketPublicAccessBlock: restricted },
      message: 'blocked',
    },
    {
      name: 'passes when the account restricts public policies',
      facts: { policy: allow(), accountPublicAccessBlock: restricted },
      message: 'blocked',
    },
    {
      name: 'passes when the access point accepts only requests from a VPC',
      facts: { policy: allow(), networkOrigin: 'VPC' },
      message: 'vpc',
    },
  ],
  fail: [
    {
      name: 'fails when everyone can read objects',
      facts: { policy: allow() },
      message: 'open',
      severity: 'high',
      evidence: { statements: ['Open'], actions: ['s3:GetObject'] },
    },
    { name: 'fails when everyone can list objects', facts: { policy: allow({ Action: 's3:ListBucket', Resource: arn }) } },
    {
      name: 'fails for settings that only deny new policies',
      facts: { policy: allow(), publicAccessBlock: { BlockPublicPolicy: true }, accountPublicAccessBlock: { BlockPublicPolicy: true } },
    },
  ],
  undecided: [{ name: 'is unknown for a malformed policy', facts: { policy: '{' }, message: 'malformed' }],
});
