import { attested, defineService, evaluatedBy, notApplicable } from '../../core/service.ts';
import { cacheClusterCollector } from './cache-cluster.ts';
import { elasticache, memoryDb } from './clients.ts';
import { globalReplicationGroupCollector } from './global-replication-group.ts';
import { memoryDbClusterCollector } from './memorydb-cluster.ts';
import { replicationGroupCollector } from './replication-group.ts';
import { serverlessCacheCollector } from './serverless-cache.ts';
import { userCollector } from './user.ts';

declare module '../../core/names.ts' {
  interface ServiceIds {
    elasticache: true;
  }
}

export const elasticacheService = defineService({
  id: 'elasticache',
  title: 'Amazon ElastiCache and MemoryDB',
  clients: [elasticache, memoryDb],
  model: {
    category: 'container',
    sources: [],
    reason:
      'AWS operates the nodes, their operating system and the engines. The customer manages encryption, authentication, engine versions, subnets and security groups.',
    cloudFormation: ['AWS::ElastiCache', 'AWS::MemoryDB'],
    coverage: {
      'customer-data': evaluatedBy(
        'The data classification of every resource with data is checked for the account.',
        'account-data-classification-declared',
      ),
      'client-side-encryption': attested('Applications may encrypt values before they store them. Keys and values are never read.'),
      'operating-system': notApplicable('AWS patches the nodes with service updates, which are evaluated as platform management.'),
    },
  },
  consolePages: {
    'AWS::ElastiCache::CacheCluster': 'elasticache/home?region={{region}}#/memcached/{{id}}',
    'AWS::ElastiCache::GlobalReplicationGroup': 'elasticache/home?region={{region}}#/global-datastores/{{id}}',
    'AWS::ElastiCache::ReplicationGroup': 'elasticache/home?region={{region}}#/redis/{{id}}',
    'AWS::ElastiCache::ServerlessCache': 'elasticache/home?region={{region}}#/serverless',
    'AWS::ElastiCache::User': 'elasticache/home?region={{region}}#/users',
    'AWS::MemoryDB::Cluster': 'memorydb/home?region={{region}}#/clusters/{{id}}',
  },
  collectors: [
    cacheClusterCollector,
    globalReplicationGroupCollector,
    memoryDbClusterCollector,
    replicationGroupCollector,
    serverlessCacheCollector,
    userCollector,
  ],
  arnTypes: {
    'elasticache:cluster': 'AWS::ElastiCache::CacheCluster',
    'elasticache:globalreplicationgroup': 'AWS::ElastiCache::GlobalReplicationGroup',
    'elasticache:replicationgroup': 'AWS::ElastiCache::ReplicationGroup',
    'elasticache:serverlesscache': 'AWS::ElastiCache::ServerlessCache',
    'elasticache:user': 'AWS::ElastiCache::User',
    'memorydb:cluster': 'AWS::MemoryDB::Cluster',
  },
});
