import { clusterSnapshotCollector } from '../rds/db-cluster-snapshot.ts';

export const dbClusterSnapshotCollector = clusterSnapshotCollector('AWS::DocDB::DBClusterSnapshot', 'docdb');
