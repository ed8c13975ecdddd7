import { kmsIamPolicyDecryptScoped } from '../../../rules/kms/kms-iam-policy-decrypt-scoped.ts';
import { policyText } from '../../support/resources/policy.ts';
import { testRule } from '../../support/rule-tester.ts';

const key = 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd';
const allow = (change: object = {}) => policyText({ Sid: 'Read', Effect: 'Allow', Action: 'kms:*', Resource: '*', ...change });
const limit = (operator: string, name: string, value: string) => allow({ Condition: { [operator]: { [name]: value } } });

testRule(kmsIamPolicyDecryptScoped, {
  base: { document: allow({ Resource: key }), attachments: 2, boundaryUses: 0 },
  pass: [
    { name: 'passes for one key', message: 'scoped' },
    { name: 'passes for encryption only', facts: { document: allow({ Action: ['kms:Encrypt', 'kms:GenerateDataKey*'] }) } },
    { name: 'passes through one service', facts: { document: limit('StringEquals', 'kms:ViaService', 's3.eu-west-1.amazonaws.com') } },
    { name: 'passes by tag', facts: { document: limit('StringEquals', 'aws:ResourceTag/team', 'orders') } },
  ],
  fail: [
    {
      name: 'fails for every key',
      facts: { document: allow() },
      message: 'everyKey',
      severity: 'medium',
      evidence: { statements: ['the-resource: Read'] },
    },
    { name: 'fails for every key of the account', facts: { document: allow({ Resource: 'arn:aws:kms:*:111122223333:key/*' }) } },
    {
      name: 'fails with a condition that does not restrict keys',
      facts: { document: limit('Bool', 'aws:MultiFactorAuthPresent', 'true') },
      evidence: { statements: ['the-resource: Read (if Bool aws:multifactorauthpresent = true)'] },
    },
    { name: 'fails for re-encryption', facts: { document: allow({ Action: 'kms:ReEncrypt*' }) } },
    { name: 'fails when not attached', facts: { document: allow(), attachments: 0 }, severity: 'low' },
    { name: 'fails when attached and used as a boundary', facts: { document: allow(), boundaryUses: 3 }, severity: 'medium' },
  ],
  notApplicable: [
    { name: 'skips when used only as a boundary', facts: { document: allow(), attachments: 0, boundaryUses: 3 }, message: 'boundary' },
  ],
  undecided: [{ name: 'is unknown for a malformed policy', facts: { document: 'null' }, message: 'malformed' }],
});
