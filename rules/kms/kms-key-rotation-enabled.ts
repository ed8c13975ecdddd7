import { cloudFormationResource } from '../shared/code-snippets.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const kmsKeyRotationEnabled = defineRule({
  id: 'kms-key-rotation-enabled',
  title: 'KMS customer managed keys should rotate automatically',
  resourceType: 'AWS::KMS::Key',
  responsibility: 'server-side-encryption',
  severity: 'medium',
  tier: 1,
  facts: ['key', 'rotation'],
  params: {
    maxPeriodDays: integer(365, 'Maximum rotation period in days.', { min: 90, max: 2560 }),
  },
  messages: {
    rotates: 'The key rotates every {{days}} days.',
    slow: 'The key rotates every {{days}} days; the maximum is {{max}} days.',
    off: 'Automatic rotation is turned off.',
    awsManaged: 'AWS manages the key and rotates it.',
    notRotatable: 'Automatic rotation is not available for keys of the type {{kind}}.',
    replica: 'The key is a replica; its primary key in {{region}} is evaluated.',
    notEnabled: 'The key is not enabled: its state is {{state}}.',
  },
  rationale: 'The longer the same key material is used, the more data is affected if it is exposed.',
  remediation: {
    text: 'Turn on automatic rotation.',
    url: 'https://docs.aws.amazon.com/kms/latest/developerguide/rotating-keys-enable.html',
    impact: 'Existing data stays readable, because KMS keeps older key material. KMS charges for the first two rotations of a key.',
    cli: 'aws kms enable-key-rotation --key-id {{id}} --rotation-period-in-days 365',
    console: 'Open the key in the KMS console.\nUnder Key rotation, choose Edit and turn on automatic key rotation.',
    terraform: `resource "aws_kms_key" "this" {
  enable_key_rotation     = true
  rotation_period_in_days = 365
}`,
    cloudFormation: cloudFormationResource('AWS::KMS::Key', 'EnableKeyRotation: true', 'RotationPeriodInDays: 365'),
  },
  controls: {
    securityHub: ['KMS.4'],
    awsConfig: ['cmk-backing-key-rotation-enabled'],
    cis: ['3.0:3.6', '5.0:3.6', '6.0:4.6', '7.0:4.6'],
    nist80053: ['SC-12', 'SC-12(2)', 'SC-28(3)'],
    prowler: ['kms_cmk_rotation_enabled'],
    cloudsploit: ['kmsKeyRotation'],
  },
  fixedFacts: () => ({ rotation: { KeyRotationEnabled: true, RotationPeriodInDays: 365 } }),
  evaluate: (facts, { pass, fail, notApplicable }, { params }) => {
    const { KeyManager, KeySpec, KeyState, Origin, MultiRegionConfiguration: multi } = facts.key;
    if (KeyManager === 'AWS') return notApplicable('awsManaged');
    if (KeySpec !== 'SYMMETRIC_DEFAULT') return notApplicable('notRotatable', { kind: KeySpec ?? 'unknown' });
    if (Origin !== 'AWS_KMS') return notApplicable('notRotatable', { kind: Origin ?? 'unknown' });
    if (multi?.MultiRegionKeyType === 'REPLICA') return notApplicable('replica', { region: multi.PrimaryKey?.Region ?? 'another Region' });
    if (KeyState !== 'Enabled') return notApplicable('notEnabled', { state: KeyState ?? 'unknown' });
    if (facts.rotation?.KeyRotationEnabled !== true) return fail('off');
    const days = facts.rotation.RotationPeriodInDays ?? 365;
    return days <= params.maxPeriodDays ? pass('rotates', { days }) : fail('slow', { days, max: params.maxPeriodDays });
  },
});
