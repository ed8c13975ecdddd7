import { attested, defineService, notApplicable } from '../../core/service.ts';
import { redshift, redshiftServerless } from './clients.ts';
import { clusterCollector } from './cluster.ts';
import { datashareCollector } from './datashare.ts';
import { namespaceCollector } from './namespace.ts';
import { snapshotCollector } from './snapshot.ts';
import { subnetGroupCollector } from './subnet-group.ts';
import { workgroupCollector } from './workgroup.ts';

declare module '../../core/names.ts' {
  interface ServiceIds {
    redshift: true;
  }
}

export const redshiftService = defineService({
  id: 'redshift',
  title: 'Amazon Redshift',
  clients: [redshift, redshiftServerless],
  model: {
    category: 'container',
    sources: [],
    reason:
      'AWS operates the nodes, their operating system and the engine, also for Redshift Serverless. The customer manages networking, encryption, TLS, users, snapshots and maintenance settings.',
    cloudFormation: ['AWS::Redshift', 'AWS::RedshiftServerless'],
    coverage: {
      'client-side-encryption': attested('Columns may be encrypted before they are loaded, for example by a Lambda function.'),
      'operating-system': notApplicable('AWS patches the nodes in the maintenance window, which is evaluated as platform management.'),
    },
  },
  consolePages: {
    'AWS::Redshift::Cluster': 'redshiftv2/home?region={{region}}#/cluster-details?cluster={{id}}',
    'AWS::Redshift::ClusterSnapshot': 'redshiftv2/home?region={{region}}#/snapshots',
    'AWS::Redshift::ClusterSubnetGroup': 'redshiftv2/home?region={{region}}#/subnet-groups',
    'AWS::Redshift::DataShare': 'redshiftv2/home?region={{region}}#/datashares',
    'AWS::RedshiftServerless::Namespace': 'redshiftv2/home?region={{region}}#/serverless-dashboard',
    'AWS::RedshiftServerless::Workgroup': 'redshiftv2/home?region={{region}}#/serverless-dashboard',
  },
  collectors: [clusterCollector, datashareCollector, namespaceCollector, snapshotCollector, subnetGroupCollector, workgroupCollector],
  arnTypes: {
    'redshift:cluster': 'AWS::Redshift::Cluster',
    'redshift:datashare': 'AWS::Redshift::DataShare',
    'redshift:parametergroup': 'AWS::Redshift::ClusterParameterGroup',
    'redshift:snapshot': 'AWS::Redshift::ClusterSnapshot',
    'redshift:subnetgroup': 'AWS::Redshift::ClusterSubnetGroup',
  },
  asffTypes: { 'AWS::Redshift::Cluster': 'AwsRedshiftCluster' },
});
