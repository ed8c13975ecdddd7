import { s3BucketTlsEnforced } from '../../../rules/s3/s3-bucket-tls-enforced.ts';
import { policyText } from '../../support/resources/policy.ts';
import { testRule } from '../../support/rule-tester.ts';

const arn = 'arn:aws:s3:::the-resource';
const both = [arn, `${arn}/*`];
const insecure = { Bool: { 'aws:SecureTransport': 'false' } };
const deny = { Sid: 'Tls', Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: both, Condition: insecure };

testRule(s3BucketTlsEnforced, {
  resource: { arn },
  base: { policy: policyText(deny) },
  pass: [
    { name: 'passes when HTTP is denied', message: 'enforced' },
    {
      name: 'passes when written as a boolean, with the key in another case',
      facts: { policy: policyText({ ...deny, Condition: { Bool: { 'AWS:securetransport': false } } }) },
    },
    {
      name: 'passes for all actions of all services',
      facts: { policy: policyText({ ...deny, Action: '*', Resource: '*', Principal: { AWS: '*' } }) },
    },
    { name: 'passes in two statements', facts: { policy: policyText({ ...deny, Resource: arn }, { ...deny, Resource: `${arn}/*` }) } },
    {
      name: 'passes when old TLS versions are denied, too',
      params: { minTlsVersion: '1.2' },
      facts: { policy: policyText(deny, { ...deny, Condition: { NumericLessThan: { 's3:TlsVersion': 1.2 } } }) },
    },
    {
      name: 'passes for absent and old TLS versions in one condition',
      facts: { policy: policyText({ ...deny, Condition: { NumericLessThanIfExists: { 's3:TlsVersion': '1.2' } } }) },
    },
  ],
  fail: [
    { name: 'fails with no policy', facts: { policy: undefined }, message: 'noPolicy' },
    {
      name: 'fails for a policy about something else',
      facts: { policy: policyText({ ...deny, Effect: 'Allow', Condition: undefined }) },
      message: 'gaps',
      evidence: { gaps: [`plain HTTP to ${arn}`, `plain HTTP to ${arn}/*`] },
    },
    {
      name: 'fails for an Allow that requires TLS',
      facts: { policy: policyText({ ...deny, Effect: 'Allow', Condition: { Bool: { 'aws:SecureTransport': 'true' } } }) },
    },
    {
      name: 'fails for objects only',
      facts: { policy: policyText({ ...deny, Resource: `${arn}/*` }) },
      evidence: { gaps: [`plain HTTP to ${arn}`] },
    },
    { name: 'fails for the bucket only', facts: { policy: policyText({ ...deny, Resource: arn }) } },
    {
      name: 'fails for another bucket',
      facts: { policy: policyText({ ...deny, Resource: ['arn:aws:s3:::other', 'arn:aws:s3:::other/*'] }) },
    },
    { name: 'fails for some actions only', facts: { policy: policyText({ ...deny, Action: ['s3:GetObject', 's3:PutObject'] }) } },
    {
      name: 'fails for one principal only',
      facts: { policy: policyText({ ...deny, Principal: { AWS: 'arn:aws:iam::111122223333:root' } }) },
    },
    {
      name: 'fails when narrowed by an additional condition',
      facts: { policy: policyText({ ...deny, Condition: { ...insecure, StringEquals: { 'aws:SourceVpce': 'vpce-1' } } }) },
    },
    {
      name: 'fails when denied for secure requests',
      facts: { policy: policyText({ ...deny, Condition: { Bool: { 'aws:SecureTransport': 'true' } } }) },
    },
    {
      name: 'fails when old TLS versions are allowed',
      params: { minTlsVersion: '1.2' },
      evidence: { gaps: expect.arrayContaining([`TLS 1.1 to ${arn}`]) },
    },
  ],
  undecided: [{ name: 'is unknown for a malformed policy', facts: { policy: '{"Statement":[{}]}' }, message: 'malformed' }],
});
