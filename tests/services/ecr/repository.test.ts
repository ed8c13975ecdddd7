import {
  BatchGetRepositoryScanningConfigurationCommand,
  DescribeImagesCommand,
  DescribePullThroughCacheRulesCommand,
  DescribeRepositoriesCommand,
  ECRClient,
  GetLifecyclePolicyCommand,
  GetRegistryScanningConfigurationCommand,
  GetRepositoryPolicyCommand,
  type ImageDetail,
} from '@aws-sdk/client-ecr';
import { Inspector2Client, ListFindingsCommand } from '@aws-sdk/client-inspector2';
import { DescribeKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { GetResourcesCommand, ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { mockClient } from 'aws-sdk-client-mock';
import { absent, known } from '../../../src/core/fact.ts';
import { repositoryCollector } from '../../../src/services/ecr/repository.ts';
import { collect } from '../../support/collect.ts';

const ecr = mockClient(ECRClient);
const inspector = mockClient(Inspector2Client);
const kms = mockClient(KMSClient);
const tagging = mockClient(ResourceGroupsTaggingAPIClient);

const awsError = (name: string) => Object.assign(new Error(name), { name, $metadata: { httpStatusCode: 400 } });
const repository = (repositoryName: string, more: object = {}) => ({
  repositoryName,
  repositoryArn: `arn:aws:ecr:eu-west-1:111122223333:repository/${repositoryName}`,
  ...more,
});
const day = (number: number) => new Date(Date.UTC(2026, 10, number));
const image = (digest: string, pushed: number, more: Partial<ImageDetail> = {}): ImageDetail => ({
  imageDigest: digest,
  imagePushedAt: day(pushed),
  imageManifestMediaType: 'application/vnd.docker.distribution.manifest.v2+json',
  ...more,
});

beforeEach(() => {
  for (const mock of [ecr, inspector, kms, tagging]) mock.reset();
  tagging.on(GetResourcesCommand).resolves({ ResourceTagMappingList: [] });
  ecr.on(DescribeRepositoriesCommand).resolves({ repositories: [repository('orders')] });
  ecr.on(GetRegistryScanningConfigurationCommand).resolves({ scanningConfiguration: { scanType: 'BASIC' } });
});

/** A fact of each repository, by name. */
async function facts(...names: readonly string[]): Promise<Record<string, Record<string, unknown>>> {
  const { resources, listingErrors } = await collect(repositoryCollector, { facts: names });
  expect(listingErrors).toEqual([]);
  return Object.fromEntries(resources.map(({ id, facts }) => [id, facts as Record<string, unknown>]));
}

test('a denied listing is an error, and an empty page is not', async () => {
  ecr.on(DescribeRepositoriesCommand).rejectsOnce(awsError('AccessDeniedException'));
  expect((await collect(repositoryCollector, { facts: ['policy'] })).listingErrors).toMatchObject([
    { type: 'AWS::ECR::Repository', collectionError: { kind: 'denied', action: 'ecr:DescribeRepositories' } },
  ]);
  ecr
    .on(DescribeRepositoriesCommand)
    .resolves({ repositories: [], nextToken: 'more' })
    .on(DescribeRepositoriesCommand, { nextToken: 'more' })
    .resolves({ repositories: [repository('web')] });
  expect(Object.keys(await facts('tagMutability'))).toEqual(['web']);
});

test('absent policies differ from denied ones', async () => {
  ecr.on(GetRepositoryPolicyCommand).rejects(awsError('RepositoryPolicyNotFoundException'));
  ecr.on(GetLifecyclePolicyCommand).rejects(awsError('AccessDeniedException'));
  expect(await facts('policy', 'lifecycleRules')).toMatchObject({
    orders: {
      policy: absent(),
      lifecycleRules: { state: 'unreadable', collectionError: { kind: 'denied', action: 'ecr:GetLifecyclePolicy' } },
    },
  });
});

test('a repository that was deleted during the run is left out', async () => {
  ecr.on(GetRepositoryPolicyCommand).rejects(awsError('RepositoryNotFoundException'));
  ecr.on(DescribeRepositoriesCommand, { repositoryNames: ['orders'] }).rejects(awsError('RepositoryNotFoundException'));
  expect(await facts('policy')).toEqual({});
});

test.each([
  ['{"rules":[{"action":{"type":"expire"},"selection":{"tagStatus":"any"}}]}', known([{ action: 'expire', tags: 'any' }])],
  ['{"rules":[]}', known([])],
  ['{"rules":[{}]}', known([{ action: 'undefined', tags: 'undefined' }])],
  ['{}', expect.objectContaining({ state: 'unreadable' })],
  ['null', expect.objectContaining({ state: 'unreadable' })],
  ['not JSON', expect.objectContaining({ state: 'unreadable' })],
])('the lifecycle policy %s', async (lifecyclePolicyText, expected) => {
  ecr.on(GetLifecyclePolicyCommand).resolves({ lifecyclePolicyText });
  expect((await facts('lifecycleRules'))['orders']).toEqual({ lifecycleRules: expected });
});

test('scan frequencies are read in batches, and failures are unreadable', async () => {
  const names = Array.from({ length: 30 }, (_, index) => `r${index + 10}`);
  ecr.on(DescribeRepositoriesCommand).resolves({ repositories: names.map((name) => repository(name)) });
  ecr.on(BatchGetRepositoryScanningConfigurationCommand).callsFake(({ repositoryNames }: { repositoryNames: string[] }) => ({
    scanningConfigurations: repositoryNames
      .filter((repositoryName) => repositoryName !== 'r15')
      .map((repositoryName) => ({ repositoryName, scanFrequency: 'SCAN_ON_PUSH' })),
    failures: [{ repositoryName: 'r15', failureCode: 'REPOSITORY_NOT_FOUND' }],
  }));
  const found = await facts('scanFrequency');
  expect(ecr.commandCalls(BatchGetRepositoryScanningConfigurationCommand)).toHaveLength(2);
  expect(found['r39']).toEqual({ scanFrequency: known('SCAN_ON_PUSH') });
  expect(found['r15']).toMatchObject({
    scanFrequency: { state: 'unreadable', collectionError: { message: expect.stringContaining('REPOSITORY_NOT_FOUND') } },
  });
});

describe('the newest image', () => {
  test('is the last pushed one, without manifest lists, artifacts, signatures, archived and unsupported images', async () => {
    ecr
      .on(DescribeImagesCommand)
      .resolves({ imageDetails: [], nextToken: 'more' })
      .on(DescribeImagesCommand, { nextToken: 'more' })
      .resolves({
        imageDetails: [
          image('old', 1),
          image('newest', 5, { imageScanStatus: { status: 'COMPLETE' }, imageScanFindingsSummary: { findingSeverityCounts: { HIGH: 2 } } }),
          image('list', 6, { imageManifestMediaType: 'application/vnd.oci.image.index.v1+json' }),
          image('chart', 7, { artifactMediaType: 'application/vnd.cncf.helm.config.v1+json' }),
          image('signature', 8, { subjectManifestDigest: 'newest' }),
          image('archived', 9, { imageStatus: 'ARCHIVED' }),
          image('scratch', 10, { imageScanStatus: { status: 'UNSUPPORTED_IMAGE' } }),
        ],
      });
    expect((await facts('newestImage'))['orders']).toEqual({
      newestImage: known({ digest: 'newest', pushedAt: day(5).toISOString(), scanStatus: 'COMPLETE', findings: { HIGH: 2 } }),
    });
  });

  test('is absent in an empty repository', async () => {
    ecr.on(DescribeImagesCommand).resolves({ imageDetails: [] });
    expect((await facts('newestImage'))['orders']).toEqual({ newestImage: absent() });
  });

  test('is unreadable if the repository contains too many images', async () => {
    const imageDetails = Array.from({ length: 1000 }, () => image('any', 1));
    ecr.on(DescribeImagesCommand).callsFake(({ nextToken }: { nextToken?: string }) => ({
      imageDetails,
      nextToken: String(Number(nextToken ?? 0) + 1),
    }));
    expect((await facts('newestImage'))['orders']).toMatchObject({
      newestImage: { state: 'unreadable', collectionError: { message: expect.stringContaining('more than 20000 images') } },
    });
    expect(ecr.commandCalls(DescribeImagesCommand)).toHaveLength(21);
  });
});

describe('findings of Amazon Inspector', () => {
  beforeEach(
    () => void ecr.on(DescribeImagesCommand).resolves({ imageDetails: [image('sha256:0a', 3, { imageScanStatus: { status: 'ACTIVE' } })] }),
  );

  test('are not read with basic scanning', async () => {
    ecr.on(GetRegistryScanningConfigurationCommand).resolves({ scanningConfiguration: { scanType: 'BASIC' } });
    expect((await facts('newestImage'))['orders']).toEqual({
      newestImage: known({ digest: 'sha256:0a', pushedAt: day(3).toISOString(), scanStatus: 'ACTIVE' }),
    });
    expect(inspector.calls()).toHaveLength(0);
  });

  test('make the image unreadable if denied', async () => {
    ecr.on(GetRegistryScanningConfigurationCommand).resolves({ scanningConfiguration: { scanType: 'ENHANCED' } });
    inspector.on(ListFindingsCommand).rejects(awsError('AccessDeniedException'));
    expect((await facts('newestImage'))['orders']).toMatchObject({
      newestImage: { state: 'unreadable', collectionError: { kind: 'denied', action: 'inspector2:ListFindings' } },
    });
  });

  test('are summarized by severity with the oldest date', async () => {
    ecr.on(GetRegistryScanningConfigurationCommand).resolves({ scanningConfiguration: { scanType: 'ENHANCED' } });
    const finding = (severity: 'HIGH' | 'CRITICAL', seen: number) => ({ severity, firstObservedAt: day(seen) }) as never;
    inspector
      .on(ListFindingsCommand)
      .resolves({ findings: [finding('HIGH', 4), finding('CRITICAL', 5)], nextToken: 'more' })
      .on(ListFindingsCommand, { nextToken: 'more' })
      .resolves({ findings: [finding('HIGH', 2)] });
    expect((await facts('newestImage'))['orders']).toMatchObject({
      newestImage: {
        value: {
          fixable: [
            { severity: 'HIGH', count: 2, oldestAt: day(2).toISOString() },
            { severity: 'CRITICAL', count: 1, oldestAt: day(5).toISOString() },
          ],
        },
      },
    });
    expect(ecr.commandCalls(DescribeImagesCommand)).toHaveLength(1);
    expect(inspector.commandCalls(ListFindingsCommand)[0]?.args[0].input.filterCriteria).toMatchObject({
      ecrImageHash: [{ comparison: 'EQUALS', value: 'sha256:0a' }],
      findingStatus: [{ value: 'ACTIVE' }],
    });
  });
});

test('a pull through cache rule applies to repositories with its prefix, and the rule for all repositories is ambiguous', async () => {
  ecr.on(DescribeRepositoriesCommand).resolves({ repositories: ['quay/node', 'quayside', 'orders'].map((name) => repository(name)) });
  ecr.on(DescribePullThroughCacheRulesCommand).resolves({
    pullThroughCacheRules: [
      { ecrRepositoryPrefix: 'ROOT', upstreamRegistryUrl: 'public.ecr.aws' },
      { ecrRepositoryPrefix: 'quay', upstreamRegistryUrl: 'quay.io' },
    ],
  });
  expect(await facts('pullThroughPrefix')).toEqual({
    'quay/node': { pullThroughPrefix: known('quay') },
    quayside: { pullThroughPrefix: absent() },
    orders: { pullThroughPrefix: absent() },
  });
});

test('the key of a repository is described once, and a deleted key is reported as missing', async () => {
  const kmsKey = 'arn:aws:kms:eu-west-1:111122223333:key/orders';
  const lost = 'arn:aws:kms:eu-west-1:111122223333:key/lost';
  ecr.on(DescribeRepositoriesCommand).resolves({
    repositories: [
      repository('a', { encryptionConfiguration: { encryptionType: 'KMS', kmsKey } }),
      repository('b', { encryptionConfiguration: { encryptionType: 'KMS_DSSE', kmsKey } }),
      repository('c', { encryptionConfiguration: { encryptionType: 'AES256' } }),
      repository('d', { encryptionConfiguration: { encryptionType: 'KMS', kmsKey: lost } }),
    ],
  });
  kms.on(DescribeKeyCommand, { KeyId: kmsKey }).resolves({ KeyMetadata: { KeyId: 'orders', KeyManager: 'CUSTOMER', KeyState: 'Enabled' } });
  kms.on(DescribeKeyCommand, { KeyId: lost }).rejects(awsError('NotFoundException'));
  expect(await facts('encryptionKey')).toEqual({
    a: { encryptionKey: known({ arn: kmsKey, manager: 'CUSTOMER', state: 'Enabled' }) },
    b: { encryptionKey: known({ arn: kmsKey, manager: 'CUSTOMER', state: 'Enabled' }) },
    c: { encryptionKey: absent() },
    d: { encryptionKey: known({ arn: lost }) },
  });
  expect(kms.commandCalls(DescribeKeyCommand)).toHaveLength(2);
});
