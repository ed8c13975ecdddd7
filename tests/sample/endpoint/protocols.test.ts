import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { BackupClient, ListBackupPlansCommand } from '@aws-sdk/client-backup';
import { ConfigServiceClient, SelectResourceConfigCommand } from '@aws-sdk/client-config-service';
import { DescribeInstancesCommand, EC2Client } from '@aws-sdk/client-ec2';
import { GetAccountAuthorizationDetailsCommand, IAMClient } from '@aws-sdk/client-iam';
import { DescribeKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { LambdaClient, ListFunctionsCommand } from '@aws-sdk/client-lambda';
import { DescribeDBClustersCommand, RDSClient } from '@aws-sdk/client-rds';
import { GetResourcesCommand, ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import {
  GetBucketLifecycleConfigurationCommand,
  GetBucketLocationCommand,
  GetBucketPolicyCommand,
  ListBucketsCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { ListAccessPointsCommand, S3ControlClient } from '@aws-sdk/client-s3-control';
import { GetTopicAttributesCommand, SNSClient } from '@aws-sdk/client-sns';
import { startEndpoint } from '../../../sample/endpoint/server.ts';
import type { ServiceId } from '../../../sample/endpoint/types.ts';
import { ACCOUNT, type ClientConfig, clientConfig } from './support.ts';

interface Example {
  readonly operation: `${ServiceId}:${string}`;
  readonly input: object;
  readonly output: object;
  /** The raw response, in the documented format of AWS. */
  readonly wire: readonly string[];
  send(config: ClientConfig): Promise<object>;
}

const created = new Date('2026-01-02T03:04:05.678Z');
const policy = '{"Version":"2012-10-17","Statement":[{"Sid":"a & b <c>"}]}';

/** An example with the input and output types of the SDK command. */
const example = <In extends object, Out extends object>(
  operation: Example['operation'],
  Command: new (input: In) => { readonly input: In },
  send: (config: ClientConfig, command: never) => Promise<Out>,
  input: NoInfer<In>,
  output: Omit<NoInfer<Out>, '$metadata'>,
  wire: readonly string[],
): Example => ({ operation, input, output, wire, send: (config) => send(config, new Command(input) as never) });

const examples: readonly Example[] = [
  example(
    'ec2:DescribeInstances',
    DescribeInstancesCommand,
    (config, command: DescribeInstancesCommand) => new EC2Client(config).send(command),
    {
      Filters: [
        { Name: 'vpc-id', Values: ['vpc-1', 'vpc-2'] },
        { Name: 'tag:Name', Values: ['a.b&c=d'] },
      ],
      MaxResults: 5,
      DryRun: false,
    },
    {
      Reservations: [
        {
          ReservationId: 'r-1',
          OwnerId: ACCOUNT,
          Instances: [
            {
              InstanceId: 'i-1',
              LaunchTime: created,
              SecurityGroups: [{ GroupId: 'sg-1', GroupName: 'default' }],
              MetadataOptions: { HttpTokens: 'required', HttpPutResponseHopLimit: 2 },
              BlockDeviceMappings: [],
              Tags: [{ Key: 'Name', Value: 'Ünïcödé <b>&amp;</b> 😀' }],
              EbsOptimized: false,
            },
          ],
        },
      ],
      NextToken: 'next',
    },
    [
      '<DescribeInstancesResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15"><requestId>',
      '<reservationSet><item>',
      '<blockDeviceMapping/>',
      '<groupSet><item><groupId>sg-1</groupId><groupName>default</groupName></item></groupSet>',
    ],
  ),
  example(
    'iam:GetAccountAuthorizationDetails',
    GetAccountAuthorizationDetailsCommand,
    (config, command: GetAccountAuthorizationDetailsCommand) => new IAMClient(config).send(command),
    { Filter: ['User', 'LocalManagedPolicy'], MaxItems: 100 },
    {
      UserDetailList: [
        {
          UserName: 'alice',
          Path: '/',
          CreateDate: created,
          UserPolicyList: [{ PolicyName: 'inline', PolicyDocument: encodeURIComponent(policy) }],
          GroupList: ['admins', 'auditors'],
          AttachedManagedPolicies: [],
        },
      ],
      GroupDetailList: [],
      IsTruncated: false,
    },
    [
      '<GetAccountAuthorizationDetailsResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><GetAccountAuthorizationDetailsResult>',
      '<GroupList><member>admins</member><member>auditors</member></GroupList>',
      '<ResponseMetadata><RequestId>',
    ],
  ),
  example(
    'rds:DescribeDBClusters',
    DescribeDBClustersCommand,
    (config, command: DescribeDBClustersCommand) => new RDSClient(config).send(command),
    { Filters: [{ Name: 'engine', Values: ['aurora-mysql'] }], IncludeShared: true },
    {
      DBClusters: [
        {
          DBClusterIdentifier: 'c',
          DBClusterMembers: [{ DBInstanceIdentifier: 'c-1', IsClusterWriter: true, PromotionTier: 1 }],
          VpcSecurityGroups: [{ VpcSecurityGroupId: 'sg-1', Status: 'active' }],
          AvailabilityZones: ['eu-west-1a', 'eu-west-1b'],
          ClusterCreateTime: created,
          StorageEncrypted: false,
          ServerlessV2ScalingConfiguration: { MinCapacity: 0.5, MaxCapacity: 16 },
        },
      ],
    },
    [
      '<DBClusters><DBCluster>',
      '<DBClusterMembers><DBClusterMember>',
      '<AvailabilityZones><AvailabilityZone>eu-west-1a</AvailabilityZone><AvailabilityZone>',
      '<MinCapacity>0.5</MinCapacity>',
    ],
  ),
  example(
    'sns:GetTopicAttributes',
    GetTopicAttributesCommand,
    (config, command: GetTopicAttributesCommand) => new SNSClient(config).send(command),
    { TopicArn: `arn:aws:sns:eu-west-1:${ACCOUNT}:t` },
    { Attributes: { Policy: policy, KmsMasterKeyId: 'alias/aws/sns' } },
    ['<Attributes><entry><key>Policy</key><value>{&quot;Version&quot;'],
  ),
  example(
    's3:ListBuckets',
    ListBucketsCommand,
    (config, command: ListBucketsCommand) => new S3Client(config).send(command),
    { MaxBuckets: 100, BucketRegion: 'eu-west-1' },
    { Buckets: [{ Name: 'b', CreationDate: created, BucketRegion: 'eu-west-1' }], Owner: { ID: 'owner' } },
    ['<ListAllMyBucketsResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">', '<Buckets><Bucket>'],
  ),
  example(
    's3:GetBucketLifecycleConfiguration',
    GetBucketLifecycleConfigurationCommand,
    (config, command: GetBucketLifecycleConfigurationCommand) => new S3Client(config).send(command),
    { Bucket: 'b', ExpectedBucketOwner: ACCOUNT },
    {
      TransitionDefaultMinimumObjectSize: 'varies_by_storage_class',
      Rules: [
        { ID: 'one', Status: 'Enabled', Filter: { And: { Prefix: 'logs/', Tags: [{ Key: 'a', Value: 'b' }] } }, Expiration: { Days: 30 } },
        {
          ID: 'two',
          Status: 'Disabled',
          Filter: { Prefix: '' },
          Transitions: [{ Date: new Date('2026-03-01T00:00:00Z'), StorageClass: 'GLACIER' }],
        },
      ],
    },
    ['<LifecycleConfiguration xmlns=', '</Rule><Rule>', '<Date>2026-03-01T00:00:00Z</Date>'],
  ),
  example(
    's3:GetBucketLocation',
    GetBucketLocationCommand,
    (config, command: GetBucketLocationCommand) => new S3Client(config).send(command),
    { Bucket: 'b' },
    { LocationConstraint: 'eu-west-1' },
    ['<LocationConstraint xmlns="http://s3.amazonaws.com/doc/2006-03-01/">eu-west-1</LocationConstraint>'],
  ),
  example(
    's3:GetBucketPolicy',
    GetBucketPolicyCommand,
    (config, command: GetBucketPolicyCommand) => new S3Client(config).send(command),
    { Bucket: 'b' },
    { Policy: policy },
    [policy],
  ),
  example(
    's3control:ListAccessPoints',
    ListAccessPointsCommand,
    (config, command: ListAccessPointsCommand) => new S3ControlClient(config).send(command),
    { AccountId: ACCOUNT, Bucket: 'b', MaxResults: 50 },
    { AccessPointList: [{ Name: 'ap', NetworkOrigin: 'VPC', VpcConfiguration: { VpcId: 'vpc-1' }, Bucket: 'b' }], NextToken: 'n' },
    ['<ListAccessPointsResult', '<AccessPointList><AccessPoint>'],
  ),
  example(
    'lambda:ListFunctions',
    ListFunctionsCommand,
    (config, command: ListFunctionsCommand) => new LambdaClient(config).send(command),
    { MaxItems: 20, FunctionVersion: 'ALL' },
    {
      Functions: [
        { FunctionName: 'f', Runtime: 'nodejs24.x', Environment: { Variables: { A: '1' } }, VpcConfig: { SubnetIds: [] }, Timeout: 3 },
      ],
    },
    ['{"Functions":[{"FunctionName":"f"', '"SubnetIds":[]'],
  ),
  example(
    'backup:ListBackupPlans',
    ListBackupPlansCommand,
    (config, command: ListBackupPlansCommand) => new BackupClient(config).send(command),
    { MaxResults: 7, IncludeDeleted: false },
    {
      BackupPlansList: [
        { BackupPlanName: 'daily', CreationDate: created, AdvancedBackupSettings: [{ ResourceType: 'EC2', BackupOptions: { A: 'b' } }] },
      ],
    },
    ['"CreationDate":1767323045.678', '"BackupOptions":{"A":"b"}'],
  ),
  example(
    'kms:DescribeKey',
    DescribeKeyCommand,
    (config, command: DescribeKeyCommand) => new KMSClient(config).send(command),
    { KeyId: 'alias/a' },
    { KeyMetadata: { KeyId: 'k', CreationDate: created, Enabled: true, KeyManager: 'CUSTOMER', MultiRegion: false } },
    ['{"KeyMetadata":{', '"CreationDate":1767323045.678'],
  ),
  example(
    'config:SelectResourceConfig',
    SelectResourceConfigCommand,
    (config, command: SelectResourceConfigCommand) => new ConfigServiceClient(config).send(command),
    { Expression: "SELECT resourceId WHERE resourceType = 'AWS::EC2::Volume'", Limit: 10 },
    { Results: ['{"resourceId":"vol-1"}'], QueryInfo: { SelectFields: [{ Name: 'resourceId' }] } },
    [String.raw`"Results":["{\"resourceId\":\"vol-1\"}"]`],
  ),
  example(
    'tag:GetResources',
    GetResourcesCommand,
    (config, command: GetResourcesCommand) => new ResourceGroupsTaggingAPIClient(config).send(command),
    { TagFilters: [{ Key: 'env', Values: ['prod'] }], ResourcesPerPage: 100, ResourceTypeFilters: ['ec2'] },
    { PaginationToken: '', ResourceTagMappingList: [{ ResourceARN: 'arn:aws:ec2:::i', Tags: [{ Key: 'env', Value: 'prod' }] }] },
    ['"PaginationToken":""'],
  ),
];

/** The configuration with a handler that keeps the last raw response. */
const recording = (config: ClientConfig): { config: ClientConfig; body(): string } => {
  let last = '';
  const handle: ClientConfig['requestHandler']['handle'] = async (...args) => {
    const answered = await config.requestHandler.handle(...args);
    const bytes = await buffer(answered.response.body as Readable);
    last = bytes.toString();
    answered.response.body = Readable.from([bytes]);
    return answered;
  };
  const requestHandler = Object.assign(Object.create(config.requestHandler), { handle }) as ClientConfig['requestHandler'];
  return { config: { ...config, requestHandler }, body: () => last };
};

test.each(examples)('$operation', async ({ operation, input, output, wire, send }) => {
  const [service, name] = operation.split(':') as [ServiceId, string];
  const inputs: object[] = [];
  const handler = (received: object): object => {
    inputs.push(received);
    return output;
  };
  const endpoint = await startEndpoint({ accounts: [{ id: ACCOUNT, services: [{ service, operations: { [name]: handler } }] }] });
  const { config, body } = recording(clientConfig(endpoint.url));

  const answered = await send(config);
  await endpoint.close();

  expect(answered).toEqual({ ...output, $metadata: expect.objectContaining({ httpStatusCode: 200, requestId: expect.any(String) }) });
  expect(inputs).toEqual([input]);
  for (const part of wire) expect(body()).toContain(part);
});
