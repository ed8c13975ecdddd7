import { defineService, attested } from '../../core/service.ts';
import { dbClusterCollector } from './db-cluster.ts';
import { dbClusterSnapshotCollector } from './db-cluster-snapshot.ts';
import { dbInstanceCollector } from './db-instance.ts';
import { dbProxyCollector } from './db-proxy.ts';
import { dbSnapshotCollector } from './db-snapshot.ts';
import { rdsAccountFacts } from './account.ts';
import { rds } from './clients.ts';

declare module '../../core/names.ts' {
  interface ServiceIds {
    rds: true;
  }
}

export const rdsService = defineService({
  id: 'rds',
  title: 'Amazon RDS',
  clients: [rds],
  model: {
    category: 'container',
    sources: [0, 2, 3, 4],
    cloudFormation: ['AWS::RDS'],
    categoryOverrides: [
      {
        resourceType: 'AWS::RDS::DBInstance',
        when: { fact: 'engine', startsWith: 'custom-' },
        effect: { returns: ['operating-system'] },
        reason: 'runs on Amazon RDS Custom, which gives the operating system back to you',
        url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-custom.html',
      },
    ],
    coverage: { 'client-side-encryption': attested('Encryption of columns or by the application cannot be seen.') },
  },
  consolePages: {
    'AWS::RDS::DBCluster': 'rds/home?region={{region}}#database:id={{id}};is-cluster=true',
    'AWS::RDS::DBClusterSnapshot': 'rds/home?region={{region}}#db-snapshot:engine=aurora;id={{id}}',
    'AWS::RDS::DBInstance': 'rds/home?region={{region}}#database:id={{id}};is-cluster=false',
    'AWS::RDS::DBProxy': 'rds/home?region={{region}}#proxy:id={{id}}',
    'AWS::RDS::DBSnapshot': 'rds/home?region={{region}}#db-snapshot:id={{id}}',
  },
  collectors: [dbClusterCollector, dbClusterSnapshotCollector, dbInstanceCollector, dbProxyCollector, dbSnapshotCollector],
  accountFacts: { regional: rdsAccountFacts },
  arnTypes: {
    'rds:cluster': 'AWS::RDS::DBCluster',
    'rds:cluster-pg': 'AWS::RDS::DBClusterParameterGroup',
    'rds:cluster-snapshot': 'AWS::RDS::DBClusterSnapshot',
    'rds:db': 'AWS::RDS::DBInstance',
    'rds:es': 'AWS::RDS::EventSubscription',
    'rds:og': 'AWS::RDS::OptionGroup',
    'rds:pg': 'AWS::RDS::DBParameterGroup',
    'rds:snapshot': 'AWS::RDS::DBSnapshot',
    'rds:subgrp': 'AWS::RDS::DBSubnetGroup',
  },
  asffTypes: {
    'AWS::RDS::DBCluster': 'AwsRdsDbCluster',
    'AWS::RDS::DBClusterSnapshot': 'AwsRdsDbClusterSnapshot',
    'AWS::RDS::DBInstance': 'AwsRdsDbInstance',
    'AWS::RDS::DBSnapshot': 'AwsRdsDbSnapshot',
  },
});
