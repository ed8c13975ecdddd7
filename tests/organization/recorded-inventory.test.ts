import { registry } from '../../src/commands/registry.ts';
import { type CollectedPlace, aggregatorData } from '../../sample/account/config/aggregator.ts';
import { configData } from '../../sample/account/config/config.ts';
import { type Endpoint, startEndpoint } from '../../sample/endpoint/server.ts';
import { accountFiles } from '../../src/organization/account-file.ts';
import { mergeAccount } from '../../src/organization/merge-account.ts';
import { planRun } from '../../src/organization/plan.ts';
import { publishRun } from '../../src/organization/publish.ts';
import { type AccountPlan, keysOf, type Shard } from '../../src/organization/run-plan.ts';
import { auditShard } from '../../src/organization/shard.ts';
import type { AuditResult } from '../../src/core/result/result.ts';
import { readJson } from '../../src/aws/storage/storage.ts';
import { type MemoryStorage, memoryStorage } from '../support/memory-storage.ts';
import { type Member, organization, organizationAccounts } from '../support/organization.ts';
import { actFor } from '../support/own-environment.ts';

const { own, role, externalId } = organization;
const startedAt = '2026-11-21T03:00:00.000Z';
const hoursAgo = (hours: number) => new Date(Date.parse(startedAt) - hours * 3_600_000);
const recorder = { 'AWS::Config::ConfigurationRecorder': 1 };
const all = { recorder: { recordingGroup: { allSupported: true } }, bucket: 'logs' };
const idOf = (index: number) => String(300_000_000_000 + index);

/** Accounts by their special configuration. AWS Config records no queue in any of them. */
const accounts = {
  trusted: idOf(1),
  failed: idOf(2),
  stale: idOf(3),
  uncollected: idOf(4),
  unfinished: idOf(5),
  stopped: idOf(6),
  excluding: idOf(7),
  daily: idOf(8),
  ill: idOf(9),
  hasQueues: idOf(10),
} as const;
const region = 'eu-west-1';
const place = (account: string, more: Partial<CollectedPlace> = {}): CollectedPlace => ({
  account,
  region,
  updated: hoursAgo(2),
  types: recorder,
  ...more,
});
const places: CollectedPlace[] = [
  place(own),
  place(accounts.trusted, { updated: hoursAgo(5), types: { ...recorder, 'AWS::ECS::Cluster': 4 } }),
  place(accounts.failed, { status: 'FAILED' }),
  place(accounts.stale, { updated: hoursAgo(25) }),
  place(accounts.unfinished, { types: {} }),
  place(accounts.stopped),
  place(accounts.excluding),
  place(accounts.daily),
  place(accounts.ill),
  place(accounts.hasQueues, { types: { ...recorder, 'AWS::SQS::Queue': 7 } }),
];
const recording = { [region]: {} };
const settingsOf: Partial<Record<keyof typeof accounts, ReturnType<typeof configData>>> = {
  stopped: configData({}, { [region]: all }),
  excluding: configData(recording, {
    [region]: {
      bucket: 'logs',
      recorder: {
        recordingGroup: {
          recordingStrategy: { useOnly: 'EXCLUSION_BY_RESOURCE_TYPES' },
          exclusionByResourceTypes: { resourceTypes: ['AWS::SQS::Queue'] },
        },
      },
    },
  }),
  daily: configData(recording, {
    [region]: {
      bucket: 'logs',
      recorder: {
        recordingGroup: { allSupported: true },
        recordingMode: {
          recordingFrequency: 'CONTINUOUS',
          recordingModeOverrides: [{ resourceTypes: ['AWS::SQS::Queue'], recordingFrequency: 'DAILY' }],
        },
      },
    },
  }),
  ill: configData(recording, { [region]: { ...all, lastStatus: 'Failure' } }),
};
const names = Object.keys(accounts) as (keyof typeof accounts)[];
const members: Member[] = [
  { id: own, name: 'own', more: [aggregatorData('everything', region, places), configData(recording, { [region]: all })] },
  ...names.map((name) => ({ id: accounts[name], name, more: [settingsOf[name] ?? configData(recording, { [region]: all })] })),
];

const settings = { memberRole: role, externalId, accounts: [], excluded: [], concurrency: 7, aggregator: 'everything' };
const config = {};
const execution = { id: 'arn:execution:1', startedAt };
const request = { rules: ['sqs-queue-tls-enforced', 's3-bucket-versioning-enabled'], regions: [region] };

let endpoint: Endpoint;
let bucket: MemoryStorage;
let restore: () => void;
beforeAll(async () => {
  endpoint = await startEndpoint({ accounts: organizationAccounts(members) });
  restore = actFor(own, endpoint.url, region);
});
afterAll(async () => {
  restore();
  await endpoint.close();
});
beforeEach(() => {
  bucket = memoryStorage();
  endpoint.setFaults([]);
});

const plan = (more: object = {}) => planRun(request, execution, { bucket, config, registry, settings: { ...settings, ...more } });
const audit = (runId: string, shard: Shard, timeLeft = 900_000) =>
  auditShard(runId, shard, { bucket, config, registry, settings, timeLeft });
async function audited(runId: string, account: string): Promise<AuditResult> {
  for (const place of ['global', region]) await audit(runId, { account, region: place });
  await mergeAccount(runId, account, { bucket, config, registry, earlier: async () => undefined });
  return readJson<AuditResult>(bucket, `${keysOf(runId).account(account)}result.json`);
}
const queues = ({ inventory }: AuditResult) => inventory.filter(({ type }) => type === 'AWS::SQS::Queue').length;

