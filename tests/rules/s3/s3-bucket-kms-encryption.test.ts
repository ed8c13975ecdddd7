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
    { name: 'KMS', facts: { encryption: byDefault('aws:kms') }, message: 'kms', evidence: { algorithm: 'aws:kms' } },
    { name: 'dual-layer KMS encryption', facts: { encryption: byDefault('aws:kms:dsse') } },
    { name: 'the AWS managed key if it is accepted', facts: { encryption: byDefault('aws:kms', 'alias/aws/s3') } },
    {
      name: 'a customer managed key',
      facts: { encryption: byDefault('aws:kms', 'arn:aws:kms:eu-west-1:111122223333:key/1234'), managedKeyId: '5678' },
      params: ownKey,
    },
    { name: 'a customer alias', facts: { encryption: byDefault('aws:kms:dsse', 'alias/orders') }, params: ownKey },
    { name: 'KMS for a bucket that receives access logs', facts: { encryption: byDefault('aws:kms'), policy: logDelivery() } },
  ],
  fail: [
    { name: 'SSE-S3', message: 's3' },
    { name: 'no key, which means the AWS managed key', facts: { encryption: byDefault('aws:kms') }, params: ownKey, message: 'managed' },
    {
      name: 'the AWS managed key by alias',
      facts: { encryption: byDefault('aws:kms', 'arn:aws:kms:eu-west-1:111122223333:alias/aws/s3') },
      params: ownKey,
    },
    {
      name: 'the AWS managed key by ARN',
      facts: { encryption: byDefault('aws:kms', 'arn:aws:kms:eu-west-1:111122223333:key/1234'), managedKeyId: '1234' },
      params: ownKey,
    },
    { name: 'the AWS managed key by id', facts: { encryption: byDefault('aws:kms:dsse', '1234'), managedKeyId: '1234' }, params: ownKey },
    { name: 'no rule', facts: { encryption: undefined } },
    {
      name: 'a rule that only blocks customer-provided keys',
      facts: { encryption: [{ BlockedEncryptionTypes: { EncryptionType: ['SSE-C'] } }] },
    },
    { name: 'log delivery is not allowed: denied', facts: { policy: logDelivery({ Effect: 'Deny' }) } },
    {
      name: 'log delivery is not allowed: read only',
      facts: { policy: logDelivery({ Action: 's3:GetObject' }), acl: [logGroup('READ_ACP')] },
    },
    { name: 'log delivery of another service', facts: { policy: logDelivery({ Principal: { Service: 'delivery.logs.amazonaws.com' } }) } },
    { name: 'a malformed policy', facts: { policy: 'nonsense' } },
  ],
  notApplicable: [
    { name: 'the policy allows log delivery', facts: { policy: logDelivery() }, message: 'logTarget' },
    { name: 'the ACL allows log delivery', facts: { acl: [logGroup('READ_ACP'), logGroup('WRITE')] } },
  ],
  undecided: [{ name: 'an unknown algorithm', facts: { encryption: byDefault('aws:quantum') }, message: 'unknown' }],
});
