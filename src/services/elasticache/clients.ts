import { sdkService } from '../../core/sdk.ts';

export const elasticache = sdkService('elasticache', () => import('./client.ts'), { client: 'ElastiCacheClient' });

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonmemorydb.html */
export const memoryDb = sdkService('memorydb', () => import('./memorydb-client.ts'), {
  client: 'MemoryDBClient',
  actions: { DescribeACLs: 'memorydb:DescribeAcls' },
  unavailable: {
    source: [
      'https://docs.aws.amazon.com/general/latest/gr/memorydb-service.html',
      'https://github.com/boto/botocore/blob/develop/botocore/data/endpoints.json',
    ],
    asOf: '2026-11',
    regions: [
      'af-south-1',
      'ap-east-2',
      'ap-northeast-3',
      'ap-south-2',
      'ap-southeast-3',
      'ap-southeast-4',
      'ap-southeast-5',
      'ap-southeast-6',
      'ap-southeast-7',
      'ca-west-1',
      'eu-central-2',
      'il-central-1',
      'me-central-1',
      'me-south-1',
      'mx-central-1',
    ],
  },
});
