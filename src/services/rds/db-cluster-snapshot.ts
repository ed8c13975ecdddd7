import type { DBClusterSnapshot } from '@aws-sdk/client-rds';
import { type Collector, defineCollector } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { perResource, listingFrom, tagsOf, deletionCheck } from '../../core/fact-reads.ts';
import { rds } from './clients.ts';
import { reported } from './database.ts';
import { notShareable, restorableBy } from './db-snapshot.ts';
import { clusterSnapshots, type DatabaseService } from './listings.ts';

type ClusterSnapshotType = 'AWS::RDS::DBClusterSnapshot' | 'AWS::DocDB::DBClusterSnapshot' | 'AWS::Neptune::DBClusterSnapshot';

/** Returns the collector of the cluster snapshots of a service that belong to the account. */
export const clusterSnapshotCollector = (type: ClusterSnapshotType, service: DatabaseService): Collector =>
  defineCollector<ClusterSnapshotType, DBClusterSnapshot>({
    type,
    service,
    scope: 'regional',
    list: listingFrom(clusterSnapshots[service], (items) =>
      items.flatMap((raw) =>
        raw.DBClusterSnapshotIdentifier === undefined || raw.DBClusterSnapshotArn === undefined
          ? []
          : [{ id: raw.DBClusterSnapshotIdentifier, arn: raw.DBClusterSnapshotArn, tags: tagsOf(raw.TagList), raw }],
      ),
    ),
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

/** Snapshots of Aurora and Multi-AZ DB clusters. */
export const dbClusterSnapshotCollector = clusterSnapshotCollector('AWS::RDS::DBClusterSnapshot', 'rds');
