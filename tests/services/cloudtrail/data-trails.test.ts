import { CloudTrailClient, DescribeTrailsCommand, GetEventSelectorsCommand, GetTrailStatusCommand } from '@aws-sdk/client-cloudtrail';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { GetResourcesCommand, ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { mockClient } from 'aws-sdk-client-mock';
import { tableCollector } from '../../../src/services/dynamodb/table.ts';
import { known } from '../../../src/core/fact.ts';
import { collect } from '../../support/collect.ts';

const cloudTrail = mockClient(CloudTrailClient);
const dynamoDb = mockClient(DynamoDBClient);
const tagging = mockClient(ResourceGroupsTaggingAPIClient);
const denied = Object.assign(new Error('no'), { name: 'AccessDeniedException', $metadata: { httpStatusCode: 400 } });

const arnOf = (name: string, region = 'eu-west-1') => `arn:aws:cloudtrail:${region}:111122223333:trail/${name}`;
const trail = (Name: string, HomeRegion = 'eu-west-1', HasCustomEventSelectors = true) => ({
  Name,
  TrailARN: arnOf(Name, HomeRegion),
  HomeRegion,
  HasCustomEventSelectors,
});
const basic = [{ ReadWriteType: 'All' as const, DataResources: [{ Type: 'AWS::DynamoDB::Table', Values: ['arn:aws:dynamodb'] }] }];

beforeEach(() => {
  for (const mock of [cloudTrail, dynamoDb, tagging]) mock.reset();
  dynamoDb.on(ListTablesCommand).resolves({ TableNames: ['carts', 'orders'] });
  tagging.on(GetResourcesCommand).resolves({});
});

/** The fact of each table. */
async function facts() {
  const { resources, listingErrors } = await collect(tableCollector, { facts: ['itemTrails'] });
  expect(listingErrors).toEqual([]);
  return resources.map((resource) => (resource.facts as Record<string, unknown>)['itemTrails']);
}

test('trails are read once in their home Regions, unless they have no custom selectors', async () => {
  cloudTrail
    .on(DescribeTrailsCommand)
    .resolves({ trailList: [trail('main', 'us-east-1'), trail('local'), trail('plain', 'eu-west-1', false), {}] });
  cloudTrail.on(GetEventSelectorsCommand, { TrailName: arnOf('main', 'us-east-1') }).resolves({ EventSelectors: basic });
  cloudTrail
    .on(GetEventSelectorsCommand, { TrailName: arnOf('local') })
    .resolves({ AdvancedEventSelectors: [{ FieldSelectors: [{ Field: 'eventCategory', Equals: ['Data'] }] }] });
  cloudTrail.on(GetTrailStatusCommand, { Name: arnOf('main', 'us-east-1') }).resolves({ IsLogging: true });
  cloudTrail.on(GetTrailStatusCommand, { Name: arnOf('local') }).resolves({});

  const expected = known([
    { name: 'main', logging: true, selectors: { kind: 'basic', selectors: basic } },
    {
      name: 'local',
      logging: null,
      selectors: { kind: 'advanced', selectors: [{ FieldSelectors: [{ Field: 'eventCategory', Equals: ['Data'] }] }] },
    },
  ]);
  expect(await facts()).toEqual([expected, expected]);
  expect(cloudTrail.calls()).toHaveLength(5);
  const regions = await Promise.all(
    cloudTrail.commandCalls(GetTrailStatusCommand).map(({ thisValue }) => (thisValue as CloudTrailClient).config.region()),
  );
  expect(regions.sort()).toEqual(['eu-west-1', 'us-east-1']);
});

test('without trails, the fact is empty', async () => {
  cloudTrail.on(DescribeTrailsCommand).resolves({});
  expect(await facts()).toEqual([known([]), known([])]);
});

test('a denied trail leaves the others readable', async () => {
  cloudTrail.on(DescribeTrailsCommand).resolves({ trailList: [trail('organization'), trail('own')] });
  cloudTrail.on(GetEventSelectorsCommand).rejects(denied);
  cloudTrail.on(GetEventSelectorsCommand, { TrailName: arnOf('own') }).resolves({ EventSelectors: basic });
  cloudTrail.on(GetTrailStatusCommand).resolves({ IsLogging: true });
  expect((await facts())[0]).toEqual(
    known([
      { name: 'organization', logging: true, selectors: null },
      { name: 'own', logging: true, selectors: { kind: 'basic', selectors: basic } },
    ]),
  );
});

test('denied trails make the fact unreadable', async () => {
  cloudTrail.on(DescribeTrailsCommand).resolves({ trailList: [trail('organization')] });
  cloudTrail.on(GetEventSelectorsCommand).rejects(denied);
  cloudTrail.on(GetTrailStatusCommand).resolves({ IsLogging: true });
  expect((await facts())[0]).toMatchObject({
    state: 'unreadable',
    collectionError: { kind: 'denied', action: 'cloudtrail:GetEventSelectors' },
  });
  cloudTrail.on(DescribeTrailsCommand).rejects(denied);
  expect((await facts())[0]).toMatchObject({
    state: 'unreadable',
    collectionError: { kind: 'denied', action: 'cloudtrail:DescribeTrails' },
  });
});
