import { trustedAccounts } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ebsSnapshotSharedWithTrustedAccounts = defineRule({
  id: 'ebs-snapshot-shared-with-trusted-accounts',
  title: 'EBS snapshots should be shared only with trusted accounts',
  resourceType: 'AWS::EC2::Snapshot',
  responsibility: 'customer-data',
  severity: 'high',
  tier: 3,
  facts: ['sharedWith'],
  params: { trustedAccounts },
  messages: {
    private: 'The snapshot is shared with no account.',
    trusted: 'The snapshot is shared with trusted accounts only: {{accounts}}.',
    foreign: 'The snapshot is shared with accounts that are not trusted: {{accounts}}.',
  },
  rationale: 'Another account can copy the whole disk and keep the copy after the sharing has ended.',
  remediation: {
    text: 'Take back the permission of accounts that do not need the snapshot, and name the others as trusted accounts.',
    url: 'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-modifying-snapshot-permissions.html',
    cli: 'aws ec2 modify-snapshot-attribute --snapshot-id SNAPSHOT --attribute createVolumePermission --operation-type remove --user-ids ACCOUNT',
  },
  controls: {},
  evaluate: ({ sharedWith }, { pass, fail }, { params, resource }) => {
    const others = sharedWith.filter((id) => id !== resource.accountId);
    if (others.length === 0) return pass('private');
    const foreign = others.filter((id) => !params.trustedAccounts.includes(id));
    return foreign.length === 0 ? pass('trusted', { accounts: others }) : fail('foreign', { accounts: foreign });
  },
});
