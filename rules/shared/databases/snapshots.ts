import { trustedAccounts } from '../../../src/core/parameters.ts';
import { defineRule } from '../../../src/core/rule.ts';
import { notAsCode } from '../code-snippets.ts';
import type { RuleFields, SnapshotVariant } from './variants.ts';

interface SharingChange {
  readonly text: string;
  readonly impact: string;
  /** The value that is removed from the accounts that may restore the snapshot. */
  readonly value: string;
  /** The console step that removes it. */
  readonly step: string;
}

/** Remediation that changes which accounts may restore a snapshot. */
const sharingRemediation = (
  { product, guide, page, modifyAttribute }: SnapshotVariant & Pick<RuleFields, 'page'>,
  { text, impact, value, step }: SharingChange,
) => ({
  text,
  url: `${guide}/${page}`,
  impact,
  cli: `${modifyAttribute} --values-to-remove ${value}`,
  console: [
    `Open the Amazon ${product} console and choose Snapshots.`,
    'Select the snapshot, choose Actions, then Share snapshot.',
    step,
  ].join('\n'),
  notAsCode: notAsCode.snapshots,
});

export const snapshotNotPublicRule = (variant: SnapshotVariant & RuleFields) =>
  defineRule({
    id: variant.id,
    title: `${variant.plural} should not be public`,
    resourceType: variant.resourceType,
    responsibility: 'customer-data',
    severity: 'critical',
    tier: 1,
    fix: 'unshare',
    exposesPublicly: true,
    facts: ['restorableBy'],
    messages: {
      private: 'The snapshot is not public.',
      public: 'Every AWS account can restore the snapshot.',
    },
    rationale: 'Anyone with an AWS account can copy a public snapshot and read the whole database. Attackers search for such snapshots.',
    remediation: sharingRemediation(variant, {
      text: 'Make the snapshot private, and treat the data in it as disclosed.',
      impact: 'Accounts that are not named can no longer restore the snapshot. Copies that they have made remain.',
      value: 'all',
      step: 'Choose Private and save.',
    }),
    controls: { ...variant.controls, nist80053: ['AC-3', 'AC-4', 'AC-6', 'SC-7'] },
    fixedFacts: ({ restorableBy }) => ({ restorableBy: restorableBy.filter((account) => account !== 'all') }),
    evaluate: ({ restorableBy }, { pass, fail }) => (restorableBy.includes('all') ? fail('public') : pass('private')),
  });

export const snapshotSharedRule = (variant: SnapshotVariant & Omit<RuleFields, 'controls'>) =>
  defineRule({
    id: variant.id,
    title: `${variant.plural} should be shared only with trusted accounts`,
    resourceType: variant.resourceType,
    responsibility: 'customer-data',
    severity: 'high',
    tier: 3,
    facts: ['restorableBy'],
    messages: {
      notShared: 'The snapshot is not shared with other accounts.',
      trusted: 'The snapshot is shared only with trusted accounts: {{accounts}}.',
      untrusted: 'The snapshot is shared with {{accounts}}, which are not trusted accounts.',
    },
    params: { trustedAccounts },
    rationale: 'An account that can restore a snapshot can copy the whole database, and keeps the copy after sharing ends.',
    remediation: sharingRemediation(variant, {
      text: 'Stop sharing the snapshot with the account, or add the account to the trusted accounts.',
      impact: 'The account can no longer restore the snapshot. Copies that it has made remain.',
      value: 'ACCOUNT_ID',
      step: 'Delete the account and save.',
    }),
    controls: {},
    evaluate: ({ restorableBy }, { pass, fail }, { params, resource }) => {
      const accounts = restorableBy.filter((account) => account !== 'all' && account !== resource.accountId);
      if (accounts.length === 0) return pass('notShared');
      const untrusted = accounts.filter((account) => !params.trustedAccounts.includes(account));
      return untrusted.length === 0 ? pass('trusted', { accounts }) : fail('untrusted', { accounts: untrusted });
    },
  });

export const snapshotEncryptedRule = ({
  id,
  resourceType,
  product,
  plural,
  guide,
  page,
  text,
  cli,
  impact,
  steps,
  controls,
}: SnapshotVariant &
  RuleFields & {
    readonly text: string;
    readonly cli: string;
    readonly impact: string;
    /** Console steps after the snapshot is open. */
    readonly steps: string;
  }) =>
  defineRule({
    id,
    title: `${plural} should be encrypted`,
    resourceType,
    responsibility: 'server-side-encryption',
    severity: 'medium',
    tier: 1,
    facts: ['encrypted'],
    messages: {
      encrypted: 'The snapshot is encrypted.',
      unencrypted: 'The snapshot is not encrypted.',
    },
    rationale: 'A snapshot contains the whole database. Anyone with access to an unencrypted snapshot can read the data.',
    remediation: {
      text,
      url: `${guide}/${page}`,
      impact,
      cli,
      console: `Open the snapshot in the Amazon ${product} console.\n${steps}`,
      notAsCode: notAsCode.snapshots,
    },
    controls: { ...controls, nist80053: ['SC-13', 'SC-28', 'SC-28(1)', 'CM-3(6)'] },
    evaluate: ({ encrypted }, { pass, fail }) => (encrypted ? pass('encrypted') : fail('unencrypted')),
  });

/** The remediation of unencrypted cluster snapshots. */
export const encryptClusterSnapshot = ({
  product,
  command,
  engine,
}: Pick<SnapshotVariant, 'product' | 'command'> & { readonly engine: string }) => ({
  text: `${product} cannot encrypt a copy of a cluster snapshot: restore the snapshot to an encrypted cluster, take a snapshot of it, and delete the original.`,
  cli: [
    `${command} restore-db-cluster-from-snapshot --db-cluster-identifier TEMPORARY_CLUSTER --snapshot-identifier {{id}} --engine ${engine} --kms-key-id KMS_KEY_ARN`,
    `${command} create-db-cluster-snapshot --db-cluster-identifier TEMPORARY_CLUSTER --db-cluster-snapshot-identifier ENCRYPTED_SNAPSHOT`,
  ].join('\n'),
  steps:
    'Choose Actions, Restore snapshot, turn on encryption, choose a key, and restore it.\nTake a snapshot of the new cluster, then delete the cluster and the unencrypted snapshot.',
  impact: 'The temporary cluster and the new snapshot are billed. Deleting the original cannot be undone.',
});
