import { clusterSnapshotCollector } from '../rds/db-cluster-snapshot.ts';

export const dbClusterSnapshotCollector = clusterSnapshotCollector('AWS::Neptune::DBClusterSnapshot', 'neptune');
