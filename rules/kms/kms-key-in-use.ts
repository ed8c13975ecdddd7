import { ageInDays } from '../shared/age.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const kmsKeyInUse = defineRule({
  id: 'kms-key-in-use',
  title: 'Unused and disabled KMS keys should be reviewed',
  resourceType: 'AWS::KMS::Key',
  responsibility: 'service-configuration',
  severity: 'low',
  tier: 2,
  facts: ['key', 'lastUse'],
  params: {
    maxDisabledDays: integer(90, 'Maximum days since the last use of a disabled key.'),
    maxUnusedDays: integer(365, 'Maximum days since the last use of an enabled key.'),
  },
  messages: {
    used: 'The key was last used on {{date}}.',
    young: 'The key was created less than {{days}} days ago.',
    untracked: 'AWS has tracked the use of the key only since {{date}}.',
    leaving: 'The key is scheduled for deletion.',
    disabled: 'The key is disabled and has not been used since {{date}}.',
    unused: 'The key has not been used since {{date}}.',
    awsManaged: 'AWS manages the key.',
  },
  rationale: 'Unused keys cost money, their policies are not maintained, and data may still depend on them.',
  remediation: {
    text: 'Find the data that the key protects. Disable a key that is not needed, and delete it only if no data is encrypted with it.',
    url: 'https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys-determining-usage.html',
    impact: 'Disabling a key makes its data unreadable until you enable it again. Deletion cannot be undone.',
    cli: 'aws kms disable-key --key-id {{id}}',
  },
  controls: {},
  // The check fails a key as soon as it is disabled.
  related: { prowler: ['kms_cmk_are_used'] },
  evaluate: (facts, { pass, fail, notApplicable }, { params, now }) => {
    const { KeyManager, KeyState, CreationDate } = facts.key;
    if (KeyManager === 'AWS') return notApplicable('awsManaged');
    if (KeyState === 'PendingDeletion' || KeyState === 'PendingReplicaDeletion') return pass('leaving');
    const isDisabled = KeyState === 'Disabled';
    const days = isDisabled ? params.maxDisabledDays : params.maxUnusedDays;
    if (CreationDate !== undefined && ageInDays(CreationDate, now) < days) return pass('young', { days });
    const { at, trackedSince } = facts.lastUse;
    const date = at ?? trackedSince;
    if (ageInDays(date, now) > days) return fail(isDisabled ? 'disabled' : 'unused', { date });
    return at === undefined ? pass('untracked', { date }) : pass('used', { date });
  },
});
