import {
  DescribeBucketsCommand,
  GetAutomatedDiscoveryConfigurationCommand,
  GetMacieSessionCommand,
  ListAutomatedDiscoveryAccountsCommand,
  Macie2Client,
} from '@aws-sdk/client-macie2';
import { GetResourcesCommand, ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { regionalAccountCollector } from '../../../src/services/index.ts';
import { bucketCollector } from '../../../src/services/s3/bucket.ts';
import { absent, known } from '../../../src/core/fact.ts';
import { collect } from '../../support/collect.ts';

const macie = mockClient(Macie2Client);
const s3 = mockClient(S3Client);
const tagging = mockClient(ResourceGroupsTaggingAPIClient);
const denied = (message: string) =>
  Object.assign(new Error(message), { name: 'AccessDeniedException', $metadata: { httpStatusCode: 403 } });
const notEnabled = denied('Macie is not enabled.');
const forbidden = denied('User: arn:aws:iam::111122223333:user/audit is not authorized to perform: macie2:DescribeBuckets');

beforeEach(() => {
  for (const mock of [macie, s3, tagging]) mock.reset();
  tagging.on(GetResourcesCommand).resolves({ ResourceTagMappingList: [] });
  s3.on(ListBucketsCommand).resolves({
    Buckets: [
      { Name: 'ledger', BucketRegion: 'eu-west-1' },
      { Name: 'new', BucketRegion: 'eu-west-1' },
      { Name: 'old', BucketRegion: 'eu-west-1' },
    ],
  });
});

describe('Macie of the account', () => {
  const account = async () =>
    (await collect(regionalAccountCollector, { facts: ['macieSession', 'macieDiscovery', 'bucketCount'] })).resources[0]?.facts;

  test('is enabled', async () => {
    macie.on(GetMacieSessionCommand).resolves({ status: 'ENABLED' });
    macie.on(GetAutomatedDiscoveryConfigurationCommand).resolves({ status: 'DISABLED' });
    expect(await account()).toEqual({ macieSession: known('ENABLED'), macieDiscovery: known('DISABLED'), bucketCount: known(3) });
  });

  test('is off with the error code of a denied call', async () => {
    macie.onAnyCommand().rejects(notEnabled);
    expect(await account()).toEqual({ macieSession: absent(), macieDiscovery: absent(), bucketCount: known(3) });
  });

  test('is unreadable if IAM denies the call', async () => {
    macie.onAnyCommand().rejects(forbidden);
    const unreadable = { state: 'unreadable', collectionError: { kind: 'denied' } };
    expect(await account()).toMatchObject({ macieSession: unreadable, macieDiscovery: unreadable });
  });

  describe('is enabled for an organization member without access to the configuration', () => {
    beforeEach(() => {
      macie.on(GetMacieSessionCommand).resolves({ status: 'ENABLED' });
      macie.on(GetAutomatedDiscoveryConfigurationCommand).rejects(denied('The request was denied because you are not the administrator.'));
    });

    test('reads its own status', async () => {
      macie.on(ListAutomatedDiscoveryAccountsCommand).resolves({ items: [{ accountId: '111122223333', status: 'ENABLED' }] });
      expect(await account()).toMatchObject({ macieDiscovery: known('ENABLED') });
      expect(macie.commandCalls(ListAutomatedDiscoveryAccountsCommand)[0]?.args[0].input).toEqual({ accountIds: ['111122223333'] });
    });

    test('is unreadable without asking for a permission if Macie does not return the status', async () => {
      macie.on(ListAutomatedDiscoveryAccountsCommand).resolves({ items: [] });
      expect(await account()).toMatchObject({ macieDiscovery: { state: 'unreadable', collectionError: { kind: 'not-reported' } } });
    });

    test('names the missing permission', async () => {
      macie
        .on(ListAutomatedDiscoveryAccountsCommand)
        .rejects(denied('User is not authorized to perform: macie2:ListAutomatedDiscoveryAccounts'));
      expect(await account()).toMatchObject({
        macieDiscovery: { state: 'unreadable', collectionError: { kind: 'denied', action: 'macie2:ListAutomatedDiscoveryAccounts' } },
      });
    });
  });

  test('is unreadable in responses without a status', async () => {
    macie.onAnyCommand().resolves({});
    const unreadable = { state: 'unreadable', collectionError: { kind: 'not-reported' } };
    expect(await account()).toMatchObject({ macieSession: unreadable, macieDiscovery: unreadable });
  });
});

describe('Macie of buckets', () => {
  const buckets = async () => {
    const { resources } = await collect(bucketCollector as never, { facts: ['macie'] });
    return Object.fromEntries(resources.map(({ id, facts }) => [id, (facts as Record<string, unknown>)['macie']]));
  };

  test('is read on several pages, for this account', async () => {
    macie.on(DescribeBucketsCommand).resolves({
      buckets: [{ bucketName: 'ledger', automatedDiscoveryMonitoringStatus: 'MONITORED', sensitivityScore: 72 }],
      nextToken: 'more',
    });
    macie.on(DescribeBucketsCommand, { nextToken: 'more' }).resolves({
      buckets: [
        {
          bucketName: 'old',
          automatedDiscoveryMonitoringStatus: 'NOT_MONITORED',
          jobDetails: { lastJobRunTime: new Date('2026-11-01T00:00:00Z') },
        },
      ],
    });

    expect(await buckets()).toEqual({
      ledger: known({ monitored: true, sensitivityScore: 72 }),
      new: known({ monitored: false }),
      old: known({ monitored: false, lastJobAt: '2026-11-01T00:00:00.000Z' }),
    });
    expect(macie.commandCalls(DescribeBucketsCommand)).toHaveLength(2);
    expect(macie.commandCalls(DescribeBucketsCommand)[0]?.args[0].input.criteria).toEqual({ accountId: { eq: ['111122223333'] } });
  });

  test('is absent if Macie is off', async () => {
    macie.on(DescribeBucketsCommand).rejects(notEnabled);
    expect(await buckets()).toEqual({ ledger: absent(), new: absent(), old: absent() });
  });

  test('is unreadable if denied', async () => {
    macie.on(DescribeBucketsCommand).rejects(forbidden);
    expect(await buckets()).toMatchObject({
      ledger: { state: 'unreadable', collectionError: { kind: 'denied', action: 'macie2:DescribeBuckets' } },
    });
  });
});
