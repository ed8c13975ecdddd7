import { trustedAccounts } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const rdsClusterSnapshotSharedWithTrustedAccounts = defineRule({
  id: 'rds-cluster-snapshot-shared-with-trusted-accounts',
  title: 'Snapshots of RDS clusters should be shared only with trusted accounts',
  resourceType: 'AWS::RDS::DBClusterSnapshot',
  responsibility: 'customer-data',
  severity: 'high',
  tier: 3,
  facts: ['restorableBy'],
  messages: {
    own: 'It is shared with no single account.',
    trusted: 'It is shared only with trusted accounts: {{accounts}}.',
    strangers: 'It is shared with {{accounts}}.',
  },
  params: { trustedAccounts },
  rationale: 'Whoever a snapshot is shared with can copy the whole database, and keeps the copy when the sharing ends.',
  remediation: {
    text: 'Stop sharing the snapshot with that account, or name the account among the trusted ones.',
    url: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-share-snapshot.html',
    cli: 'aws rds modify-db-cluster-snapshot-attribute --db-cluster-snapshot-identifier SNAPSHOT --attribute-name restore --values-to-remove ACCOUNT',
  },
  controls: {},
  evaluate: ({ restorableBy }, { pass, fail }, { params, resource }) => {
    const accounts = restorableBy.filter((account) => account !== 'all' && account !== resource.accountId);
    if (accounts.length === 0) return pass('own');
    const strangers = accounts.filter((account) => !params.trustedAccounts.includes(account));
    return strangers.length === 0 ? pass('trusted', { accounts }) : fail('strangers', { accounts: strangers });
  },
});
