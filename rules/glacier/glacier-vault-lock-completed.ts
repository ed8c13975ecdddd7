import { isMalformed, parsePolicy } from '../../src/policy/policy-document.ts';
import { archiveProtection } from './shared/vault-policies.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const glacierVaultLockCompleted = defineRule({
  id: 'glacier-vault-lock-completed',
  title: 'Glacier vaults with archives should have a completed lock with a retention',
  resourceType: 'AWS::Glacier::Vault',
  responsibility: 'backups',
  severity: 'medium',
  tier: 3,
  facts: ['archives', 'lock'],
  params: {
    minRetentionDays: integer(365, 'Days from its upload during which nobody may delete an archive.', { min: 1, max: 36_500 }),
  },
  messages: {
    locked: 'Nobody can delete an archive within {{days}} days of its upload.',
    forever: 'Nobody can delete archives.',
    hold: 'Nobody can delete archives as long as the vault has the tag of a legal hold.',
    none: 'The vault has no lock.',
    inProgress: 'The lock was begun but not completed; it lapses on {{date}}.',
    toothless: 'The lock lets archives be deleted {{days}} days after their upload; {{min}} are required.',
    malformed: 'The lock policy cannot be understood: {{problem}}.',
    empty: 'The vault was empty at its last inventory.',
  },
  rationale:
    'Without a lock, whoever gets the permission deletes archives for good, and with them often the last copy that the law demands.',
  remediation: {
    text: 'Begin a vault lock that denies deletion by age, try it out within 24 hours, and complete it.',
    url: 'https://docs.aws.amazon.com/amazonglacier/latest/dev/vault-lock.html',
    cli: 'aws glacier initiate-vault-lock --account-id - --vault-name VAULT --policy file://lock.json',
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params, resource }) => {
    if (facts.archives === 0) return notApplicable('empty');
    const { State, Policy, ExpirationDate } = facts.lock ?? {};
    if (State === undefined) return fail('none');
    if (State !== 'Locked') return fail('inProgress', { date: ExpirationDate ?? 'an unknown date' });
    const policy = parsePolicy(Policy);
    if (isMalformed(policy)) return indeterminate('malformed', { problem: policy.malformed });
    const { days, legalHold } = archiveProtection(policy, resource.arn);
    if (days === Number.POSITIVE_INFINITY) return pass('forever');
    if (days >= params.minRetentionDays) return pass('locked', { days });
    return legalHold ? pass('hold') : fail('toothless', { days, min: params.minRetentionDays });
  },
});
