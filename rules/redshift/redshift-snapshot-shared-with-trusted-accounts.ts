import { trustedAccounts } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { notAsCode } from '../shared/code-snippets.ts';
import { guide } from './shared/variants.ts';

const AWS_SUPPORT = 'amazon-redshift-support';

export const redshiftSnapshotSharedWithTrustedAccounts = defineRule({
  id: 'redshift-snapshot-shared-with-trusted-accounts',
  title: 'Redshift cluster snapshots should be shared only with trusted accounts',
  resourceType: 'AWS::Redshift::ClusterSnapshot',
  responsibility: 'customer-data',
  severity: 'high',
  tier: 3,
  facts: ['restorableBy'],
  params: { trustedAccounts },
  messages: {
    notShared: 'The snapshot is not shared with other accounts.',
    trusted: 'The snapshot is shared only with trusted accounts: {{accounts}}.',
    untrusted: 'The snapshot is shared with {{accounts}}, which are not trusted accounts.',
    support: 'The snapshot is shared with AWS Support.',
  },
  rationale: 'An account that can restore a snapshot can copy the whole data warehouse, and keeps the copy after sharing ends.',
  remediation: {
    text: 'Stop sharing the snapshot with the account, or add the account to the trusted accounts.',
    url: `${guide}/managing-snapshots-console.html`,
    impact: 'The account can no longer restore the snapshot. Clusters that it has restored remain.',
    cli: 'aws redshift revoke-snapshot-access --snapshot-identifier {{id}} --account-with-restore-access ACCOUNT_ID',
    console: [
      'Open the Amazon Redshift console and choose Clusters, Snapshots.',
      'Select the snapshot and choose Actions, Manage access.',
      'Remove the account and save the changes.',
    ].join('\n'),
    notAsCode: notAsCode.snapshots,
  },
  controls: {},
  evaluate: ({ restorableBy }, { pass, fail }, { params, resource }) => {
    const accounts = restorableBy.filter((account) => account !== resource.accountId);
    if (accounts.length === 0) return pass('notShared');
    const untrusted = accounts.filter((account) => !params.trustedAccounts.includes(account));
    if (untrusted.length === 0) return pass('trusted', { accounts });
    if (untrusted.some((account) => account !== AWS_SUPPORT)) return fail('untrusted', { accounts: untrusted });
    return fail('support', {}, { severity: 'low', because: 'AWS Support gets access only for a support case' });
  },
});
