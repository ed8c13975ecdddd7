import { attested, defineService, evaluatedBy, inApprovedRegions } from '../../core/service.ts';
import { neptuneGraph } from './clients.ts';
import { dbClusterCollector } from './db-cluster.ts';
import { dbClusterSnapshotCollector } from './db-cluster-snapshot.ts';
import { dbInstanceCollector } from './db-instance.ts';
import { graphCollector } from './graph.ts';

declare module '../../core/names.ts' {
  interface ServiceIds {
    neptune: true;
  }
}

export const neptuneService = defineService({
  id: 'neptune',
  title: 'Amazon Neptune',
  clients: [neptuneGraph],
  model: {
    category: 'container',
    sources: [],
    reason:
      'AWS operates the instances, their operating system and the engine, as for Amazon RDS. The customer manages subnets, security groups, versions, encryption, IAM authentication, audit logs and backups.',
    cloudFormation: ['AWS::Neptune', 'AWS::NeptuneGraph'],
    coverage: {
      'client-side-encryption': attested('Applications may encrypt properties before they store them.'),
      // https://docs.aws.amazon.com/neptune/latest/userguide/security-ssl.html
      'network-traffic-protection': evaluatedBy(
        'Every supported engine version accepts only HTTPS.',
        'neptune-cluster-engine-version-supported',
      ),
      'region-choice': inApprovedRegions,
    },
  },
  consolePages: {
    'AWS::Neptune::DBCluster': 'neptune/home?region={{region}}#database:id={{id}};is-cluster=true',
    'AWS::Neptune::DBClusterSnapshot': 'neptune/home?region={{region}}#snapshots-list:',
    'AWS::Neptune::DBInstance': 'neptune/home?region={{region}}#database:id={{id}};is-cluster=false',
    'AWS::NeptuneGraph::Graph': 'neptune/home?region={{region}}#graphs:',
  },
  collectors: [dbClusterCollector, dbClusterSnapshotCollector, dbInstanceCollector, graphCollector],
  arnTypes: { 'neptune-graph:graph': 'AWS::NeptuneGraph::Graph' },
  asffTypes: {
    'AWS::Neptune::DBCluster': 'AwsRdsDbCluster',
    'AWS::Neptune::DBClusterSnapshot': 'AwsRdsDbClusterSnapshot',
    'AWS::Neptune::DBInstance': 'AwsRdsDbInstance',
  },
});
