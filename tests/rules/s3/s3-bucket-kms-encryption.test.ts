import { s3BucketKmsEncryption } from '../../../rules/s3/s3-bucket-kms-encryption.ts';
import { policyText } from '../../support/resources/policy.ts';
import { testRule } from '../../support/rule-tester.ts';

const byDefault = (SSEAlgorithm: string, KMSMasterKeyID?: string) => [
  {
    ApplyServerSideEncryptionByDefault: {
      SSEAlgorithm: SSEAlgorithm as 'AES256',
      ...(KMSMasterKeyID === undefined ? {} : { KMSMasterKeyID }),
    },
  },
];
const ownKey = { requireCustomerKey: true };
const logDelivery = (change: object = {}) =>
  policyText({ Effect: 'Allow', Principal: { Service: 'logging.s3.amazonaws.com' }, Action: 's3:PutObject', Resource: '*', ...change });
const logGroup = (Permission: 'WRITE' | 'READ_ACP') =>
  ({ Grantee: { Type: 'Group', URI: 'http://acs.amazonaws.com/groups/s3/LogDelivery' }, Permission }) as const;

testRule(s3BucketKmsEncryption, {
  base: { encryption: byDefault('AES256'), acl: [] },
  pass: [
    { name: 'passes for KMS', facts: { encryption: byDefault('aws:kms') }, message: 'kms', evidence: { algorithm: 'aws:kms' } },
    { name: 'passes for dual-layer KMS encryption', facts: { encryption: byDefault('aws:kms:dsse') } },
    { name: 'passes for the AWS managed key if it is accepted', facts: { encryption: byDefault('aws:kms', 'alias/aws/s3') } },
    {
      name: 'passes for a customer managed key',
      facts: { encryption: byDefault('aws:kms', 'arn:aws:kms:eu-west-1:111122223333:key/1234'), managedKeyId: '5678' },
      params: ownKey,
    },
    { name: 'passes for a customer alias', facts: { encryption: byDefault('aws:kms:dsse', 'alias/orders') }, params: ownKey },
    { name: 'passes for KMS for a bucket that receives access logs', facts: { encryption: byDefault('aws:kms'), policy: logDelivery() } },
  ],
  fail: [
    { name: 'fails for SSE-S3', message: 's3' },
    {
      name: 'fails with no key, which means the AWS managed key',
      facts: { encryption: byDefault('aws:kms') },
      params: ownKey,
      message: 'managed',
    },
    {
      name: 'fails for the AWS managed key by alias',
      facts: { encryption: byDefault('aws:kms', 'arn:aws:kms:eu-west-1:111122223333:alias/aws/s3') },
      params: ownKey,
    },
    {
      name: 'fails for the AWS managed key by ARN',
      facts: { encryption: byDefault('aws:kms', 'arn:aws:kms:eu-west-1:111122223333:key/1234'), managedKeyId: '1234' },
      params: ownKey,
    },
    {
      name: 'fails for the AWS managed key by id',
      facts: { encryption: byDefault('aws:kms:dsse', '1234'), managedKeyId: '1234' },
      params: ownKey,
    },
    { name: 'fails with no rule', facts: { encryption: undefined } },
    {
      name: 'fails for a rule that only blocks customer-provided keys',
      facts: { encryption: [{ BlockedEncryptionTypes: { EncryptionType: ['SSE-C'] } }] },
    },
    { name: 'fails when log delivery is not allowed: denied', facts: { policy: logDelivery({ Effect: 'Deny' }) } },
    {
      name: 'fails when log delivery is not allowed: read only',
      facts: { policy: logDelivery({ Action: 's3:GetObject' }), acl: [logGroup('READ_ACP')] },
    },
    {
      name: 'fails for log delivery of another service',
      facts: { policy: logDelivery({ Principal: { Service: 'delivery.logs.amazonaws.com' } }) },
    },
    { name: 'fails for a malformed policy', facts: { policy: 'nonsense' } },
  ],
  notApplicable: [
    { name: 'skips when the policy allows log delivery', facts: { policy: logDelivery() }, message: 'logTarget' },
    { name: 'skips when the ACL allows log delivery', facts: { acl: [logGroup('READ_ACP'), logGroup('WRITE')] } },
  ],
  undecided: [{ name: 'is unknown for an unknown algorithm', facts: { encryption: byDefault('aws:quantum') }, message: 'unknown' }],
});
