import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const kmsKeyRotationEnabled = defineRule({
  id: 'kms-key-rotation-enabled',
  title: 'Customer managed keys should rotate automatically',
  resourceType: 'AWS::KMS::Key',
  responsibility: 'server-side-encryption',
  severity: 'medium',
  tier: 1,
  facts: ['key', 'rotation'],
  params: {
    maxPeriodDays: integer(365, 'Longest time between two rotations, in days.', { min: 90, max: 2560 }),
  },
  messages: {
    rotates: 'The key rotates every {{days}} days.',
    slow: 'The key rotates only every {{days}} days; the limit is {{max}}.',
    off: 'The key does not rotate automatically.',
    awsManaged: 'AWS manages the key and rotates it.',
    notRotatable: 'A key of this kind cannot rotate automatically: {{kind}}.',
    replica: 'The key is a replica: its primary key in {{region}} decides.',
    notEnabled: 'The key is not in use: its state is {{state}}.',
  },
  rationale: 'The longer the same key material encrypts new data, the more data is lost with it should it ever be exposed.',
  remediation: {
    text: 'Turn on automatic rotation; data that older key material encrypted stays readable.',
    url: 'https://docs.aws.amazon.com/kms/latest/developerguide/rotating-keys-enable.html',
    cli: 'aws kms enable-key-rotation --key-id KEY --rotation-period-in-days 365',
  },
  controls: {
    securityHub: ['KMS.4'],
    awsConfig: ['cmk-backing-key-rotation-enabled'],
    cis: ['3.0:3.6', '5.0:3.6', '6.0:4.6', '7.0:4.6'],
    nist80053: ['SC-12', 'SC-12(2)', 'SC-28(3)'],
    prowler: ['kms_cmk_rotation_enabled'],
    cloudsploit: ['kmsKeyRotation'],
  },
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
