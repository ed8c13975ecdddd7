import {
  DescribePullThroughCacheRulesCommand,
  DescribeRegistryCommand,
  ECRClient,
  GetRegistryPolicyCommand,
  GetRegistryScanningConfigurationCommand,
} from '@aws-sdk/client-ecr';
import {
  DescribeRepositoriesCommand as DescribePublicRepositoriesCommand,
  ECRPUBLICClient,
  GetRepositoryPolicyCommand as GetPublicRepositoryPolicyCommand,
} from '@aws-sdk/client-ecr-public';
import { mockClient } from 'aws-sdk-client-mock';
import { absent, known } from '../../../src/core/fact.ts';
import { publicRepositoryCollector } from '../../../src/services/ecr/public-repository.ts';
import { regionalAccountCollector } from '../../../src/services/index.ts';
import { collect } from '../../support/collect.ts';

const ecr = mockClient(ECRClient);
const publicEcr = mockClient(ECRPUBLICClient);
const awsError = (name: string) => Object.assign(new Error(name), { name, $metadata: { httpStatusCode: 400 } });
async function factOf(name: string): Promise<unknown> {
  const { resources } = await collect(regionalAccountCollector, { facts: [name] });
  return (resources[0]?.facts as Record<string, unknown> | undefined)?.[name];
}

beforeEach(() => {
  ecr.reset();
  publicEcr.reset();
});

test('scanning rules have their filters, and a missing response is unreadable', async () => {
  ecr.on(GetRegistryScanningConfigurationCommand).resolves({
    scanningConfiguration: {
      scanType: 'BASIC',
      rules: [{ scanFrequency: 'SCAN_ON_PUSH', repositoryFilters: [{ filter: 'prod', filterType: 'WILDCARD' }] }],
    },
  });
  expect(await factOf('registryScanning')).toEqual(known({ type: 'BASIC', rules: [{ frequency: 'SCAN_ON_PUSH', filters: ['prod'] }] }));
  ecr.on(GetRegistryScanningConfigurationCommand).resolves({});
  expect(await factOf('registryScanning')).toMatchObject({ state: 'unreadable', collectionError: { kind: 'not-reported' } });
});

test('a registry without a policy differs from a denied read', async () => {
  ecr.on(GetRegistryPolicyCommand).rejectsOnce(awsError('RegistryPolicyNotFoundException'));
  expect(await factOf('registryPolicy')).toEqual(absent());
  ecr.on(GetRegistryPolicyCommand).rejects(awsError('AccessDeniedException'));
  expect(await factOf('registryPolicy')).toMatchObject({
    state: 'unreadable',
    collectionError: { kind: 'denied', action: 'ecr:GetRegistryPolicy' },
  });
});

test('reads destinations of all replication rules, and pull through cache rules of all pages', async () => {
  ecr.on(DescribeRegistryCommand).resolves({
    replicationConfiguration: {
      rules: [
        { destinations: [{ region: 'eu-central-1', registryId: '111122223333' }] },
        { destinations: [{ region: 'us-east-1', registryId: '999900001111' }], repositoryFilters: [] },
      ],
    },
  });
  ecr
    .on(DescribePullThroughCacheRulesCommand)
    .resolves({ pullThroughCacheRules: [], nextToken: 'more' })
    .on(DescribePullThroughCacheRulesCommand, { nextToken: 'more' })
    .resolves({ pullThroughCacheRules: [{ ecrRepositoryPrefix: 'quay', upstreamRegistryUrl: 'quay.io' }] });
  expect(await factOf('registryReplication')).toEqual(
    known([
      { region: 'eu-central-1', registryId: '111122223333' },
      { region: 'us-east-1', registryId: '999900001111' },
    ]),
  );
  expect(await factOf('pullThroughRules')).toEqual(known([{ prefix: 'quay', upstream: 'quay.io' }]));
});

describe('public repositories', () => {
  test('are listed once, without a Region', async () => {
    publicEcr.on(DescribePublicRepositoriesCommand).resolves({
      repositories: [{ repositoryName: 'sdk', repositoryArn: 'arn:aws:ecr-public::111122223333:repository/sdk' }],
    });
    publicEcr.on(GetPublicRepositoryPolicyCommand).rejects(awsError('RepositoryPolicyNotFoundException'));
    const { resources } = await collect(publicRepositoryCollector, { facts: ['policy'], regions: ['eu-west-1', 'us-east-1'] });
    expect(resources).toMatchObject([{ id: 'sdk', region: 'global', facts: { policy: absent() } }]);
    expect(publicEcr.commandCalls(DescribePublicRepositoriesCommand)).toHaveLength(1);
  });

  test('do not exist in other partitions', async () => {
    const { resources, listingErrors } = await collect(publicRepositoryCollector, {
      facts: ['policy'],
      partition: 'aws-cn',
      homeRegion: 'cn-north-1',
      regions: ['cn-north-1'],
    });
    expect(resources).toEqual([]);
    expect(listingErrors).toMatchObject([{ collectionError: { kind: 'not-available' } }]);
  });
});
