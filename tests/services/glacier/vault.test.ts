import {
  GetDataRetrievalPolicyCommand,
  GetVaultAccessPolicyCommand,
  GetVaultLockCommand,
  GetVaultNotificationsCommand,
  GlacierClient,
  ListVaultsCommand,
} from '@aws-sdk/client-glacier';
import { GetResourcesCommand, ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { ListTopicsCommand, SNSClient } from '@aws-sdk/client-sns';
import { mockClient } from 'aws-sdk-client-mock';
import { regionalAccountCollector } from '../../../src/services/index.ts';
import { vaultCollector } from '../../../src/services/glacier/vault.ts';
import { absent, known } from '../../../src/core/fact.ts';
import { collect, onlyFact } from '../../support/collect.ts';

const glacier = mockClient(GlacierClient);
const sns = mockClient(SNSClient);
const tagging = mockClient(ResourceGroupsTaggingAPIClient);

const arnOf = (name: string) => `arn:aws:glacier:eu-west-1:111122223333:vaults/${name}`;
const vault = (VaultName: string) => ({ VaultName, VaultARN: arnOf(VaultName), NumberOfArchives: 12, SizeInBytes: 1e9 });
const topic = 'arn:aws:sns:eu-west-1:111122223333:archives';
const awsError = (name: string) => Object.assign(new Error(name), { name, $metadata: { httpStatusCode: 400 } });
const denied = awsError('AccessDeniedException');
const notReported = { state: 'unreadable', collectionError: { kind: 'not-reported' } };

beforeEach(() => {
  for (const mock of [glacier, sns, tagging]) mock.reset();
  glacier.on(ListVaultsCommand).resolves({ VaultList: [vault('ledger')] });
  tagging.on(GetResourcesCommand).resolves({ ResourceTagMappingList: [] });
});

/** A fact of the only vault. */
const fact = (name: string) => onlyFact(vaultCollector, name);

describe('listing', () => {
  test('follows pages of the own account, and reads tags with one listing', async () => {
    glacier
      .on(ListVaultsCommand, { accountId: '-' })
      .resolves({ VaultList: [vault('ledger'), { VaultName: 'half' }], Marker: 'more' })
      .on(ListVaultsCommand, { marker: 'more' })
      .resolves({ VaultList: [{ VaultName: 'new', VaultARN: arnOf('new') }] });
    tagging.on(GetResourcesCommand).resolves({
      ResourceTagMappingList: [{ ResourceARN: arnOf('ledger'), Tags: [{ Key: 'team', Value: 'payments' }] }],
    });

    const { resources, listingErrors } = await collect(vaultCollector, { facts: ['archives'] });

    expect(listingErrors).toEqual([]);
    expect(resources).toMatchObject([
      { type: 'AWS::Glacier::Vault', service: 'glacier', id: 'ledger', tags: { team: 'payments' }, facts: { archives: known(12) } },
      { id: 'new', tags: {}, facts: { archives: absent() } },
    ]);
    expect(glacier.calls()).toHaveLength(2);
  });

  test('is empty for accounts that can no longer start to use Glacier', async () => {
    glacier.on(ListVaultsCommand).rejects(awsError('NoLongerSupportedException'));
    expect(await collect(vaultCollector, { facts: ['lock'] })).toEqual({ resources: [], listingErrors: [] });
  });

  test('is a collection error if denied', async () => {
    glacier.on(ListVaultsCommand).rejects(denied);
    expect(await collect(vaultCollector, { facts: ['lock'] })).toMatchObject({
      resources: [],
      listingErrors: [{ collectionError: { kind: 'denied', action: 'glacier:ListVaults' } }],
    });
  });
});

describe('settings', () => {
  test.each([
    ['accessPolicy', GetVaultAccessPolicyCommand, { policy: { Policy: '{}' } }, '{}'],
    [
      'lock',
      GetVaultLockCommand,
      { State: 'Locked', Policy: '{}', ExpirationDate: '2026-11-16T00:00:00.000Z', CreationDate: '2026-11-15T00:00:00.000Z' },
      { State: 'Locked', Policy: '{}', ExpirationDate: '2026-11-16T00:00:00.000Z' },
    ],
  ] as const)('%s is read, absent, unreadable', async (name, Command, answer, value) => {
    glacier.on(Command as never, { accountId: '-', vaultName: 'ledger' } as never).resolves(answer as never);
    expect(await fact(name)).toEqual(known(value));
    glacier.on(Command as never).rejects(awsError('ResourceNotFoundException'));
    expect(await fact(name)).toEqual(absent());
    glacier.on(Command as never).rejects(denied);
    expect(await fact(name)).toMatchObject({
      collectionError: { kind: 'denied', action: `glacier:${Command.name.replace('Command', '')}` },
    });
    glacier.on(Command as never).resolves({} as never);
    expect(await fact(name)).toMatchObject(notReported);
  });
});

describe('notifications', () => {
  const to = (SNSTopic: string) =>
    glacier
      .on(GetVaultNotificationsCommand, { accountId: '-', vaultName: 'ledger' })
      .resolves({ vaultNotificationConfig: { SNSTopic, Events: ['ArchiveRetrievalCompleted'] } });
  const events = ['ArchiveRetrievalCompleted'];

  test.each([
    ['that exists', [topic], true],
    ['that does not exist', [`${topic}-old`], false],
  ])('are sent to a topic %s', async (_name, arns, topicExists) => {
    to(topic);
    sns
      .on(ListTopicsCommand)
      .resolvesOnce({ Topics: [], NextToken: 'more' })
      .on(ListTopicsCommand, { NextToken: 'more' })
      .resolves({ Topics: arns.map((TopicArn) => ({ TopicArn })) });
    expect(await fact('notifications')).toEqual(known({ topic, events, topicExists }));
  });

  test('to a topic of another account are not looked up', async () => {
    const foreign = 'arn:aws:sns:eu-west-1:999900001111:theirs';
    to(foreign);
    expect(await fact('notifications')).toEqual(known({ topic: foreign, events }));
    expect(sns.calls()).toEqual([]);
  });

  test('are absent, unreadable, or not returned', async () => {
    glacier.on(GetVaultNotificationsCommand).rejects(awsError('ResourceNotFoundException'));
    expect(await fact('notifications')).toEqual(absent());
    glacier.on(GetVaultNotificationsCommand).rejects(denied);
    expect(await fact('notifications')).toMatchObject({ collectionError: { kind: 'denied', action: 'glacier:GetVaultNotifications' } });
    glacier.on(GetVaultNotificationsCommand).resolves({});
    expect(await fact('notifications')).toMatchObject(notReported);
  });

  test('are unreadable if topics are denied', async () => {
    to(topic);
    sns.on(ListTopicsCommand).rejects(awsError('AuthorizationErrorException'));
    expect(await fact('notifications')).toMatchObject({ collectionError: { kind: 'denied', action: 'sns:ListTopics' } });
  });
});

describe('retrieval from a Region', () => {
  const read = async () => {
    const { resources } = await collect(regionalAccountCollector, { facts: ['glacierVaults', 'glacierRetrieval'] });
    return resources[0]?.facts;
  };

  test('is limited by rules', async () => {
    glacier
      .on(GetDataRetrievalPolicyCommand, { accountId: '-' })
      .resolves({ Policy: { Rules: [{ Strategy: 'BytesPerHour', BytesPerHour: 1 }] } });
    expect(await read()).toEqual({ glacierVaults: known(1), glacierRetrieval: known([{ Strategy: 'BytesPerHour', BytesPerHour: 1 }]) });
  });

  test('is not an error for accounts that can no longer start to use Glacier', async () => {
    glacier.onAnyCommand().rejects(awsError('NoLongerSupportedException'));
    expect(await read()).toEqual({ glacierVaults: known(0), glacierRetrieval: absent() });
  });

  test('is unreadable if denied', async () => {
    glacier.on(GetDataRetrievalPolicyCommand).rejects(denied);
    expect(await read()).toMatchObject({
      glacierRetrieval: { collectionError: { kind: 'denied', action: 'glacier:GetDataRetrievalPolicy' } },
    });
  });
});
