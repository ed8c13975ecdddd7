import { registry } from '../../src/commands/registry.ts';
import { type Endpoint, startEndpoint } from '../../sample/endpoint/server.ts';
import { mergeAccount } from '../../src/organization/merge-account.ts';
import { planRun } from '../../src/organization/plan.ts';
import { publishRun } from '../../src/organization/publish.ts';
import { keysOf, type Shard } from '../../src/organization/run-plan.ts';
import { auditShard } from '../../src/organization/shard.ts';
import type { ShardPart } from '../../src/organization/shard-file.ts';
import type { AuditResult } from '../../src/core/result/result.ts';
import { UserError } from '../../src/core/user-error.ts';
import { readJson } from '../../src/aws/storage/storage.ts';
import { type MemoryStorage, memoryStorage } from '../support/memory-storage.ts';
import { type Member, organization, organizationAccounts } from '../support/organization.ts';
import { actFor } from '../support/own-environment.ts';

const { own, role, externalId } = organization;
const other = '200000000001';
const closed = '200000000002';
const members: Member[] = [
  { id: own, name: 'own' },
  { id: other, name: 'other' },
  { id: closed, name: 'closed', closed: true },
];
const settings = { memberRole: role, externalId, accounts: [], excluded: [], concurrency: 7 };
const config = {};
const request = { rules: ['sqs-queue-tls-enforced', 's3-bucket-versioning-enabled'], regions: ['eu-west-1', 'us-east-1'] };
const execution = { id: 'arn:execution:1', startedAt: '2026-11-21T03:00:00.123Z' };
const plenty = 900_000;

let endpoint: Endpoint;
let bucket: MemoryStorage;
let restore: () => void;

beforeAll(async () => {
  endpoint = await startEndpoint({ accounts: organizationAccounts(members) });
  restore = actFor(own, endpoint.url);
});
afterAll(async () => {
  restore();
  await endpoint.close();
});
beforeEach(() => {
  bucket = memoryStorage();
  endpoint.setFaults([]);
});

const plan = () => planRun(request, execution, { bucket, config, registry, settings });
const audit = (runId: string, shard: Shard, timeLeft = plenty, givenUp?: string) =>
  auditShard(runId, shard, { bucket, config, registry, settings, timeLeft, givenUp });
const resultOf = (runId: string, account: string) => readJson<AuditResult>(bucket, `${keysOf(runId).account(account)}result.json`);
const partOf = (runId: string, shard: Shard) => readJson<ShardPart>(bucket, `${keysOf(runId).shard(shard)}part-0001.json`);

