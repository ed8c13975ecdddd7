import type { DBCluster, DBInstance } from '@aws-sdk/client-rds';
import { listingFrom, tagsOf } from '../../core/fact-reads.ts';
import { clusters, type DatabaseService, instances } from './listings.ts';

/** The list of the clusters of a service. */
export const listedClusters = (service: DatabaseService) =>
  listingFrom(clusters[service], (items) =>
    items.flatMap((raw: DBCluster) =>
      raw.DBClusterIdentifier === undefined || raw.DBClusterArn === undefined
        ? []
        : [{ id: raw.DBClusterIdentifier, arn: raw.DBClusterArn, tags: tagsOf(raw.TagList), raw }],
    ),
  );

/** The list of the DB instances of a service. */
export const listedInstances = (service: DatabaseService) =>
  listingFrom(instances[service], (items) =>
    items.flatMap((raw: DBInstance) =>
      raw.DBInstanceIdentifier === undefined || raw.DBInstanceArn === undefined
        ? []
        : [{ id: raw.DBInstanceIdentifier, arn: raw.DBInstanceArn, tags: tagsOf(raw.TagList), raw }],
    ),
  );
