import { DescribeInstancesCommand, EC2Client } from '@aws-sdk/client-ec2';
import { EventBridgeClient, ListRulesCommand, ListTargetsByRuleCommand } from '@aws-sdk/client-eventbridge';
import {
  DescribeOrganizationConfigurationCommand,
  GetAdministratorAccountCommand,
  GetDetectorCommand,
  GetFilterCommand,
  GetFindingsStatisticsCommand,
  GetIPSetCommand,
  GuardDutyClient,
  ListDetectorsCommand,
  ListFiltersCommand,
  ListIPSetsCommand,
  ListMembersCommand,
  ListPublishingDestinationsCommand,
} from '@aws-sdk/client-guardduty';
import { LambdaClient, ListFunctionsCommand } from '@aws-sdk/client-lambda';
import { DescribeOrganizationCommand, OrganizationsClient } from '@aws-sdk/client-organizations';
import { DescribeDBClustersCommand, DescribeDBInstancesCommand, RDSClient } from '@aws-sdk/client-rds';
import { GetResourcesCommand, ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { GetEnabledStandardsCommand, SecurityHubClient } from '@aws-sdk/client-securityhub';
import { mockClient } from 'aws-sdk-client-mock';
import { detectorCollector } from '../../../src/services/guardduty/detector.ts';
import { absent, known } from '../../../src/core/fact.ts';
import { collect } from '../../support/collect.ts';

const guardDuty = mockClient(GuardDutyClient);
const ec2 = mockClient(EC2Client);
const lambda = mockClient(LambdaClient);
const rds = mockClient(RDSClient);
const s3 = mockClient(S3Client);
const events = mockClient(EventBridgeClient);
const tagging = mockClient(ResourceGroupsTaggingAPIClient);
const securityHub = mockClient(SecurityHubClient);
const organizations = mockClient(OrganizationsClient);
const awsError = (name: string, status = 400) => Object.assign(new Error(name), { name, $metadata: { httpStatusCode: status } });

beforeEach(() => {
  for (const mock of [guardDuty, ec2, lambda, rds, s3, events, tagging, securityHub, organizations]) mock.reset();
  guardDuty.on(ListDetectorsCommand).resolves({ DetectorIds: ['d1'] });
  guardDuty.on(GetDetectorCommand).resolves({
    ServiceRole: 'arn:role',
    Status: 'ENABLED',
    Tags: { team: 'security' },
    Features: [
      { Name: 'S3_DATA_EVENTS', Status: 'ENABLED' },
      {
        Name: 'RUNTIME_MONITORING',
        Status: 'DISABLED',
        AdditionalConfiguration: [
          { Name: 'EKS_ADDON_MANAGEMENT', Status: 'ENABLED' },
          { Name: 'EC2_AGENT_MANAGEMENT', Status: 'DISABLED' },
        ],
      },
    ],
  });
});

async function facts(...names: string[]) {
  const { resources, listingErrors } = await collect(detectorCollector, { facts: names });
  expect(listingErrors).toEqual([]);
  return resources[0]?.facts;
}

test('reads status, features and tags of a detector', async () => {
  const { resources } = await collect(detectorCollector, { facts: ['status', 'features'] });

  expect(resources).toMatchObject([
    { id: 'd1', arn: 'arn:aws:guardduty:eu-west-1:111122223333:detector/d1', region: 'eu-west-1', tags: { team: 'security' } },
  ]);
  expect(resources[0]?.facts).toEqual({
    status: known('ENABLED'),
    features: known([
      { name: 'S3_DATA_EVENTS', enabled: true, parts: [] },
      { name: 'RUNTIME_MONITORING', enabled: false, parts: ['EKS_ADDON_MANAGEMENT'] },
    ]),
  });
});

test('a response without features makes the fact unreadable', async () => {
  guardDuty.on(GetDetectorCommand).resolves({ ServiceRole: 'arn:role', Status: 'ENABLED' });
  expect(await facts('features')).toMatchObject({ features: { collectionError: { kind: 'not-reported' } } });
});

describe('administration', () => {
  test('an account with an administrator is a member', async () => {
    guardDuty.on(GetAdministratorAccountCommand).resolves({ Administrator: { AccountId: '777788889999', RelationshipStatus: 'Enabled' } });

    expect(await facts('administration')).toEqual({
      administration: known({ role: 'member', administrator: '777788889999', relationship: 'Enabled' }),
    });
    expect(guardDuty.commandCalls(ListMembersCommand)).toHaveLength(0);
  });

  const member = (AccountId: string) => ({ AccountId, MasterId: '1', Email: 'x', RelationshipStatus: 'Enabled', UpdatedAt: 'x' });
  const members = () => {
    guardDuty.on(GetAdministratorAccountCommand).resolves({} as never);
    guardDuty.on(ListMembersCommand).resolves({ Members: [member('1'), member('2')], NextToken: 'more' });
    guardDuty.on(ListMembersCommand, { NextToken: 'more' }).resolves({ Members: [member('3')] });
  };

  test('a delegated administrator has members and an organization setting', async () => {
    members();
    guardDuty
      .on(DescribeOrganizationConfigurationCommand)
      .resolves({ MemberAccountLimitReached: false, AutoEnableOrganizationMembers: 'ALL' });

    expect(await facts('administration')).toEqual({ administration: known({ role: 'administrator', members: 3, autoEnable: 'ALL' }) });
  });

  test('an administrator of invited accounts has no organization setting', async () => {
    members();
    guardDuty.on(DescribeOrganizationConfigurationCommand).rejects(awsError('BadRequestException'));

    expect(await facts('administration')).toEqual({ administration: known({ role: 'administrator', members: 3 }) });
  });

  test('an account without administrator and members is standalone', async () => {
    guardDuty.on(GetAdministratorAccountCommand).resolves({} as never);
    guardDuty.on(ListMembersCommand).resolves({ Members: [] });

    expect(await facts('administration')).toEqual({ administration: known({ role: 'standalone' }) });
  });

  test('a denied organization setting makes the fact unreadable', async () => {
    members();
    guardDuty.on(DescribeOrganizationConfigurationCommand).rejects(awsError('AccessDeniedException', 403));

    expect(await facts('administration')).toMatchObject({
      administration: { state: 'unreadable', collectionError: { kind: 'denied', action: 'guardduty:DescribeOrganizationConfiguration' } },
    });
  });
});

test('open findings are counted by type, for this account', async () => {
  guardDuty.on(GetFindingsStatisticsCommand).resolves({
    FindingStatistics: { GroupedByFindingType: [{ FindingType: 'Backdoor:EC2/DenialOfService.Tcp', TotalFindings: 2 }] },
  });

  expect(await facts('openFindings')).toEqual({ openFindings: known([{ type: 'Backdoor:EC2/DenialOfService.Tcp', count: 2 }]) });
  expect(guardDuty.commandCalls(GetFindingsStatisticsCommand)[0]?.args[0].input).toMatchObject({
    DetectorId: 'd1',
    FindingCriteria: { Criterion: { accountId: { Equals: ['111122223333'] }, severity: { GreaterThanOrEqual: 7 } } },
  });
});

test('missing statistics make the fact unreadable', async () => {
  guardDuty.on(GetFindingsStatisticsCommand).resolves({ FindingStatistics: {} });
  expect(await facts('openFindings')).toMatchObject({ openFindings: { collectionError: { kind: 'not-reported' } } });
});

test('reads export destinations and EventBridge rules with targets', async () => {
  const destination = (Status: 'PUBLISHING' | 'STOPPED') => ({ DestinationId: 'x', DestinationType: 'S3' as const, Status });
  guardDuty.on(ListPublishingDestinationsCommand).resolves({ Destinations: [destination('STOPPED')], NextToken: 'more' });
  guardDuty.on(ListPublishingDestinationsCommand, { NextToken: 'more' }).resolves({ Destinations: [destination('PUBLISHING')] });
  const ours = '{"source":["aws.guardduty"]}';
  events.on(ListRulesCommand).resolves({
    Rules: [
      { Name: 'ours', EventPattern: ours, State: 'ENABLED' },
      { Name: 'unused', EventPattern: ours, State: 'ENABLED' },
      { Name: 'off', EventPattern: ours, State: 'DISABLED' },
      { Name: 'others', EventPattern: '{"source":["aws.backup"]}', State: 'ENABLED' },
      { Name: 'timer', ScheduleExpression: 'rate(1 day)', State: 'ENABLED' },
    ],
  });
  events.on(ListTargetsByRuleCommand).resolves({ Targets: [] });
  events.on(ListTargetsByRuleCommand, { Rule: 'ours' }).resolves({ Targets: [{ Id: '1', Arn: 'arn:topic' }] });
  securityHub.on(GetEnabledStandardsCommand).resolves({ StandardsSubscriptions: [] });

  expect(await facts('exports', 'eventRules', 'securityHubEnabled')).toEqual({
    exports: known(['STOPPED', 'PUBLISHING']),
    eventRules: known([{ name: 'ours', pattern: ours }]),
    securityHubEnabled: known(true),
  });
  expect(events.commandCalls(ListTargetsByRuleCommand)).toHaveLength(2);
});

test('Security Hub is off, or its state is unreadable', async () => {
  securityHub.on(GetEnabledStandardsCommand).rejects(awsError('InvalidAccessException', 401));
  expect(await facts('securityHubEnabled')).toEqual({ securityHubEnabled: known(false) });
  securityHub.on(GetEnabledStandardsCommand).rejects(awsError('AccessDeniedException', 403));
  expect(await facts('securityHubEnabled')).toMatchObject({ securityHubEnabled: { collectionError: { kind: 'denied' } } });
});

test('reads the criteria of suppression rules, and active trusted lists', async () => {
  guardDuty.on(ListFiltersCommand).resolves({ FilterNames: ['noise'], NextToken: 'more' });
  guardDuty.on(ListFiltersCommand, { NextToken: 'more' }).resolves({ FilterNames: ['view'] });
  guardDuty.on(GetFilterCommand, { FilterName: 'noise' }).resolves({
    Name: 'noise',
    Action: 'ARCHIVE',
    FindingCriteria: {
      Criterion: {
        type: { Equals: ['Recon:EC2/PortProbeUnprotectedPort'] },
        severity: { LessThan: 4 },
        'resource.instanceDetails.imageId': { NotEquals: ['ami-1'], Equals: undefined },
        'resource.instanceDetails.tags.value': { Matches: ['*'] },
      },
    },
  });
  guardDuty.on(GetFilterCommand, { FilterName: 'view' }).resolves({ Name: 'view', Action: 'NOOP', FindingCriteria: {} });
  guardDuty.on(ListIPSetsCommand).resolves({ IpSetIds: ['s1', 's2'] });
  guardDuty.on(GetIPSetCommand, { IpSetId: 's1' }).resolves({ Name: 'offices', Format: 'TXT', Location: 's3://x', Status: 'ACTIVE' });
  guardDuty.on(GetIPSetCommand, { IpSetId: 's2' }).resolves({ Name: 'old', Format: 'TXT', Location: 's3://x', Status: 'INACTIVE' });

  expect(await facts('suppressionRules', 'trustedLists')).toEqual({
    suppressionRules: known([{ name: 'noise', criteria: ['severity', 'type'] }]),
    trustedLists: known(['offices']),
  });
});

describe('resources that GuardDuty protects', () => {
  const about = ['hasBuckets', 'hasInstances', 'hasFunctions', 'hasKubernetes', 'hasContainers', 'databaseEngines', 'organizationId'];

  test('include all types', async () => {
    s3.on(ListBucketsCommand).resolves({ Buckets: [{ Name: 'a', BucketRegion: 'eu-west-1' }] });
    ec2.on(DescribeInstancesCommand).resolves({
      Reservations: [{ Instances: [{ State: { Name: 'stopped' }, Tags: [{ Key: 'aws:eks:cluster-name', Value: 'shop' }] }] }],
    });
    lambda.on(ListFunctionsCommand).resolves({ Functions: [{ FunctionName: 'thumbnails' }] });
    rds.on(DescribeDBInstancesCommand).resolves({ DBInstances: [{ Engine: 'mysql' }, { Engine: 'docdb' }] });
    rds.on(DescribeDBClustersCommand).resolves({ DBClusters: [{ Engine: 'aurora-mysql' }] });
    organizations.on(DescribeOrganizationCommand).resolves({ Organization: { Id: 'o-1' } });
    tagging.on(GetResourcesCommand).resolves({
      ResourceTagMappingList: [{ ResourceARN: 'arn:aws:ecs:eu-west-1:111122223333:cluster/shop', Tags: [{ Key: 'team', Value: 'web' }] }],
    });

    expect(await facts(...about)).toEqual({
      hasBuckets: known(true),
      hasInstances: known(true),
      hasFunctions: known(true),
      hasKubernetes: known(true),
      hasContainers: known(true),
      databaseEngines: known(['aurora-mysql', 'mysql']),
      organizationId: known('o-1'),
    });
  });

  test('are none in an empty Region', async () => {
    s3.on(ListBucketsCommand).resolves({ Buckets: [{ Name: 'a', BucketRegion: 'us-east-1' }] });
    ec2.on(DescribeInstancesCommand).resolves({ Reservations: [{ Instances: [{ State: { Name: 'terminated' } }] }] });
    lambda.on(ListFunctionsCommand).resolves({ Functions: [] });
    rds.on(DescribeDBInstancesCommand).resolves({ DBInstances: [] });
    rds.on(DescribeDBClustersCommand).resolves({ DBClusters: [] });
    tagging.on(GetResourcesCommand).resolves({ ResourceTagMappingList: [] });
    organizations.on(DescribeOrganizationCommand).rejects(awsError('AWSOrganizationsNotInUseException'));

    expect(await facts(...about)).toEqual({
      hasBuckets: known(false),
      hasInstances: known(false),
      hasFunctions: known(false),
      hasKubernetes: known(false),
      hasContainers: known(false),
      databaseEngines: known([]),
      organizationId: absent(),
    });
  });

  test('include a cluster without nodes, identified by its tags', async () => {
    ec2.on(DescribeInstancesCommand).resolves({});
    tagging.on(GetResourcesCommand).resolves({
      ResourceTagMappingList: [{ ResourceARN: 'arn:aws:eks:eu-west-1:111122223333:cluster/shop', Tags: [{ Key: 'team', Value: 'web' }] }],
    });

    expect(await facts('hasKubernetes')).toEqual({ hasKubernetes: known(true) });
  });
});