test('skips the listing of a type that AWS Config records without resources, and reports it', async () => {
  const { runId } = await plan();
  endpoint.resetCalls();
  const result = await audited(runId, accounts.trusted);
  expect(endpoint.calls().operations).not.toHaveProperty('sqs:ListQueues');
  expect(endpoint.calls().operations).not.toHaveProperty('config:GetDiscoveredResourceCounts');
  expect(result.uncoveredResources).toEqual([
    expect.objectContaining({
      region,
      state: 'recorded',
      aggregated: { aggregator: 'everything', asOf: hoursAgo(5).toISOString(), skippedTypes: ['AWS::SQS::Queue'], savedListings: 1 },
      types: expect.arrayContaining([expect.objectContaining({ type: 'AWS::ECS::Cluster', count: 4, covered: false })]),
    }),
  ]);
  expect(result.rules.find(({ id }) => id === 'sqs-queue-tls-enforced')?.counts).toMatchObject({ PASS: 0, FAIL: 0, UNKNOWN: 0 });
  expect(result.collectionErrors).toEqual([]);
  // Account-wide listings are always made.
  expect(result.inventory.map(({ type }) => type)).toContain('AWS::S3::Bucket');
});

test.each(names.filter((name) => name !== 'trusted'))('lists the type as usual: %s', async (name) => {
  const { runId } = await plan();
  endpoint.resetCalls();
  const result = await audited(runId, accounts[name]);
  expect(endpoint.calls().operations).toHaveProperty('sqs:ListQueues');
  expect(queues(result)).toBe(1);
  expect(result.uncoveredResources[0]?.aggregated?.skippedTypes ?? []).toEqual([]);
});

test('lists a type that no account has in the Region, because AWS Config may not record it there', async () => {
  const without = places.filter(({ account }) => account !== accounts.hasQueues);
  const other = await startEndpoint({
    accounts: organizationAccounts([
      { id: own, name: 'own', more: [aggregatorData('everything', region, without), configData(recording, { [region]: all })] },
      { id: accounts.trusted, name: 'trusted', more: [configData(recording, { [region]: all })] },
    ]),
  });
  process.env['AWS_ENDPOINT_URL'] = other.url;
  try {
    const { runId } = await plan();
    const result = await audited(runId, accounts.trusted);
    expect(other.calls().operations).toHaveProperty('sqs:ListQueues');
    expect(result.uncoveredResources[0]?.aggregated).toMatchObject({ aggregator: 'everything', skippedTypes: [], savedListings: 0 });
  } finally {
    process.env['AWS_ENDPOINT_URL'] = endpoint.url;
    await other.close();
  }
});

test('lists a type that the previous run found, to confirm its deletion', async () => {
  const earlier = '20261120T030000Z-0123abcd';
  await bucket.put('latest/baseline.json', JSON.stringify({ runId: earlier, prefix: `runs/${earlier}/` }), 'application/json');
  const inventory = [{ type: 'AWS::SQS::Queue', service: 'sqs', category: 'abstracted', region, count: 2 }];
  const summary = `${keysOf(earlier).account(accounts.trusted)}${accountFiles.summary}`;
  await bucket.put(summary, JSON.stringify({ result: { inventory } }), 'application/json');
  const { runId } = await plan();
  const of = async (account: string) => (await readJson<AccountPlan>(bucket, keysOf(runId).accountPlan(account))).recorded?.[region];
  expect((await of(accounts.trusted))?.none).toEqual([]);
  // The resources of the previous run are unknown there.
  expect((await of(accounts.daily))?.none).toEqual([]);
});

test('a resumed shard keeps the recorded inventory', async () => {
  const volumes = { ...request, rules: [...request.rules, 'ebs-volume-encrypted'] };
  const { runId } = await planRun(volumes, execution, { bucket, config, registry, settings });
  const shard = { account: accounts.trusted, region };
  endpoint.resetCalls();
  expect(await audit(runId, shard, 59_000)).toMatchObject({ part: 1, done: false });
  expect(await audit(runId, shard)).toMatchObject({ part: 2, done: true });
  expect(endpoint.calls().operations).toHaveProperty('ec2:DescribeVolumes');
  expect(endpoint.calls().operations).not.toHaveProperty('sqs:ListQueues');
  await mergeAccount(runId, accounts.trusted, { bucket, config, registry, earlier: async () => undefined });
  const { uncoveredResources } = await readJson<AuditResult>(bucket, `${keysOf(runId).account(accounts.trusted)}result.json`);
  expect(uncoveredResources[0]?.aggregated?.skippedTypes).toEqual(['AWS::SQS::Queue']);
});

test('an aggregator that cannot be read is a collection error, and every type is listed', async () => {
  const { runId } = await plan({ aggregator: 'misspelled' });
  const result = await audited(runId, accounts.trusted);
  expect(endpoint.calls().operations).toHaveProperty('sqs:ListQueues');
  expect(result.uncoveredResources[0]).not.toHaveProperty('aggregated');
  await publishRun(runId, { bucket, config, registry, earlier: async () => undefined });
  const { collectionErrors } = await readJson<AuditResult>(bucket, `runs/${runId}/result.json`);
  expect(collectionErrors).toContainEqual(
    expect.objectContaining({ types: ['AWS Config aggregator'], message: expect.stringContaining('does not exist') }),
  );
});

test('shows the oldest recording time over all accounts', async () => {
  const { runId } = await plan();
  for (const name of ['trusted', 'excluding', 'ill'] as const) await audited(runId, accounts[name]);
  await publishRun(runId, { bucket, config, registry, earlier: async () => undefined });
  const { uncoveredResources } = await readJson<AuditResult>(bucket, `runs/${runId}/result.json`);
  expect(uncoveredResources[0]?.aggregated).toEqual({
    aggregator: 'everything',
    asOf: hoursAgo(5).toISOString(),
    skippedTypes: ['AWS::SQS::Queue'],
    savedListings: 1,
  });
});
