import {
  GetPolicyCommand,
  ListAliasesCommand,
  ListFunctionUrlConfigsCommand,
  ListFunctionEventInvokeConfigsCommand,
  ListFunctionsCommand,
  LambdaClient,
  GetFunctionConfigurationCommand,
  GetRuntimeManagementConfigCommand,
} from '@aws-sdk/client-lambda';
import { GetResourcesCommand, ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { mockClient } from 'aws-sdk-client-mock';
import { lambdaRules } from '../../../rules/lambda/index.ts';
import { functionCollector } from '../../../src/services/lambda/function.ts';
import { absent, known } from '../../../src/core/fact.ts';
import { collect, onlyFact } from '../../support/collect.ts';
import { arnOf, orders } from '../../support/resources/lambda.ts';

const lambda = mockClient(LambdaClient);
const tagging = mockClient(ResourceGroupsTaggingAPIClient);

const awsError = (name: string, status = 400) => Object.assign(new Error(name), { name, $metadata: { httpStatusCode: status } });
const missing = awsError('ResourceNotFoundException', 404);
const denied = awsError('AccessDeniedException', 403);

beforeEach(() => {
  for (const client of [lambda, tagging]) client.reset();
  lambda.on(ListFunctionsCommand).resolves({ Functions: [orders] });
  lambda.on(ListAliasesCommand).resolves({ Aliases: [] });
  tagging.on(GetResourcesCommand).resolves({ ResourceTagMappingList: [], PaginationToken: '' });
});

/** The value of a fact of the only function. */
const fact = (name: string) => onlyFact(functionCollector, name);

/** Makes the listing of all versions contain these published versions of the function. */
const published = (...versions: readonly string[]) =>
  lambda.on(ListFunctionsCommand, { FunctionVersion: 'ALL' }).resolves({
    Functions: [
      { ...orders, FunctionArn: `${arnOf('orders')}:$LATEST`, Version: '$LATEST' },
      ...versions.map((Version) => ({
        ...orders,
        FunctionArn: `${arnOf('orders')}:${Version}`,
        Version,
        Runtime: 'nodejs18.x' as const,
        LastModified: '2025-01-02T00:00:00.000+0000',
        Layers: [{ Arn: 'layer:1' }],
      })),
    ],
  });

describe('listing', () => {
  test('follows pages, joins tags, and leaves out replicas of Lambda@Edge', async () => {
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

    const { resources, listingErrors } = await collect(functionCollector, {
      facts: ['packageType', 'runtime', 'changedAt', 'tracing', 'role', 'subnetIds'],
    });

    expect(listingErrors).toEqual([]);
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

  test('a denied listing is a collection error', async () => {
    lambda.on(ListFunctionsCommand).rejects(denied);
    const { resources, listingErrors } = await collect(functionCollector, { facts: ['runtime'] });
    expect(resources).toEqual([]);
    expect(listingErrors).toMatchObject([
      { type: 'AWS::Lambda::Function', collectionError: { kind: 'denied', action: 'lambda:ListFunctions' } },
    ]);
  });
});

describe('policies of functions', () => {
  test.each([
    ['exist', { Policy: '{"Statement":[]}' }, known('{"Statement":[]}')],
    ['do not exist', missing, absent()],
    ['are empty', {}, { state: 'unreadable', collectionError: { kind: 'not-reported', action: 'lambda:GetPolicy' } }],
    ['are denied', denied, { state: 'unreadable', collectionError: { kind: 'denied', action: 'lambda:GetPolicy' } }],
  ])('%s', async (_name, answer, expected) => {
    if (answer instanceof Error) lambda.on(GetPolicyCommand).rejects(answer);
    else lambda.on(GetPolicyCommand).resolves(answer);
    expect(await fact('policy')).toMatchObject(expected);
  });

  test('of aliases, of the versions that they serve and of the latest version are read', async () => {
    published('3', '7', '12');
    lambda
      .on(ListAliasesCommand, { FunctionName: 'orders' })
      .resolves({ Aliases: [{ Name: 'live', FunctionVersion: '3' }, { Name: 'beta' }], NextMarker: 'more' })
      .on(ListAliasesCommand, { FunctionName: 'orders', Marker: 'more' })
      .resolves({ Aliases: [{ Name: 'old' }] });
    lambda
      .on(GetPolicyCommand)
      .rejects(missing)
      .on(GetPolicyCommand, { FunctionName: 'orders', Qualifier: 'live' })
      .resolves({ Policy: '{"Statement":[]}' })
      .on(GetPolicyCommand, { FunctionName: 'orders', Qualifier: '3' })
      .resolves({ Policy: '{"Statement":[3]}' })
      .on(GetPolicyCommand, { FunctionName: 'orders', Qualifier: '12' })
      .resolves({ Policy: '{"Statement":[12]}' });
    expect(await fact('qualifiedPolicies')).toEqual(known({ 3: '{"Statement":[3]}', 12: '{"Statement":[12]}', live: '{"Statement":[]}' }));
    expect(lambda.commandCalls(GetPolicyCommand)).toHaveLength(5);
  });

  test('a denied alias policy is not left out', async () => {
    lambda.on(ListAliasesCommand).resolves({ Aliases: [{ Name: 'live' }] });
    lambda.on(GetPolicyCommand).rejects(denied);
    expect(await fact('qualifiedPolicies')).toMatchObject({ state: 'unreadable', collectionError: { kind: 'denied' } });
  });

  test('a response without a policy is malformed, not absent', async () => {
    lambda.on(ListAliasesCommand).resolves({ Aliases: [{ Name: 'live' }] });
    lambda.on(GetPolicyCommand).resolves({});
    expect(await fact('qualifiedPolicies')).toEqual(known({ live: '' }));
  });

  test('an alias listing that repeats a page token ends', async () => {
    lambda.on(ListAliasesCommand).resolves({ Aliases: [{ Name: 'live' }], NextMarker: 'same' });
    expect(await fact('qualifiedPolicies')).toMatchObject({ state: 'unreadable', collectionError: { kind: 'failed' } });
  });
});

describe('served versions', () => {
  test('come from one listing of all versions', async () => {
    published('3', '7');
    lambda.on(ListAliasesCommand).resolves({
      Aliases: [
        { Name: 'live', FunctionVersion: '7', RoutingConfig: { AdditionalVersionWeights: { 3: 0.1 } } },
        { Name: 'beta', FunctionVersion: '7' },
        { Name: 'edge', FunctionVersion: '$LATEST' },
      ],
    });
    const changedAt = '2025-01-02T00:00:00.000Z';
    expect(await fact('servedVersions')).toEqual(
      known([
        { version: '3', aliases: ['live'], packageType: 'Zip', runtime: 'nodejs18.x', changedAt, layers: ['layer:1'] },
        { version: '7', aliases: ['live', 'beta'], packageType: 'Zip', runtime: 'nodejs18.x', changedAt, layers: ['layer:1'] },
      ]),
    );
  });

  test('are unreadable if the listing lacks one of them', async () => {
    published('6');
    lambda.on(ListAliasesCommand).resolves({ Aliases: [{ Name: 'live', FunctionVersion: '7' }] });
    expect(await fact('servedVersions')).toMatchObject({
      state: 'unreadable',
      collectionError: { message: 'the listing does not contain version 7' },
    });
  });
});

describe('URLs', () => {
  const url = { FunctionUrl: 'https://x.lambda-url.eu-west-1.on.aws/', CreationTime: '', LastModifiedTime: '' };
  const allows = (Action: string) => ({
    Policy: JSON.stringify({ Statement: [{ Effect: 'Allow', Principal: '*', Action, Resource: '*' }] }),
  });
  beforeEach(() => {
    lambda
      .on(ListFunctionUrlConfigsCommand, { FunctionName: 'orders' })
      .resolves({ FunctionUrlConfigs: [{ ...url, FunctionArn: arnOf('orders'), AuthType: 'AWS_IAM' }], NextMarker: 'more' })
      .on(ListFunctionUrlConfigsCommand, { Marker: 'more' })
      .resolves({
        FunctionUrlConfigs: [{ ...url, FunctionArn: `${arnOf('orders')}:live`, AuthType: 'NONE', Cors: { AllowOrigins: ['*'] } }],
      });
  });
  const both = known([{ AuthType: 'AWS_IAM' }, { AuthType: 'NONE', Cors: { AllowOrigins: ['*'] }, alias: 'live' }]);

  test('are read if the policy allows calls to them', async () => {
    lambda.on(GetPolicyCommand).resolves(allows('lambda:InvokeFunctionUrl'));
    expect(await fact('urls')).toEqual(both);
  });

  test('are read if only the policy of an alias allows calls to them', async () => {
    lambda.on(ListAliasesCommand).resolves({ Aliases: [{ Name: 'live' }] });
    lambda.on(GetPolicyCommand).rejects(missing).on(GetPolicyCommand, { Qualifier: 'live' }).resolves(allows('lambda:*'));
    expect(await fact('urls')).toEqual(both);
  });

  test.each([
    ['a policy does not exist', undefined],
    ['the policy allows only invocations', allows('lambda:InvokeFunction')],
  ])('are not read if %s', async (_name, answer) => {
    if (answer === undefined) lambda.on(GetPolicyCommand).rejects(missing);
    else lambda.on(GetPolicyCommand).resolves(answer);
    expect(await fact('urls')).toEqual(known([]));
    expect(lambda.commandCalls(ListFunctionUrlConfigsCommand)).toHaveLength(0);
  });

  test('are unreadable if the policy is denied', async () => {
    lambda.on(GetPolicyCommand).rejects(denied);
    expect(await fact('urls')).toMatchObject({ state: 'unreadable', collectionError: { action: 'lambda:GetPolicy' } });
  });
});

test('of a function without published versions need no call', async () => {
  published();
  expect(await fact('servedVersions')).toEqual(known([]));
  expect(lambda.commandCalls(ListAliasesCommand)).toHaveLength(0);
});

test('include the policy of an alias of $LATEST if no version is published', async () => {
  published();
  lambda.on(ListAliasesCommand).resolves({ Aliases: [{ Name: 'dev', FunctionVersion: '$LATEST' }] });
  lambda.on(GetPolicyCommand).rejects(missing).on(GetPolicyCommand, { Qualifier: 'dev' }).resolves({ Policy: '{"Statement":[]}' });
  expect(await fact('qualifiedPolicies')).toEqual(known({ dev: '{"Statement":[]}' }));
});

test('a default audit makes one call per function against the shared limit of Lambda', async () => {
  published('7');
  lambda.on(ListAliasesCommand).resolves({ Aliases: [{ Name: 'live', FunctionVersion: '7' }] });
  lambda.on(GetPolicyCommand).resolves({ Policy: '{"Statement":[]}' });
  const facts = lambdaRules.filter(({ optIn }) => optIn !== true).flatMap((rule) => rule.facts);
  await collect(functionCollector, {
    facts: [...new Set(facts)].filter((name) => !['zones', 'rolePolicies', 'invocationTrails'].includes(name)),
  });
  const shared = lambda
    .calls()
    .map(({ args }) => args[0].constructor.name)
    .filter((name) => name !== 'GetPolicyCommand');
  const listings = ['ListFunctionsCommand', 'ListCodeSigningConfigsCommand', 'ListEventSourceMappingsCommand'];
  expect(shared.filter((name) => !listings.includes(name)).sort()).toEqual(['ListAliasesCommand']);
});

test('a function that was deleted during the audit is left out', async () => {
  lambda.on(ListFunctionEventInvokeConfigsCommand).rejects(missing).on(GetFunctionConfigurationCommand).rejects(missing);
  expect(await collect(functionCollector, { facts: ['asyncInvocation'] })).toEqual({ resources: [], listingErrors: [] });
});

test('an existing function is kept, without a setting that the service does not find', async () => {
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
