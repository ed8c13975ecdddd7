import { notAsCode } from '../shared/code-snippets.ts';
import { trustedAccounts } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ebsSnapshotSharedWithTrustedAccounts = defineRule({
  id: 'ebs-snapshot-shared-with-trusted-accounts',
  title: 'EBS snapshots should be shared only with trusted accounts',
  resourceType: 'AWS::EC2::Snapshot',
  responsibility: 'customer-data',
  severity: 'high',
  tier: 3,
  // The accounts that a snapshot is shared with need an API call for each snapshot.
  optIn: true,
  facts: ['sharedWith'],
  params: { trustedAccounts },
  messages: {
    private: 'The snapshot is not shared with other accounts.',
    trusted: 'The snapshot is shared with trusted accounts only: {{accounts}}.',
    foreign: 'The snapshot is shared with accounts that are not trusted: {{accounts}}.',
  },
  rationale: 'Another account can copy all data of the volume, and keeps the copy after sharing ends.',
  remediation: {
    text: 'Remove the permission of accounts that do not need the snapshot, and add the others to the trusted accounts.',
    url: 'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-modifying-snapshot-permissions.html',
    impact: 'The account can no longer create volumes from the snapshot. Copies that it already made stay.',
    cli: 'aws ec2 modify-snapshot-attribute --snapshot-id {{id}} --attribute createVolumePermission --operation-type remove --user-ids ACCOUNT_ID',
    console: [
      'Open the snapshot in the Amazon EC2 console.',
      'Choose Actions, Modify permissions.',
      'Under Shared accounts, select the accounts to remove, choose Remove selected, then Save changes.',
    ].join('\n'),
    notAsCode: notAsCode.snapshots,
  },
  controls: {},
  evaluate: ({ sharedWith }, { pass, fail }, { params, resource }) => {
    const others = sharedWith.filter((id) => id !== resource.accountId);
    if (others.length === 0) return pass('private');
    const foreign = others.filter((id) => !params.trustedAccounts.includes(id));
    return foreign.length === 0 ? pass('trusted', { accounts: others }) : fail('foreign', { accounts: foreign });
  },
});
