import {
  BatchGetCollectionCommand,
  GetAccessPolicyCommand,
  GetSecurityPolicyCommand,
  ListAccessPoliciesCommand,
  ListCollectionsCommand,
  ListSecurityPoliciesCommand,
  OpenSearchServerlessClient,
} from '@aws-sdk/client-opensearchserverless';
import { DescribeKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { GetResourcesCommand, ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { mockClient } from 'aws-sdk-client-mock';
import { absent, known } from '../../../src/core/fact.ts';
import { collectionCollector } from '../../../src/services/opensearch/collection.ts';
import { collect } from '../../support/collect.ts';

const aoss = mockClient(OpenSearchServerlessClient);
const kms = mockClient(KMSClient);
const tagging = mockClient(ResourceGroupsTaggingAPIClient);
const keyArn = 'arn:aws:kms:eu-west-1:111122223333:key/1';
const awsError = (name: string) => Object.assign(new Error(name), { name, $metadata: { httpStatusCode: 400 } });

/** Policies by name. */
function havingPolicies(policies: Readonly<Record<string, unknown>>): void {
  const names = Object.keys(policies).map((name) => ({ name }));
  aoss.on(ListSecurityPoliciesCommand).resolves({ securityPolicySummaries: names });
  aoss.on(ListAccessPoliciesCommand).resolves({ accessPolicySummaries: names });
  for (const [name, policy] of Object.entries(policies)) {
    aoss.on(GetSecurityPolicyCommand, { name }).resolves({ securityPolicyDetail: { policy: policy as string } });
    aoss.on(GetAccessPolicyCommand, { name }).resolves({ accessPolicyDetail: { policy: policy as string } });
  }
}

const network = (AllowFromPublic: boolean, ...Rules: readonly object[]) => [{ AllowFromPublic, Rules }];
const rule = (ResourceType: string, ...Resource: readonly string[]) => ({ ResourceType, Resource });

async function fact(name: string): Promise<unknown> {
  const { resources } = await collect(collectionCollector, { facts: [name] });
  return (resources[0]?.facts as Record<string, unknown> | undefined)?.[name];
}

beforeEach(() => {
  aoss.reset();
  kms.reset();
  kms.on(DescribeKeyCommand, { KeyId: keyArn }).resolves({ KeyMetadata: { KeyId: '1', KeyManager: 'CUSTOMER', KeyState: 'Enabled' } });
  tagging.reset();
  tagging.on(GetResourcesCommand).resolves({ ResourceTagMappingList: [] });
  aoss.on(ListCollectionsCommand).resolves({ collectionSummaries: [{ id: 'c1', name: 'logs', kmsKeyArn: 'auto' }] });
});

test('collections are listed on all pages, except those that are being deleted', async () => {
  aoss
    .on(ListCollectionsCommand)
    .resolvesOnce({ collectionSummaries: [{ id: 'c1', name: 'logs', kmsKeyArn: keyArn }], nextToken: 'more' })
    .resolves({
      collectionSummaries: [
        { id: 'c2', name: 'old', status: 'DELETING' },
        { id: 'c3', name: 'traces', kmsKeyArn: 'auto' },
        { id: 'c4', name: 'x' },
      ],
    });
  const { resources } = await collect(collectionCollector, { facts: ['encryptionKey'] });
  expect(resources).toMatchObject([
    {
      id: 'c1',
      name: 'logs',
      arn: 'arn:aws:aoss:eu-west-1:111122223333:collection/c1',
      facts: { encryptionKey: known({ arn: keyArn, manager: 'CUSTOMER', state: 'Enabled' }) },
    },
    { id: 'c3', facts: { encryptionKey: absent() } },
    { id: 'c4', facts: { encryptionKey: { state: 'unreadable', collectionError: { kind: 'not-reported' } } } },
  ]);
});

test.each<[string, unknown, readonly string[], readonly string[]]>([
  ['a public rule for its name', network(true, rule('collection', 'collection/logs')), ['policy'], []],
  ['a public rule for a prefix', network(true, rule('collection', 'collection/lo*')), ['policy'], []],
  ['a public rule for its dashboards', network(true, rule('dashboard', 'collection/*')), [], ['policy']],
  ['a public rule for another collection', network(true, rule('collection', 'collection/logs2')), [], []],
  ['a private rule', network(false, rule('collection', 'collection/*')), [], []],
  [
    'a private rule before a public one',
    [...network(false, rule('collection', 'collection/logs')), ...network(true, rule('collection', 'collection/*'))],
    ['policy'],
    [],
  ],
])('with %s', async (_name, policy, endpoint, dashboards) => {
  havingPolicies({ policy });
  expect(await fact('publicEndpoint')).toEqual(known(endpoint));
  expect(await fact('publicDashboards')).toEqual(known(dashboards));
});

test('a policy that was deleted during the audit is left out', async () => {
  havingPolicies({ open: network(true, rule('collection', 'collection/*')), gone: [] });
  aoss.on(GetSecurityPolicyCommand, { name: 'gone' }).rejects(awsError('ResourceNotFoundException'));
  expect(await fact('publicEndpoint')).toEqual(known(['open']));
});

test('a policy that is denied or not a list makes the facts unreadable', async () => {
  havingPolicies({ open: network(true, rule('collection', 'collection/*')), other: {} });
  expect(await fact('publicEndpoint')).toMatchObject({ state: 'unreadable', collectionError: { kind: 'not-reported' } });
  aoss.on(GetSecurityPolicyCommand, { name: 'other' }).rejects(awsError('AccessDeniedException'));
  expect(await fact('publicEndpoint')).toMatchObject({ collectionError: { kind: 'denied', action: 'aoss:GetSecurityPolicy' } });
});

test('data access policies that apply to the collection or its indexes', async () => {
  const readers = { ...rule('index', 'index/logs/*'), Permission: ['aoss:ReadDocument'] };
  const others = { ...rule('collection', 'collection/traces'), Permission: ['aoss:*'] };
  havingPolicies({ readers: [{ Rules: [readers, others], Principal: ['arn:aws:iam::111122223333:role/search'] }] });
  expect(await fact('dataAccess')).toEqual(
    known([
      {
        policy: 'readers',
        principals: ['arn:aws:iam::111122223333:role/search'],
        permissions: ['aoss:ReadDocument'],
        resources: ['index/logs/*'],
      },
    ]),
  );
});

test.each<[string, object[], unknown]>([
  ['protected', [{ id: 'c1', deletionProtection: 'ENABLED' }], known(true)],
  ['not protected', [{ id: 'c1', deletionProtection: 'DISABLED' }], known(false)],
  ['without the setting', [{ id: 'c1' }], { state: 'unreadable', collectionError: { kind: 'not-reported' } }],
  ['that the response does not contain', [{ id: 'c2', deletionProtection: 'ENABLED' }], { state: 'unreadable' }],
])('the deletion protection of a collection %s', async (_name, collectionDetails, expected) => {
  aoss.on(BatchGetCollectionCommand, { ids: ['c1'] }).resolves({ collectionDetails });
  expect(await fact('deletionProtection')).toMatchObject(expected as object);
});
