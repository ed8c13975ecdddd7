import type { DBCluster, DBClusterSnapshot, DBInstance } from '@aws-sdk/client-rds';
import type { SharedRead } from '../../core/collector.ts';
import { derivedRead, sharedListing } from '../../core/fact-reads.ts';
import { rds } from './clients.ts';

/** Services with databases that the RDS API returns. https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBClusters.html */
export type DatabaseService = 'rds' | 'docdb' | 'neptune';

interface WithEngine {
  readonly Engine?: string | undefined;
}

const serviceOf = ({ Engine: engine }: WithEngine): DatabaseService => (engine === 'docdb' || engine === 'neptune' ? engine : 'rds');

/** Whether a resource belongs to Amazon RDS and not to Amazon DocumentDB or Amazon Neptune. */
export const isRds = (resource: WithEngine): boolean => serviceOf(resource) === 'rds';

/** A read of the resources of each service, and of all of them. */
type ReadsByService<S> = Readonly<Record<DatabaseService | 'all', SharedRead<S>>>;

/** Makes one read of each service from one listing, so that all services together read it once. */
function byService<I extends WithEngine>(all: SharedRead<readonly I[]>): ReadsByService<readonly I[]> {
  const grouped = derivedRead(`${all.name} by service`, all, (items) => Map.groupBy(items, serviceOf));
  const readOf = (service: DatabaseService) => derivedRead(`${all.name} of ${service}`, grouped, (items) => items.get(service) ?? []);
  return { all, rds: readOf('rds'), docdb: readOf('docdb'), neptune: readOf('neptune') };
}

/** DB instances of each service. */
export const instances = byService<DBInstance>(
  sharedListing(rds, 'DescribeDBInstances', {
    scope: 'regional',
    token: 'Marker',
    items: (output) => output.DBInstances,
    value: (items) => items,
  }),
);

const membersOf = (service: DatabaseService) =>
  derivedRead(`rds:DescribeDBInstances of ${service} by cluster`, instances[service], (items) =>
    Map.groupBy(items, ({ DBClusterIdentifier }) => DBClusterIdentifier),
  );

/** DB instances of each service by the cluster they are members of. */
export const membersByCluster = { rds: membersOf('rds'), docdb: membersOf('docdb'), neptune: membersOf('neptune') } as const;

/** Clusters of each service. */
export const clusters = byService<DBCluster>(
  sharedListing(rds, 'DescribeDBClusters', {
    scope: 'regional',
    token: 'Marker',
    items: (output) => output.DBClusters,
    value: (items) => items,
  }),
);

/** Identifiers of the clusters of a Region. */
export const clusterIds = derivedRead(
  'rds:DescribeDBClusters identifiers',
  clusters.rds,
  (items): ReadonlySet<string> => new Set(items.flatMap(({ DBClusterIdentifier: id }) => id ?? [])),
);

/** Cluster snapshots of each service that belong to the account; a listing without a type excludes snapshots shared by other accounts. */
export const clusterSnapshots = byService<DBClusterSnapshot>(
  sharedListing(rds, 'DescribeDBClusterSnapshots', {
    scope: 'regional',
    token: 'Marker',
    items: (output) => output.DBClusterSnapshots,
    value: (items) => items,
  }),
);
