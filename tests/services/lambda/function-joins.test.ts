import { DescribeSubnetsCommand, EC2Client } from '@aws-sdk/client-ec2';
import { GetAccountAuthorizationDetailsCommand, IAMClient } from '@aws-sdk/client-iam';
import { DescribeKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import {
  type FunctionConfiguration,
  GetLayerVersionPolicyCommand,
  ListAliasesCommand,
  ListCodeSigningConfigsCommand,
  ListEventSourceMappingsCommand,
  ListFunctionEventInvokeConfigsCommand,
  ListFunctionsByCodeSigningConfigCommand,
  ListFunctionsCommand,
  LambdaClient,
} from '@aws-sdk/client-lambda';
import { GetResourcesCommand, ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { mockClient } from 'aws-sdk-client-mock';
import { functionCollector } from '../../../src/services/lambda/function.ts';
import { absent, known } from '../../../src/core/fact.ts';
import { collect, onlyFact } from '../../support/collect.ts';
import { arnOf, orders } from '../../support/resources/lambda.ts';

const lambda = mockClient(LambdaClient);
const ec2 = mockClient(EC2Client);
const iam = mockClient(IAMClient);
const kms = mockClient(KMSClient);
const tagging = mockClient(ResourceGroupsTaggingAPIClient);

const awsError = (name: string, status = 400) => Object.assign(new Error(name), { name, $metadata: { httpStatusCode: status } });
const missing = awsError('ResourceNotFoundException', 404);

beforeEach(() => {
  for (const client of [lambda, ec2, iam, kms, tagging]) client.reset();
  lambda.on(ListFunctionsCommand).resolves({ Functions: [orders] });
  lambda.on(ListAliasesCommand).resolves({ Aliases: [] });
  tagging.on(GetResourcesCommand).resolves({ ResourceTagMappingList: [], PaginationToken: '' });
});

/** The value of a fact of the only function. */
const fact = (name: string) => onlyFact(functionCollector, name);

const listedAs = (change: FunctionConfiguration) => lambda.on(ListFunctionsCommand).resolves({ Functions: [{ ...orders, ...change }] });

describe('network', () => {
  beforeEach(() => {
    listedAs({ VpcConfig: { SubnetIds: ['subnet-1', 'subnet-2'] } });
  });

  test('zones are those of its subnets', async () => {
    ec2.on(DescribeSubnetsCommand).resolves({
      Subnets: [
        { SubnetId: 'subnet-1', AvailabilityZone: 'eu-west-1a' },
        { SubnetId: 'subnet-2', AvailabilityZone: 'eu-west-1b' },
        { SubnetId: 'subnet-3', AvailabilityZone: 'eu-west-1c' },
      ],
    });
    expect(await fact('zones')).toEqual(known({ 'subnet-1': 'eu-west-1a', 'subnet-2': 'eu-west-1b' }));
  });

  test('zones are unreadable if a subnet is not returned', async () => {
    ec2.on(DescribeSubnetsCommand).resolves({ Subnets: [{ SubnetId: 'subnet-1', AvailabilityZone: 'eu-west-1a' }] });
    expect(await fact('zones')).toMatchObject({ state: 'unreadable', collectionError: { message: 'the listing does not show subnet-2' } });
  });
});

describe('layers', () => {
  const own = 'arn:aws:lambda:eu-west-1:111122223333:layer:common:3';
  const foreign = 'arn:aws:lambda:eu-west-1:580247275435:layer:LambdaInsightsExtension:35';

  test('only policies of own layers are read', async () => {
    listedAs({ Layers: [{ Arn: own }, { Arn: foreign }] });
    lambda.on(GetLayerVersionPolicyCommand).resolves({ Policy: '{"Statement":[]}' });
    const { resources } = await collect(functionCollector, { facts: ['layers', 'ownLayerPolicies'] });
    expect(resources[0]?.facts).toEqual({ layers: known([own, foreign]), ownLayerPolicies: known({ [own]: '{"Statement":[]}' }) });
    expect(lambda.commandCalls(GetLayerVersionPolicyCommand).map(({ args }) => args[0].input)).toEqual([
      { LayerName: 'arn:aws:lambda:eu-west-1:111122223333:layer:common', VersionNumber: 3 },
    ]);
  });

  test('a layer of two functions is read once, and can have no policy', async () => {
    lambda.on(ListFunctionsCommand).resolves({
      Functions: [
        { ...orders, Layers: [{ Arn: own }] },
        { ...orders, FunctionName: 'other', FunctionArn: arnOf('other'), Layers: [{ Arn: own }] },
      ],
    });
    lambda.on(GetLayerVersionPolicyCommand).rejects(missing);
    const { resources } = await collect(functionCollector, { facts: ['ownLayerPolicies'] });
    expect(resources.map(({ facts }) => facts)).toEqual([{ ownLayerPolicies: known({}) }, { ownLayerPolicies: known({}) }]);
    expect(lambda.commandCalls(GetLayerVersionPolicyCommand)).toHaveLength(1);
  });
});

test('code signing is read once per configuration', async () => {
  const config = (id: string, policy?: 'Enforce') => ({
    CodeSigningConfigId: id,
    CodeSigningConfigArn: `arn:aws:lambda:eu-west-1:111122223333:code-signing-config:${id}`,
    AllowedPublishers: { SigningProfileVersionArns: [] },
    CodeSigningPolicies: policy === undefined ? {} : { UntrustedArtifactOnDeployment: policy },
    LastModified: '',
  });
  lambda.on(ListFunctionsCommand).resolves({
    Functions: ['a', 'b', 'c'].map((name) => ({ ...orders, FunctionName: name, FunctionArn: arnOf(name) })),
  });
  lambda.on(ListCodeSigningConfigsCommand).resolves({ CodeSigningConfigs: [config('csc-1', 'Enforce'), config('csc-2')] });
  lambda
    .on(ListFunctionsByCodeSigningConfigCommand)
    .resolves({ FunctionArns: [arnOf('b')] })
    .on(ListFunctionsByCodeSigningConfigCommand, { CodeSigningConfigArn: config('csc-1').CodeSigningConfigArn })
    .resolves({ FunctionArns: [arnOf('a')] });
  const { resources } = await collect(functionCollector, { facts: ['codeSigning'] });
  expect(resources.map(({ facts }) => facts)).toEqual([
    { codeSigning: known('Enforce') },
    { codeSigning: known('Warn') },
    { codeSigning: absent() },
  ]);
});

test('reads the permissions of the role, and the functions that share it', async () => {
  lambda.on(ListFunctionsCommand).resolves({
    Functions: [
      orders,
      { ...orders, FunctionName: 'other', FunctionArn: arnOf('other') },
      { ...orders, FunctionName: 'x', FunctionArn: arnOf('x'), Role: 'arn:aws:iam::111122223333:role/gone' },
    ],
  });
  iam.on(GetAccountAuthorizationDetailsCommand).resolves({
    RoleDetailList: [
      {
        RoleName: 'orders',
        Arn: orders.Role,
        RolePolicyList: [{ PolicyName: 'own', PolicyDocument: '%7B%22Statement%22%3A%5B%5D%7D' }],
        AttachedManagedPolicies: [],
      },
    ],
  });
  const { resources } = await collect(functionCollector, { facts: ['rolePolicies', 'functionsOfRole'] });
  const own = known({ inlinePolicies: [{ name: 'own', document: '{"Statement":[]}' }], attachedPolicies: [] });
  expect(resources.map(({ facts }) => facts)).toEqual([
    { rolePolicies: own, functionsOfRole: known(2) },
    { rolePolicies: own, functionsOfRole: known(2) },
    { rolePolicies: absent(), functionsOfRole: known(1) },
  ]);
});

test.each([
  ['a customer managed key', { KeyManager: 'CUSTOMER' as const }, known('CUSTOMER')],
  ['a key that is not described', {}, { state: 'unreadable', collectionError: { kind: 'not-reported' } }],
])('%s', async (_name, change, expected) => {
  listedAs({ KMSKeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/1' });
  kms.on(DescribeKeyCommand).resolves({ KeyMetadata: { KeyId: '1', ...change } });
  expect(await fact('keyManager')).toMatchObject(expected);
  expect(await fact('keyArn')).toEqual(known('arn:aws:kms:eu-west-1:111122223333:key/1'));
});

describe('failed events', () => {
  const queue = 'arn:aws:sqs:eu-west-1:111122223333:lost';
  const stream = 'arn:aws:kinesis:eu-west-1:111122223333:stream/clicks';

  test('destinations are not read if a dead-letter queue is configured', async () => {
    listedAs({ DeadLetterConfig: { TargetArn: queue } });
    const { resources } = await collect(functionCollector, { facts: ['asyncInvocation', 'deadLetterTarget'] });
    expect(resources[0]?.facts).toEqual({ deadLetterTarget: known(queue), asyncInvocation: known([]) });
    expect(lambda.commandCalls(ListFunctionEventInvokeConfigsCommand)).toHaveLength(0);
  });

  test('have destinations by qualifier', async () => {
    lambda
      .on(ListFunctionEventInvokeConfigsCommand, { FunctionName: 'orders' })
      .resolves({
        FunctionEventInvokeConfigs: [{ FunctionArn: `${arnOf('orders')}:$LATEST`, LastModified: new Date() }],
        NextMarker: 'more',
      })
      .on(ListFunctionEventInvokeConfigsCommand, { Marker: 'more' })
      .resolves({
        FunctionEventInvokeConfigs: [{ FunctionArn: `${arnOf('orders')}:live`, DestinationConfig: { OnFailure: { Destination: queue } } }],
      });
    const { resources } = await collect(functionCollector, { facts: ['asyncInvocation', 'deadLetterTarget'] });
    expect(resources[0]?.facts).toEqual({
      deadLetterTarget: absent(),
      asyncInvocation: known([
        { qualifier: '$LATEST', destinations: {} },
        { qualifier: 'live', destinations: { OnFailure: { Destination: queue } } },
      ]),
    });
  });

  test('include event source mappings of streams, without queues and disabled mappings', async () => {
    lambda.on(ListEventSourceMappingsCommand).resolves({
      EventSourceMappings: [
        {
          FunctionArn: `${arnOf('orders')}:live`,
          EventSourceArn: stream,
          State: 'Enabled',
          DestinationConfig: { OnFailure: { Destination: queue } },
        },
        { FunctionArn: arnOf('orders'), EventSourceArn: `${stream}-2`, State: 'Enabled', DestinationConfig: { OnFailure: {} } },
        { FunctionArn: arnOf('orders'), EventSourceArn: `${stream}-3`, State: 'Disabled' },
        { FunctionArn: arnOf('orders'), EventSourceArn: queue, State: 'Enabled' },
        { FunctionArn: arnOf('other'), EventSourceArn: stream, State: 'Enabled' },
      ],
    });
    expect(await fact('streams')).toEqual(known([{ source: stream, onFailure: queue }, { source: `${stream}-2` }]));
  });
});
