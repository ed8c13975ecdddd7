import { CloudWatchLogsClient, DescribeLogGroupsCommand, DescribeResourcePoliciesCommand } from '@aws-sdk/client-cloudwatch-logs';
import { GetResourcesCommand, ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { mockClient } from 'aws-sdk-client-mock';
import { regionalAccountCollector } from '../../../src/services/index.ts';
import { logGroupCollector } from '../../../src/services/logs/log-group.ts';
import { absent, known } from '../../../src/core/fact.ts';
import { collect } from '../../support/collect.ts';

const logs = mockClient(CloudWatchLogsClient);
const tagging = mockClient(ResourceGroupsTaggingAPIClient);

beforeEach(() => {
  logs.reset();
  tagging.reset();
});

test('log groups on several pages, with their tags', async () => {
  const arn = (name: string) => `arn:aws:logs:eu-west-1:111122223333:log-group:${name}`;
  logs
    .on(DescribeLogGroupsCommand)
    .resolves({
      logGroups: [
        {
          logGroupName: '/aws/lambda/orders',
          logGroupArn: arn('/aws/lambda/orders'),
          retentionInDays: 14,
          kmsKeyId: 'arn:key',
          logGroupClass: 'INFREQUENT_ACCESS',
        },
        {},
      ],
      nextToken: 'more',
    })
    .on(DescribeLogGroupsCommand, { nextToken: 'more' })
    .resolves({ logGroups: [{ logGroupName: 'trail' }] });
  tagging
    .on(GetResourcesCommand)
    .resolves({ ResourceTagMappingList: [{ ResourceARN: arn('trail'), Tags: [{ Key: 'team', Value: 'security' }] }] });

  const { resources, listingErrors } = await collect(logGroupCollector as never);

  expect(listingErrors).toEqual([]);
  expect(resources.map(({ id, arn: of, tags, facts }) => ({ id, of, tags, facts }))).toEqual([
    {
      id: '/aws/lambda/orders',
      of: arn('/aws/lambda/orders'),
      tags: {},
      facts: { retentionDays: known(14), kmsKeyId: known('arn:key'), logClass: known('INFREQUENT_ACCESS') },
    },
    {
      id: 'trail',
      of: arn('trail'),
      tags: { team: 'security' },
      facts: { retentionDays: absent(), kmsKeyId: absent(), logClass: known('STANDARD') },
    },
  ]);
});

describe('resource policies', () => {
  const policies = async () =>
    (await collect(regionalAccountCollector, { facts: ['logPolicies', 'logGroupPolicies'] })).resources[0]?.facts;

  test('on several pages', async () => {
    logs
      .on(DescribeResourcePoliciesCommand, { policyScope: 'ACCOUNT' })
      .resolves({ resourcePolicies: [{ policyName: 'a', policyDocument: '{}' }], nextToken: 'more' })
      .on(DescribeResourcePoliciesCommand, { policyScope: 'ACCOUNT', nextToken: 'more' })
      .resolves({ resourcePolicies: [{}] })
      .on(DescribeResourcePoliciesCommand, { policyScope: 'RESOURCE' })
      .resolves({ resourcePolicies: [{ resourceArn: 'arn:log-group', policyDocument: '{}', policyScope: 'RESOURCE' }] });

    expect(await policies()).toEqual({
      logPolicies: known([
        { name: 'a', document: '{}' },
        { name: 'unnamed', document: '' },
      ]),
      logGroupPolicies: known([{ name: 'arn:log-group', document: '{}' }]),
    });
  });

  test('denied', async () => {
    logs.on(DescribeResourcePoliciesCommand).rejects(Object.assign(new Error('no'), { name: 'AccessDeniedException' }));
    expect(await policies()).toMatchObject({
      logPolicies: { collectionError: { kind: 'denied', action: 'logs:DescribeResourcePolicies' } },
    });
  });
});
