import { sdkService } from '../../core/sdk.ts';
import { notOfferedIn } from '../shared/missing-regions.ts';

export const elasticache = sdkService('elasticache', () => import('./client.ts'), { client: 'ElastiCacheClient' });

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonmemorydb.html */
export const memoryDb = sdkService('memorydb', () => import('./memorydb-client.ts'), {
  client: 'MemoryDBClient',
  actions: { DescribeACLs: 'memorydb:DescribeAcls' },
  unavailable: notOfferedIn('memorydb'),
});