describe('the plan', () => {
  test('names the shards, alternating between accounts, and the account that denies access', async () => {
    const reference = await plan();
    expect(reference).toMatchObject({ bucket: 'memory', concurrency: 7, runId: expect.stringMatching(/^20261121T030000Z-[0-9a-f]{8}$/) });
    expect((await readJson<Shard[]>(bucket, reference.shards)).map(({ account, region }) => `${account} ${region}`)).toEqual([
      `${own} global`,
      `${other} global`,
      `${closed} global`,
      ...['eu-west-1', 'us-east-1'].flatMap((region) => [`${own} ${region}`, `${other} ${region}`]),
    ]);
    expect(await readJson(bucket, reference.accounts)).toEqual([own, other, closed]);
    expect(await partOf(reference.runId, { account: closed, region: 'global' })).toMatchObject({
      done: true,
      lost: expect.stringContaining('cannot be assumed'),
    });
  });

  test('is created once per execution', async () => {
    const first = await plan();
    const calls = endpoint.calls().total;
    expect(await plan()).toEqual(first);
    expect(endpoint.calls().total).toBe(calls);
    expect((await planRun(request, { ...execution, id: 'arn:execution:2' }, { bucket, config, registry, settings })).runId).not.toBe(
      first.runId,
    );
  });

  test('explains the fix if the accounts cannot be listed', async () => {
    endpoint.setFaults([{ match: 'organizations:ListAccounts', kind: 'denied' }]);
    await expect(plan()).rejects.toThrow(/^the accounts of the organization cannot be listed \(.*use the management account/);
    const named = { ...settings, accounts: [other], excluded: [] };
    const { accounts } = await planRun(request, execution, { bucket, config, registry, settings: named });
    expect(await readJson(bucket, accounts)).toEqual([other]);
  });
});

describe('a shard', () => {
  const shard = { account: other, region: 'eu-west-1' };

  test('is not repeated once it is complete', async () => {
    const { runId } = await plan();
    expect(await audit(runId, shard)).toEqual({ ...shard, part: 1, done: true, lost: false });
    const objects = new Map(bucket.objects);
    const calls = endpoint.calls().total;
    expect(await audit(runId, shard)).toEqual({ ...shard, part: 1, done: true, lost: false });
    expect(await audit(runId, shard, plenty, 'too late')).toEqual({ ...shard, part: 1, done: true, lost: false });
    expect(endpoint.calls().total).toBe(calls);
    expect(new Map(bucket.objects)).toEqual(objects);
  });

  test('without any time left becomes a collection error, and does not repeat forever', async () => {
    const { runId } = await plan();
    // Uncovered resources take one call, which every run makes.
    expect(await audit(runId, shard, 59_000)).toEqual({ ...shard, part: 1, done: false, lost: false });
    expect(await audit(runId, shard, 59_000)).toEqual({ ...shard, part: 2, done: true, lost: true });
    const { lost, result } = await readJson<ShardPart>(bucket, `${keysOf(runId).shard(shard)}part-0002.json`);
    expect(lost).toBe("the function's time limit was too short to read any more resources");
    expect(result.collectionErrors).toContainEqual(
      expect.objectContaining({ kind: 'not-collected', types: ['AWS::SQS::Queue'], regions: ['eu-west-1'] }),
    );
    expect(result.tallies).toEqual([['sqs-queue-tls-enforced', 'abstracted', expect.any(String), 'UNKNOWN', 1]]);
  });

  test('that was given up is retried from the start', async () => {
    const { runId } = await plan();
    await audit(runId, shard, plenty, 'Runtime.ExitError: it crashed');
    expect(await partOf(runId, shard)).toMatchObject({ done: true, lost: 'Runtime.ExitError: it crashed', findings: 1 });
    expect(await audit(runId, shard)).toEqual({ ...shard, part: 1, done: true, lost: false });
    const again = await partOf(runId, shard);
    expect(again).not.toHaveProperty('lost');
    expect(again.findings).toBeGreaterThan(1);
  });

  test('fails while its account is temporarily unreachable, so that it is retried', async () => {
    const { runId } = await plan();
    endpoint.setFaults([{ match: 'sts:AssumeRole', kind: 'fault500' }]);
    await expect(audit(runId, shard)).rejects.toThrow('the account cannot be entered: InternalFailure');
    expect(bucket.objects.has(`${keysOf(runId).shard(shard)}part-0001.json`)).toBe(false);
  });

  test('fails if the bucket denies access', async () => {
    const { runId } = await plan();
    const refusing = { ...bucket, stage: () => Promise.reject(new UserError('s3://memory cannot be written: AccessDenied')) };
    await expect(auditShard(runId, shard, { bucket: refusing, config, registry, settings, timeLeft: plenty })).rejects.toThrow(
      'cannot be written: AccessDenied',
    );
  });
});

describe('the merge', () => {
  const publishing = () => ({ bucket, config, registry, clientConfig: {}, earlier: async () => undefined, onWarning: () => undefined });

  test('reports a collection error for a shard without results, and an account without a summary', async () => {
    const { runId } = await plan();
    await audit(runId, { account: other, region: 'global' });
    await audit(runId, { account: other, region: 'us-east-1' });
    await mergeAccount(runId, other, publishing());
    const { collectionErrors, summary } = await resultOf(runId, other);
    expect(collectionErrors).toContainEqual(
      expect.objectContaining({ message: 'the audit of eu-west-1 left no result', regions: ['eu-west-1'] }),
    );
    expect(summary.complete).toBe(false);
    const { result } = await publishRun(runId, publishing());
    expect(result.accounts?.map(({ id, state }) => [id, state])).toEqual([
      [own, 'not-audited'],
      [other, 'partial'],
      [closed, 'not-audited'],
    ]);
    expect(result.collectionErrors).toContainEqual(
      expect.objectContaining({ message: `the results of account ${own} could not be merged` }),
    );
    expect([...bucket.objects.keys()]).toEqual(
      expect.arrayContaining(['latest/index.html', 'latest/run.json', `runs/${runId}/result.json`]),
    );
  });

  test('writes no report without any shard', async () => {
    const { runId } = await plan();
    await mergeAccount(runId, closed, publishing());
    await expect(publishRun(runId, publishing())).rejects.toThrow('no account was audited, so there is no report');
    expect([...bucket.objects.keys()].filter((key) => key.startsWith('latest/'))).toEqual([]);
  });
});
