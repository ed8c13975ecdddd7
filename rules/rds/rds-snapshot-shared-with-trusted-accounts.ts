import { notAsCode } from '../shared/code-snippets.ts';
import { clusterSnapshotVariant, instanceSnapshotVariant } from './shared/variants.ts';
import { trustedAccounts } from '../../src/core/parameters.ts';
import { defineRule, defineRuleFamily } from '../../src/core/rule.ts';

export const rdsSnapshotSharedWithTrustedAccountsRules = defineRuleFamily(
  [
    { ...instanceSnapshotVariant, id: 'rds-snapshot-shared-with-trusted-accounts', page: 'USER_ShareSnapshot.html' },
    { ...clusterSnapshotVariant, id: 'rds-cluster-snapshot-shared-with-trusted-accounts', page: 'aurora-share-snapshot.html' },
  ],
  ({ id, resourceType, plural, guide, page, modifyAttribute }) =>
    defineRule({
      id,
      title: `${plural} should be shared only with trusted accounts`,
      resourceType,
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
      remediation: {
        text: 'Stop sharing the snapshot with the account, or add the account to the trusted accounts.',
        url: `${guide}/${page}`,
        impact: 'The account can no longer restore the snapshot. Copies that it has made remain.',
        cli: `${modifyAttribute} --values-to-remove ACCOUNT_ID`,
        console: [
          'Open the Amazon RDS console and choose Snapshots.',
          'Select the snapshot, choose Actions, then Share snapshot.',
          'Delete the account and save.',
        ].join('\n'),
        notAsCode: notAsCode.snapshots,
      },
      controls: {},
      evaluate: ({ restorableBy }, { pass, fail }, { params, resource }) => {
        const accounts = restorableBy.filter((account) => account !== 'all' && account !== resource.accountId);
        if (accounts.length === 0) return pass('notShared');
        const untrusted = accounts.filter((account) => !params.trustedAccounts.includes(account));
        return untrusted.length === 0 ? pass('trusted', { accounts }) : fail('untrusted', { accounts: untrusted });
      },
    }),
);
