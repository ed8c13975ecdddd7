import { kmsKeyRotationEnabled } from '../../../rules/kms/kms-key-rotation-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

const key = { KeyManager: 'CUSTOMER', KeyState: 'Enabled', KeySpec: 'SYMMETRIC_DEFAULT', Origin: 'AWS_KMS' } as const;
const primary = { Arn: 'arn:aws:kms:us-east-1:111122223333:key/mrk-1', Region: 'us-east-1' };

testRule(kmsKeyRotationEnabled, {
  base: { key, rotation: { KeyRotationEnabled: true, RotationPeriodInDays: 365 } },
  pass: [
    { name: 'every year', message: 'rotates', evidence: { days: 365 } },
    { name: 'no period, which defaults to a year', facts: { rotation: { KeyRotationEnabled: true } }, evidence: { days: 365 } },
    {
      name: 'exactly the limit',
      facts: { rotation: { KeyRotationEnabled: true, RotationPeriodInDays: 90 } },
      params: { maxPeriodDays: 90 },
    },
    { name: 'the primary of a multi-Region key', facts: { key: { ...key, MultiRegionConfiguration: { MultiRegionKeyType: 'PRIMARY' } } } },
  ],
  fail: [
    { name: 'off', facts: { rotation: { KeyRotationEnabled: false } }, message: 'off' },
    { name: 'AWS reports that it does not support rotation', facts: { rotation: undefined }, message: 'off' },
    {
      name: 'too rarely',
      facts: { rotation: { KeyRotationEnabled: true, RotationPeriodInDays: 366 } },
      message: 'slow',
      evidence: { days: 366, max: 365 },
    },
  ],
  notApplicable: [
    { name: 'an AWS managed key', facts: { key: { ...key, KeyManager: 'AWS' } }, message: 'awsManaged' },
    { name: 'asymmetric', facts: { key: { ...key, KeySpec: 'RSA_2048' } }, message: 'notRotatable', evidence: { kind: 'RSA_2048' } },
    { name: 'HMAC', facts: { key: { ...key, KeySpec: 'HMAC_256' } } },
    { name: 'an unknown key spec', facts: { key: { KeyManager: 'CUSTOMER', KeyState: 'Enabled' } }, evidence: { kind: 'unknown' } },
    { name: 'imported', facts: { key: { ...key, Origin: 'EXTERNAL' } }, evidence: { kind: 'EXTERNAL' } },
    { name: 'in a custom key store', facts: { key: { ...key, Origin: 'AWS_CLOUDHSM' } } },
    { name: 'unknown origin', facts: { key: { KeyManager: 'CUSTOMER', KeyState: 'Enabled', KeySpec: 'SYMMETRIC_DEFAULT' } } },
    {
      name: 'a replica',
      facts: { key: { ...key, MultiRegionConfiguration: { MultiRegionKeyType: 'REPLICA', PrimaryKey: primary } } },
      message: 'replica',
      evidence: { region: 'us-east-1' },
    },
    { name: 'a replica of an unknown key', facts: { key: { ...key, MultiRegionConfiguration: { MultiRegionKeyType: 'REPLICA' } } } },
    { name: 'disabled', facts: { key: { ...key, KeyState: 'Disabled' } }, message: 'notEnabled', evidence: { state: 'Disabled' } },
    { name: 'pending deletion', facts: { key: { ...key, KeyState: 'PendingDeletion' } } },
  ],
});
