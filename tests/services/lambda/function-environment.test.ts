import {
  type FunctionConfiguration,
  GetRuntimeManagementConfigCommand,
  ListAliasesCommand,
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
const tagging = mockClient(ResourceGroupsTaggingAPIClient);

beforeEach(() => {
  for (const client of [lambda, tagging]) client.reset();
  lambda.on(ListFunctionsCommand).resolves({ Functions: [orders] });
  lambda.on(ListAliasesCommand).resolves({ Aliases: [] });
  tagging.on(GetResourcesCommand).resolves({ ResourceTagMappingList: [], PaginationToken: '' });
});

/** The value of a fact of the only function. */
const fact = (name: string) => onlyFact(functionCollector, name);

const listedAs = (change: FunctionConfiguration) => lambda.on(ListFunctionsCommand).resolves({ Functions: [{ ...orders, ...change }] });

/** Makes the listing of all versions contain these published versions of the function. */
const published = (...versions: readonly FunctionConfiguration[]) =>
  lambda.on(ListFunctionsCommand, { FunctionVersion: 'ALL' }).resolves({
    Functions: versions.map((version) => ({ ...orders, FunctionArn: `${arnOf('orders')}:${version.Version}`, ...version })),
  });

describe('environment', () => {
  const ciphertext = `AQICAH${'hA5u'.repeat(40)}==`;
  const Variables = {
    STAGE: 'prod',
    DB_PASSWORD: 'correct-horse-battery',
    API_KEY: ciphertext,
    DB_SECRET: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-AbCdEf',
    PARAMETER: '/orders/db/password',
  };

  test('values are not stored', async () => {
    listedAs({ Environment: { Variables } });
    const { resources } = await collect(functionCollector, { facts: ['environment', 'environmentSecrets'] });
    expect(resources[0]?.facts).toEqual({
      environment: known([
        { name: 'API_KEY', form: 'ciphertext' },
        { name: 'DB_PASSWORD', form: 'plain' },
        { name: 'DB_SECRET', form: 'reference' },
        { name: 'PARAMETER', form: 'reference' },
        { name: 'STAGE', form: 'plain' },
      ]),
      environmentSecrets: known([{ variable: 'DB_PASSWORD', detector: 'password or token' }]),
    });
    expect(JSON.stringify(resources)).not.toMatch(/correct-horse|hA5u|AbCdEf/);
  });

  test.each([
    ['none', undefined, absent()],
    ['none', { Variables: {} }, absent()],
    [
      'values that cannot be decrypted',
      { Error: { ErrorCode: 'AccessDeniedException', Message: 'Lambda was unable to decrypt' } },
      { state: 'unreadable', collectionError: { kind: 'not-reported', message: expect.stringContaining('unable to decrypt') } },
    ],
  ])('with %s', async (_name, Environment, expected) => {
    listedAs({ Environment });
    expect(await fact('environment')).toMatchObject(expected);
    expect(await fact('environmentSecrets')).toMatchObject(expected);
  });

  test('includes the versions that aliases point to', async () => {
    lambda.on(ListAliasesCommand).resolves({
      Aliases: [
        { Name: 'live', FunctionVersion: '12', RoutingConfig: { AdditionalVersionWeights: { 9: 0.1 } } },
        { Name: 'same', FunctionVersion: '12' },
        { Name: 'edge', FunctionVersion: '$LATEST' },
      ],
    });
    published({ Version: '12', Environment: { Variables } }, { Version: '9' });
    expect(await fact('publishedSecrets')).toMatchObject(known({ 9: [], 12: [{ variable: 'DB_PASSWORD' }] }));
    expect(lambda.calls()).toHaveLength(3);
  });
});

describe('runtime updates', () => {
  test('include the function and the versions that aliases point to', async () => {
    lambda.on(ListAliasesCommand).resolves({ Aliases: [{ Name: 'live', FunctionVersion: '3' }] });
    lambda
      .on(GetRuntimeManagementConfigCommand, { Qualifier: '$LATEST' })
      .resolves({ UpdateRuntimeOn: 'Auto' })
      .on(GetRuntimeManagementConfigCommand, { Qualifier: '3' })
      .resolves({ UpdateRuntimeOn: 'Manual' });
    published({ Version: '3', LastModified: '2025-01-02T00:00:00.000+0000' });
    expect(await fact('runtimeUpdates')).toEqual(
      known([
        { version: '$LATEST', mode: 'Auto', changedAt: '2026-10-01T08:30:00.000Z' },
        { version: '3', mode: 'Manual', changedAt: '2025-01-02T00:00:00.000Z' },
      ]),
    );
  });

  test('are absent for container images, without a call', async () => {
    listedAs({ PackageType: 'Image' });
    expect(await fact('runtimeUpdates')).toEqual(known([]));
    expect(lambda.calls()).toHaveLength(1);
  });

  test('an incomplete response is unreadable', async () => {
    lambda.on(GetRuntimeManagementConfigCommand).resolves({});
    expect(await fact('runtimeUpdates')).toMatchObject({ state: 'unreadable', collectionError: { kind: 'not-reported' } });
  });
});
