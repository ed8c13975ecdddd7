import { kmsKeyEnclaveAttestationEnforced } from '../../../rules/kms/kms-key-enclave-attestation-enforced.ts';
import { policyText } from '../../support/resources/policy.ts';
import { testRule } from '../../support/rule-tester.ts';

const root = { Sid: 'Root', Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::111122223333:root' }, Action: 'kms:*', Resource: '*' };
const managing = { ...root, Sid: 'Manage', Action: ['kms:Describe*', 'kms:Put*', 'kms:List*', 'kms:Get*'] };
const pcr = 'a1'.repeat(48);
const attested = (change: object = {}, operator = 'StringEqualsIgnoreCase', value: unknown = pcr) => ({
  Sid: 'Enclave',
  Effect: 'Allow',
  Principal: { AWS: 'arn:aws:iam::111122223333:role/enclave' },
  Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
  Resource: '*',
  Condition: { [operator]: { 'kms:RecipientAttestation:ImageSha384': value } },
  ...change,
});
const guard = (change: object = {}) => ({
  Sid: 'Guard',
  Effect: 'Deny',
  Principal: '*',
  Action: ['kms:Decrypt', 'kms:DeriveSharedSecret', 'kms:GenerateDataKey', 'kms:GenerateDataKeyPair'],
  Resource: '*',
  Condition: { StringNotEqualsIgnoreCase: { 'kms:RecipientAttestation:PCR0': pcr } },
  ...change,
});
const grants = [{ grantee: 'arn:aws:iam::111122223333:role/batch', operations: ['Decrypt'], constrained: false, count: 1, repeated: 0 }];

testRule(kmsKeyEnclaveAttestationEnforced, {
  resource: { arn: 'arn:aws:kms:eu-west-1:111122223333:key/the-resource' },
  base: { policy: policyText(managing, attested()), grants: [] },
  pass: [
    { name: 'passes when the only path is attested', message: 'enforced' },
    {
      name: 'passes by a NitroTPM register',
      facts: { policy: policyText(managing, attested({ Condition: { StringEquals: { 'kms:RecipientAttestation:NitroTPMPCR4': pcr } } })) },
    },
    {
      name: 'passes for a grant without plaintext access',
      facts: { grants: [{ ...grants[0], operations: ['Encrypt'] }] as typeof grants },
    },
    { name: 'passes when a Deny restricts the root statement and grants', facts: { policy: policyText(root, guard()), grants } },
    { name: 'passes for an expected measurement', params: { measurements: [pcr] } },
    {
      name: 'passes for another key in the same policy',
      facts: { policy: policyText(managing, attested(), { ...root, Resource: 'arn:aws:kms:eu-west-1:111122223333:key/x' }) },
    },
  ],
  fail: [
    {
      name: 'fails for the root statement',
      facts: { policy: policyText(root, attested()) },
      message: 'open',
      evidence: { statements: ['Root'] },
    },
    {
      name: 'fails when tagged, never attested',
      facts: { policy: policyText(root) },
      resource: { tags: { enclave: 'yes' } },
      params: { enclaveTagKeys: ['enclave'] },
    },
    {
      name: 'fails for a measurement with only zeros',
      facts: { policy: policyText(managing, attested({}, 'StringEquals', '0'.repeat(96))) },
      evidence: { statements: ['Enclave'] },
    },
    { name: 'fails for any measurement', facts: { policy: policyText(managing, attested({}, 'StringLike', '*')) } },
    { name: 'fails for a measurement that may be missing', facts: { policy: policyText(managing, attested({}, 'StringEqualsIfExists')) } },
    { name: 'fails for a measurement that is excluded', facts: { policy: policyText(managing, attested({}, 'StringNotEquals')) } },
    {
      name: 'fails for a condition on something unknown',
      facts: { policy: policyText(managing, attested({ Condition: { StringEquals: { 'kms:RecipientAttestation:New': pcr } } })) },
    },
    { name: 'fails for a Deny for one principal', facts: { policy: policyText(root, guard({ Principal: { AWS: '111122223333' } })) } },
    {
      name: 'fails for a Deny that omits one operation',
      facts: { policy: policyText(root, guard({ Action: ['kms:Decrypt'] })) },
      message: 'open',
    },
    {
      name: 'fails for a Deny with an exception',
      facts: {
        policy: policyText(
          root,
          guard({
            Condition: {
              StringNotEquals: { 'kms:RecipientAttestation:PCR0': pcr, 'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/admin' },
            },
          }),
        ),
      },
    },
    {
      name: 'fails for a Deny without effect',
      facts: { policy: policyText(root, attested(), guard({ Condition: undefined, Action: 'kms:Encrypt' })) },
    },
    { name: 'fails for a grant', facts: { grants }, message: 'grants', evidence: { grantees: ['arn:aws:iam::111122223333:role/batch'] } },
    {
      name: 'fails for a measurement that is not expected',
      params: { measurements: ['b2'] },
      message: 'measurement',
      evidence: { measurements: [pcr] },
    },
  ],
  notApplicable: [
    { name: 'skips with no enclave conditions in the policy', facts: { policy: policyText(root) }, message: 'otherUse' },
    {
      name: 'skips with another tag value',
      facts: { policy: policyText(root) },
      resource: { tags: { team: 'web' } },
      params: { enclaveTagKeys: ['enclave'] },
    },
    { name: 'skips unreadable tags without effect', facts: { policy: policyText(root) }, resource: { tags: null } },
  ],
  undecided: [
    {
      name: 'is unknown for unreadable tags',
      facts: { policy: policyText(root) },
      resource: { tags: null },
      params: { enclaveTagKeys: ['enclave'] },
      message: 'tagsUnknown',
    },
    { name: 'is unknown for a malformed policy', facts: { policy: '' }, message: 'malformed' },
  ],
});
