import type { DBClusterSnapshot } from '@aws-sdk/client-rds';
import { defineCollector } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { perResource, listing, tagsOf, deletionCheck } from '../../core/fact-reads.ts';
import { rds } from './clients.ts';
import { reported } from './database.ts';
import { notShareable, restorableBy } from './db-snapshot.ts';
import { isRds } from './shared-reads.ts';

/** Snapshots of Aurora and Multi-AZ DB clusters that belong to the account. */
export const dbClusterSnapshotCollector = defineCollector<'AWS::RDS::DBClusterSnapshot', DBClusterSnapshot>({
  type: 'AWS::RDS::DBClusterSnapshot',
  service: 'rds',
  scope: 'regional',
  list: listing(rds, 'DescribeDBClusterSnapshots', {
    token: 'Marker',
    items: (output) => output.DBClusterSnapshots,
    resource: (raw) =>
      raw.DBClusterSnapshotIdentifier === undefined || raw.DBClusterSnapshotArn === undefined || !isRds(raw)
        ? undefined
        : { id: raw.DBClusterSnapshotIdentifier, arn: raw.DBClusterSnapshotArn, tags: tagsOf(raw.TagList), raw },
  }),
  deletion: deletionCheck(rds, 'DescribeDBClusterSnapshots', {
    errorCodes: ['DBClusterSnapshotNotFoundFault'],
    notFoundErrorCodes: ['DBClusterSnapshotNotFoundFault'],
    input: ({ id }) => ({ DBClusterSnapshotIdentifier: id }),
    token: 'Marker',
    ids: ({ DBClusterSnapshots = [] }) => DBClusterSnapshots.map(({ DBClusterSnapshotIdentifier }) => DBClusterSnapshotIdentifier),
  }),
  facts: {
    encrypted: reported('StorageEncrypted'),
    restorableBy: perResource(rds, 'DescribeDBClusterSnapshotAttributes', {
      skip: notShareable,
      input: ({ id }) => ({ DBClusterSnapshotIdentifier: id }),
      value: ({ DBClusterSnapshotAttributesResult: result }) =>
        restorableBy(result?.DBClusterSnapshotAttributes) ?? notReported('AWS did not return the attributes'),
    }),
  },
});
