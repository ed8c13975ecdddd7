import { GetResourcesCommand, ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { mockClient } from 'aws-sdk-client-mock';
import { createClientPool } from '../../../src/aws/client-pool.ts';
import { arnTypeOf, taggedTypes, tagsByArn } from '../../../src/services/tagging/tags.ts';
import { SharedReadCache } from '../../../src/collect/shared-read-cache.ts';

const tagging = mockClient(ResourceGroupsTaggingAPIClient);
const here = 'eu-west-1:111122223333';

test('one listing of all types serves all types and tags', async () => {
  const resource = (ResourceARN: string, ...keys: string[]) => ({ ResourceARN, Tags: keys.map((Key) => ({ Key, Value: 'x' })) });
  tagging.on(GetResourcesCommand, { ResourcesPerPage: 100 }, true).resolves({
    ResourceTagMappingList: [
      resource(`arn:aws:kms:${here}:key/1`, 'team', 'constructor', '__proto__'),
      resource(`arn:aws:ec2:${here}:volume/vol-1`, 'team'),
      {},
    ],
    PaginationToken: 'more',
  });
  tagging.on(GetResourcesCommand, { ResourcesPerPage: 100, PaginationToken: 'more' }, true).resolves({
    ResourceTagMappingList: [resource(`arn:aws:kms:${here}:key/2`), resource(`arn:aws:kms:${here}:key/3`, 'team')],
    PaginationToken: '',
  });
  const pool = createClientPool({ credentials: async () => ({ accessKeyId: 'test', secretAccessKey: 'test' }), region: 'eu-west-1' });
  const scope = { accountId: '111122223333', partition: 'aws', homeRegion: 'eu-west-1', regions: ['eu-west-1'], now: 0 };
  const shared = new SharedReadCache(pool, scope).in('eu-west-1');

  const [types, tags] = await Promise.all([shared(taggedTypes), shared(tagsByArn)]);
  pool.close();

  expect(types?.get('ec2:volume')).toEqual({ count: 1, tags: { team: 1 } });
  expect(types?.get('kms:key')?.count).toBe(3);
  expect(Object.entries(types?.get('kms:key')?.tags ?? {})).toEqual([
    ['team', 2],
    ['constructor', 1],
    ['__proto__', 1],
  ]);
  expect(tags?.get(`arn:aws:kms:${here}:key/2`)).toEqual({});
  expect(tags?.get(`arn:aws:kms:${here}:key/3`)).toEqual({ team: 'x' });
  expect(tagging.calls()).toHaveLength(2);
});

test.each([
  ['arn:aws:s3:::logs:2026', 's3:bucket'],
  [`arn:aws:s3:${here}:accesspoint/reports`, 's3:accesspoint'],
  [`arn:aws:sqs:${here}:orders`, 'sqs'],
  [`arn:aws:logs:${here}:log-group:/aws/lambda/orders`, 'logs:log-group'],
  [`arn:aws:rds:${here}:cluster-snapshot:nightly`, 'rds:cluster-snapshot'],
  [`arn:aws:elasticloadbalancing:${here}:loadbalancer/classic`, 'elasticloadbalancing:loadbalancer'],
  [`arn:aws:elasticloadbalancing:${here}:loadbalancer/net/front/1`, 'elasticloadbalancing:loadbalancer/net'],
  [`arn:aws:elasticloadbalancing:${here}:listener/app/front/1/2`, 'elasticloadbalancing:listener'],
  [`arn:aws:wafv2:${here}:regional/webacl/shop/1`, 'wafv2:webacl'],
  ['arn:aws:apigateway:eu-west-1::/restapis/a1', 'apigateway:restapis'],
  ['nonsense', ''],
])('%s is of type %s', (arn, type) => expect(arnTypeOf(arn)).toBe(type));
