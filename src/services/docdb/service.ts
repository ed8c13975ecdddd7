import { attested, defineService, inApprovedRegions } from '../../core/service.ts';
import { docdbElastic } from './clients.ts';
import { dbClusterCollector } from './db-cluster.ts';
import { dbClusterSnapshotCollector } from './db-cluster-snapshot.ts';
import { dbInstanceCollector } from './db-instance.ts';
import { elasticClusterCollector } from './elastic-cluster.ts';

declare module '../../core/names.ts' {
  interface ServiceIds {
    docdb: true;
  }
}

export const docdbService = defineService({
  id: 'docdb',
  title: 'Amazon DocumentDB',
  clients: [docdbElastic],
  model: {
    category: 'container',
    sources: [],
    reason:
      'AWS operates the instances, their operating system and the engine, as for Amazon RDS. The customer manages subnets, security groups, versions, encryption, TLS, audit logs and backups.',
    cloudFormation: ['AWS::DocDB', 'AWS::DocDBElastic'],
    coverage: {
      'client-side-encryption': attested('Applications may encrypt fields before they store them.'),
      'region-choice': inApprovedRegions,
    },
  },
  consolePages: {
    'AWS::DocDB::DBCluster': 'docdb/home?region={{region}}#cluster-details/{{id}}',
    'AWS::DocDB::DBClusterSnapshot': 'docdb/home?region={{region}}#snapshots',
    'AWS::DocDB::DBInstance': 'docdb/home?region={{region}}#instance-details/{{id}}',
    'AWS::DocDBElastic::Cluster': 'docdb/home?region={{region}}#clusters',
  },
  collectors: [dbClusterCollector, dbClusterSnapshotCollector, dbInstanceCollector, elasticClusterCollector],
  arnTypes: { 'docdb-elastic:cluster': 'AWS::DocDBElastic::Cluster' },
  asffTypes: {
    'AWS::DocDB::DBCluster': 'AwsRdsDbCluster',
    'AWS::DocDB::DBClusterSnapshot': 'AwsRdsDbClusterSnapshot',
    'AWS::DocDB::DBInstance': 'AwsRdsDbInstance',
  },
});
