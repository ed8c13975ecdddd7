import type { Snapshot } from '@aws-sdk/client-redshift';
import { defineCollector } from '../../core/collector.ts';
import { fromListing, listing, tagsOf } from '../../core/fact-reads.ts';
import { redshift } from './clients.ts';

/** Manual snapshots of the account. Automated snapshots cannot be shared, and there can be many. */
export const snapshotCollector = defineCollector<'AWS::Redshift::ClusterSnapshot', Snapshot>({
  type: 'AWS::Redshift::ClusterSnapshot',
  service: 'redshift',
  scope: 'regional',
  list: listing(redshift, 'DescribeClusterSnapshots', {
    // Without an owner, AWS also returns snapshots that other accounts share.
    input: ({ accountId }) => ({ SnapshotType: 'manual', OwnerAccount: accountId }),
    token: 'Marker',
    items: (output) => output.Snapshots,
    resource: (raw, { partition, region, accountId }) => {
      const { SnapshotIdentifier: id, ClusterIdentifier: cluster, OwnerAccount: owner } = raw;
      if (id === undefined || (owner !== undefined && owner !== accountId)) return undefined;
      const arn = raw.SnapshotArn ?? `arn:${partition}:redshift:${region}:${accountId}:snapshot:${cluster ?? ''}/${id}`;
      return { id, arn, tags: tagsOf(raw.Tags), raw };
    },
  }),
  facts: {
    restorableBy: fromListing(({ AccountsWithRestoreAccess: accounts = [] }) =>
      // AWS Support has an alias instead of a recognizable account ID.
      accounts.flatMap(({ AccountId: id, AccountAlias: alias }) => (alias === 'amazon-redshift-support' ? alias : (id ?? alias ?? []))),
    ),
  },
});
