import { ageInDays } from '../shared/age.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const kmsKeyInUse = defineRule({
  id: 'kms-key-in-use',
  title: 'Disabled and unused keys should be reviewed',
  resourceType: 'AWS::KMS::Key',
  responsibility: 'service-configuration',
  severity: 'low',
  tier: 2,
  facts: ['key', 'lastUse'],
  params: {
    maxDisabledDays: integer(90, 'Days after its last use that a key may stay disabled.'),
    maxUnusedDays: integer(365, 'Days that an enabled key may go without use.'),
  },
  messages: {
    used: 'The key was last used on {{date}}.',
    young: 'The key was made less than {{days}} days ago.',
    untracked: 'AWS keeps track of the use of the key only since {{date}}.',
    leaving: 'The key is scheduled for deletion.',
    disabled: 'The key is disabled, and was not used since {{date}}.',
    unused: 'The key was not used since {{date}}.',
    awsManaged: 'AWS manages the key.',
  },
  rationale: 'A key that nobody uses is looked after by nobody: its policy ages, it costs money, and old data may hang on it unnoticed.',
  remediation: {
    text: 'Find out which data the key still protects; disable a key that is not needed, and delete it only when it is certain that nothing is encrypted with it.',
    url: 'https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys-determining-usage.html',
  },
  controls: { prowler: ['kms_cmk_are_used'] },
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
