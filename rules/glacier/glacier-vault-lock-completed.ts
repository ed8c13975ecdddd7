import { terraformResource } from '../shared/code-snippets.ts';
import { isMalformed, parsePolicy } from '../../src/policy/policy-document.ts';
import { archiveProtection } from './shared/vault-policies.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const glacierVaultLockCompleted = defineRule({
  id: 'glacier-vault-lock-completed',
  title: 'S3 Glacier vaults with archives should have a completed vault lock with a retention',
  resourceType: 'AWS::Glacier::Vault',
  responsibility: 'backups',
  severity: 'medium',
  tier: 3,
  facts: ['archives', 'lock'],
  params: {
    minRetentionDays: integer(365, 'Minimum days after the upload during which an archive cannot be deleted.', { min: 1, max: 36_500 }),
  },
  messages: {
    locked: 'Archives cannot be deleted within {{days}} days after their upload.',
    forever: 'Archives cannot be deleted.',
    hold: 'Archives cannot be deleted: a legal hold applies to the vault, and its tags cannot be changed.',
    none: 'The vault does not have a vault lock.',
    inProgress: 'The vault lock is in progress and not completed. It expires on {{date}}.',
    short: 'The vault lock allows the deletion of archives {{days}} days after their upload; at least {{min}} days are required.',
    removableHold: 'A legal hold denies the deletion of archives, but principals that can change the tags of the vault can remove it.',
    tagsUnknown: 'A legal hold depends on the tags of the vault, which could not be read.',
    malformed: 'The vault lock policy is malformed: {{problem}}.',
    empty: 'The vault was empty at its last inventory.',
  },
  rationale:
    'Without a vault lock, every principal with the permission can permanently delete archives, which are often the last copy that regulations require.',
  remediation: {
    text: 'Start a vault lock that denies deletion by age, test it within 24 hours, and complete it.',
    url: 'https://docs.aws.amazon.com/amazonglacier/latest/dev/vault-lock.html',
    impact:
      'The first command can be reversed within 24 hours with abort-vault-lock. Completing the lock is irreversible: the policy cannot be changed or removed, and archives are billed until they can be deleted.',
    cli: `aws glacier initiate-vault-lock --account-id - --vault-name {{id}} --policy file://lock.json
aws glacier complete-vault-lock --account-id - --vault-name {{id}} --lock-id LOCK_ID`,
    policy: `{
  "Sid": "DenyEarlyDeletion",
  "Effect": "Deny",
  "Principal": "*",
  "Action": "glacier:DeleteArchive",
  "Resource": "{{arn}}",
  "Condition": { "NumericLessThan": { "glacier:ArchiveAgeInDays": "365" } }
}`,
    console: [
      'Open the vault in the Amazon S3 Glacier console.',
      'Under Vault Lock policy, choose Edit, enter the policy, and initiate the lock.',
      'Test the policy, then enter the lock ID within 24 hours to complete the lock.',
    ].join('\n'),
    terraform: terraformResource(
      'aws_glacier_vault_lock',
      'vault_name    = "{{name}}"',
      'complete_lock = true',
      'policy        = data.aws_iam_policy_document.retention.json',
    ),
    notAsCode: 'CloudFormation has no resource type for S3 Glacier vaults.',
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params, resource }) => {
    const verdict = () => {
      const { State, Policy, ExpirationDate } = facts.lock ?? {};
      if (State === undefined) return fail('none');
      if (State !== 'Locked') return fail('inProgress', { date: ExpirationDate ?? 'an unknown date' });
      const policy = parsePolicy(Policy);
      if (isMalformed(policy)) return indeterminate('malformed', { problem: policy.malformed });
      const { days, legalHold } = archiveProtection(policy, resource.arn, resource.tags);
      if (days === Number.POSITIVE_INFINITY) return pass('forever');
      if (days >= params.minRetentionDays) return pass('locked', { days });
      if (legalHold === 'fixed') return pass('hold');
      if (legalHold === 'unknown') return indeterminate('tagsUnknown');
      return legalHold === 'removable'
        ? fail('removableHold', {}, { severity: 'low', because: 'deletion requires permission to change the tags of the vault' })
        : fail('short', { days, min: params.minRetentionDays });
    };
    return facts.archives === 0 ? notApplicable('empty') : verdict();
  },
});
