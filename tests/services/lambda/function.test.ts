import {
  type FunctionConfiguration,
  GetPolicyCommand,
  ListAliasesCommand,
  ListFunctionUrlConfigsCommand,
  ListFunctionsCommand,
  LambdaClient,
  GetFunctionConfigurationCommand,
  GetRuntimeManagementConfigCommand,
} from '@aws-sdk/client-lambda';
import { GetResourcesCommand, ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { mockClient } from 'aws-sdk-client-mock';
import { functionCollector } from '../../../src/services/lambda/function.ts';
import { absent, known } from '../../../src/core/fact.ts';
import { collect } from '../../support/collect.ts';

const lambda = mockClient(LambdaClient);
const tagging = mockClient(ResourceGroupsTaggingAPIClient);

const arnOf = (name: string) => `arn:aws:lambda:eu-west-1:111122223333:function:${name}`;
const awsError = (name: string, status = 400) => Object.assign(new Error(name), { name, $metadata: { httpStatusCode: status } });
const missing = awsError('ResourceNotFoundException', 404);
const denied = awsError('AccessDeniedException', 403);

const orders: FunctionConfiguration = {
  FunctionName: 'orders',
  FunctionArn: arnOf('orders'),
  PackageType: 'Zip',
  Runtime: 'nodejs24.x',
  LastModified: '2026-10-01T08:30:00.000+0000',
  Role: 'arn:aws:iam::111122223333:role/orders',
  TracingConfig: { Mode: 'Active' },
};

beforeEach(() => {
  for (const client of [lambda, tagging]) client.reset();
  lambda.on(ListFunctionsCommand).resolves({ Functions: [orders] });
  lambda.on(ListAliasesCommand).resolves({ Aliases: [] });
  tagging.on(GetResourcesCommand).resolves({ ResourceTagMappingList: [], PaginationToken: '' });
});

/** The value of one fact of the only function. */
async function fact(name: string) {
  const { resources, gaps } = await collect(functionCollector, { facts: [name] });
  expect(gaps).toEqual([]);
  expect(resources).toHaveLength(1);
  return (resources[0]?.facts as Record<string, unknown> | undefined)?.[name];
}

describe('listing', () => {
  test('follows pages, joins tags, and leaves out copies that Lambda@Edge made', async () => {
    lambda
      .on(ListFunctionsCommand, {})
      .resolves({ Functions: [orders, { FunctionName: 'half' }], NextMarker: 'more' })
      .on(ListFunctionsCommand, { Marker: 'more' })
      .resolves({
        Functions: [
          { FunctionName: 'edge', FunctionArn: arnOf('edge'), MasterArn: arnOf('edge') },
          {
            FunctionName: 'us-east-1.edge',
            FunctionArn: arnOf('us-east-1.edge'),
            MasterArn: 'arn:aws:lambda:us-east-1:111122223333:function:edge:1',
          },
        ],
      });
    tagging
      .on(GetResourcesCommand)
      .resolves({ ResourceTagMappingList: [{ ResourceARN: arnOf('orders'), Tags: [{ Key: 'team', Value: 'orders' }] }] });

    const { resources, gaps } = await collect(functionCollector, {
      facts: ['packageType', 'runtime', 'changedAt', 'tracing', 'role', 'subnetIds'],
    });

    expect(gaps).toEqual([]);
    expect(resources.map(({ id, tags }) => [id, tags])).toEqual([
      ['edge', {}],
      ['orders', { team: 'orders' }],
    ]);
    expect(resources[1]).toMatchObject({ arn: arnOf('orders'), type: 'AWS::Lambda::Function', service: 'lambda' });
    expect(resources[1]?.facts).toEqual({
      packageType: known('Zip'),
      runtime: known('nodejs24.x'),
      changedAt: known('2026-10-01T08:30:00.000Z'),
      tracing: known('Active'),
      role: known(orders.Role),
      subnetIds: known([]),
    });
    expect(resources[0]?.facts).toMatchObject({
      packageType: { state: 'unreadable' },
      changedAt: { state: 'unreadable' },
      runtime: absent(),
    });
    expect(lambda.calls()).toHaveLength(2);
  });

  test('a denied listing is a collectionError', async () => {
    lambda.on(ListFunctionsCommand).rejects(denied);
    const { resources, gaps } = await collect(functionCollector, { facts: ['runtime'] });
    expect(resources).toEqual([]);
    expect(gaps).toMatchObject([{ type: 'AWS::Lambda::Function', collectionError: { kind: 'denied', action: 'lambda:ListFunctions' } }]);
  });
});

describe('policies', () => {
  test.each([
    ['is there', { Policy: '{"Statement":[]}' }, known('{"Statement":[]}')],
    ['is not there', missing, absent()],
    ['is empty', {}, { state: 'unreadable', collectionError: { kind: 'not-reported', action: 'lambda:GetPolicy' } }],
    ['may not be read', denied, { state: 'unreadable', collectionError: { kind: 'denied', action: 'lambda:GetPolicy' } }],
  ])('%s', async (_name, answer, expected) => {
    if (answer instanceof Error) lambda.on(GetPolicyCommand).rejects(answer);
    else lambda.on(GetPolicyCommand).resolves(answer);
    expect(await fact('policy')).toMatchObject(expected);
  });

  test('of aliases are read one by one, over pages', async () => {
    lambda
      .on(ListAliasesCommand, { FunctionName: 'orders' })
      .resolves({ Aliases: [{ Name: 'live' }, { Name: 'beta' }], NextMarker: 'more' })
      .on(ListAliasesCommand, { FunctionName: 'orders', Marker: 'more' })
      .resolves({ Aliases: [{ Name: 'old' }] });
    lambda
      .on(GetPolicyCommand)
      .rejects(missing)
      .on(GetPolicyCommand, { FunctionName: 'orders', Qualifier: 'live' })
      .resolves({ Policy: '{"Statement":[]}' });
    expect(await fact('aliasPolicies')).toEqual(known({ live: '{"Statement":[]}' }));
    expect(lambda.commandCalls(GetPolicyCommand)).toHaveLength(3);
  });

  test('one of an alias that may not be read is not left out', async () => {
    lambda.on(ListAliasesCommand).resolves({ Aliases: [{ Name: 'live' }] });
    lambda.on(GetPolicyCommand).rejects(denied);
    expect(await fact('aliasPolicies')).toMatchObject({ state: 'unreadable', collectionError: { kind: 'denied' } });
  });

  test('a listing of aliases that turns in a circle ends', async () => {
    lambda.on(ListAliasesCommand).resolves({ Aliases: [{ Name: 'live' }], NextMarker: 'same' });
    expect(await fact('aliasPolicies')).toMatchObject({ state: 'unreadable', collectionError: { kind: 'failed' } });
  });
});

test('URLs of the function and of its aliases', async () => {
  const url = { FunctionUrl: 'https://x.lambda-url.eu-west-1.on.aws/', CreationTime: '', LastModifiedTime: '' };
  lambda
    .on(ListFunctionUrlConfigsCommand, { FunctionName: 'orders' })
    .resolves({ FunctionUrlConfigs: [{ ...url, FunctionArn: arnOf('orders'), AuthType: 'AWS_IAM' }], NextMarker: 'more' })
    .on(ListFunctionUrlConfigsCommand, { Marker: 'more' })
    .resolves({
      FunctionUrlConfigs: [{ ...url, FunctionArn: `${arnOf('orders')}:live`, AuthType: 'NONE', Cors: { AllowOrigins: ['*'] } }],
    });
  expect(await fact('urls')).toEqual(known([{ AuthType: 'AWS_IAM' }, { AuthType: 'NONE', Cors: { AllowOrigins: ['*'] }, alias: 'live' }]));
});

test('a function that was deleted meanwhile is left out', async () => {
  lambda.on(ListFunctionUrlConfigsCommand).rejects(missing).on(GetFunctionConfigurationCommand).rejects(missing);
  expect(await collect(functionCollector, { facts: ['urls'] })).toEqual({ resources: [], gaps: [] });
});

test('a function that still exists is kept, without the setting that the service does not find', async () => {
  lambda.on(GetRuntimeManagementConfigCommand).rejects(missing);
  const { resources } = await collect(functionCollector, { facts: ['runtime', 'runtimeUpdates'] });
  expect(resources.length).toBeGreaterThan(0);
  for (const { facts } of resources) {
    expect(facts).toMatchObject({
      runtime: { state: 'known' },
      runtimeUpdates: { state: 'unreadable', collectionError: { kind: 'failed', action: 'lambda:GetRuntimeManagementConfig' } },
    });
  }
});
