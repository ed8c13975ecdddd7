import { kmsKeyRotationEnabled } from '../../../rules/kms/kms-key-rotation-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

const key = { KeyManager: 'CUSTOMER', KeyState: 'Enabled', KeySpec: 'SYMMETRIC_DEFAULT', Origin: 'AWS_KMS' } as const;
const primary = { Arn: 'arn:aws:kms:us-east-1:111122223333:key/mrk-1', Region: 'us-east-1' };

testRule(kmsKeyRotationEnabled, {
  base: { key, rotation: { KeyRotationEnabled: true, RotationPeriodInDays: 365 } },
  pass: [
    { name: 'passes for every year', message: 'rotates', evidence: { days: 365 } },
    { name: 'passes with no period, which defaults to a year', facts: { rotation: { KeyRotationEnabled: true } }, evidence: { days: 365 } },
    {
      name: 'passes exactly the limit',
      facts: { rotation: { KeyRotationEnabled: true, RotationPeriodInDays: 90 } },
      params: { maxPeriodDays: 90 },
    },
    {
      name: 'passes for the primary of a multi-Region key',
      facts: { key: { ...key, MultiRegionConfiguration: { MultiRegionKeyType: 'PRIMARY' } } },
    },
  ],
  fail: [
    { name: 'fails when off', facts: { rotation: { KeyRotationEnabled: false } }, message: 'off' },
    { name: 'fails when AWS reports that it does not support rotation', facts: { rotation: undefined }, message: 'off' },
    {
      name: 'fails when too rarely',
      facts: { rotation: { KeyRotationEnabled: true, RotationPeriodInDays: 366 } },
      message: 'slow',
      evidence: { days: 366, max: 365 },
    },
  ],
  notApplicable: [
    { name: 'skips an AWS managed key', facts: { key: { ...key, KeyManager: 'AWS' } }, message: 'awsManaged' },
    {
      name: 'skips when asymmetric',
      facts: { key: { ...key, KeySpec: 'RSA_2048' } },
      message: 'notRotatable',
      evidence: { kind: 'RSA_2048' },
    },
    { name: 'skips HMAC', facts: { key: { ...key, KeySpec: 'HMAC_256' } } },
    { name: 'skips an unknown key spec', facts: { key: { KeyManager: 'CUSTOMER', KeyState: 'Enabled' } }, evidence: { kind: 'unknown' } },
    { name: 'skips when imported', facts: { key: { ...key, Origin: 'EXTERNAL' } }, evidence: { kind: 'EXTERNAL' } },
    { name: 'skips in a custom key store', facts: { key: { ...key, Origin: 'AWS_CLOUDHSM' } } },
    { name: 'skips an unknown origin', facts: { key: { KeyManager: 'CUSTOMER', KeyState: 'Enabled', KeySpec: 'SYMMETRIC_DEFAULT' } } },
    {
      name: 'skips a replica',
      facts: { key: { ...key, MultiRegionConfiguration: { MultiRegionKeyType: 'REPLICA', PrimaryKey: primary } } },
      message: 'replica',
      evidence: { region: 'us-east-1' },
    },
    { name: 'skips a replica of an unknown key', facts: { key: { ...key, MultiRegionConfiguration: { MultiRegionKeyType: 'REPLICA' } } } },
    {
      name: 'skips when disabled',
      facts: { key: { ...key, KeyState: 'Disabled' } },
      message: 'notEnabled',
      evidence: { state: 'Disabled' },
    },
    { name: 'skips while pending deletion', facts: { key: { ...key, KeyState: 'PendingDeletion' } } },
  ],
});
