import { registry } from '../../src/commands/registry.ts';
import { planFor } from '../../src/collect/plan.ts';
import { accountFiles } from '../../src/organization/account-file.ts';
import { keysOf, type Shard } from '../../src/organization/run-plan.ts';
import { longestFirst, shardSeconds } from '../../src/organization/shard-order.ts';
import { memoryStorage } from '../support/memory-storage.ts';

const small = '200000000001';
const large = '200000000002';
const rules = registry.rules.filter(({ id }) => ['lambda-function-not-public', 's3-bucket-versioning-enabled'].includes(id));
const options = { rules, registry, config: { pace: 0.5 } };
const shards: Shard[] = [small, large].flatMap((account) => ['global', 'eu-west-1', 'us-east-1'].map((region) => ({ account, region })));
const functions = (region: string, count: number) => ({ type: 'AWS::Lambda::Function', region, count });
const named = (some: readonly Shard[]) => some.map(({ account, region }) => `${account} ${region}`);

test('estimates the duration of a shard from the resources and calls of the previous run and the rate limits', () => {
  const plan = planFor(rules, registry.collectors);
  const inventory = [
    functions('eu-west-1', 756),
    functions('us-east-1', 84),
    { type: 'AWS::S3::Bucket', region: 'us-east-1', count: 1280 },
  ];
  const calls = { 'lambda:GetPolicy': 420, 'lambda:ListAliases': 840, 'lambda:ListFunctionUrlConfigs': 40, 's3:GetBucketVersioning': 1280 };
  const seconds = shardSeconds({ inventory, calls }, plan, options);
  // ListAliases and ListFunctionUrlConfigs share a limit, and nine of ten functions are in this Region.
  expect(seconds.get('eu-west-1')).toBeCloseTo((756 + 36 - 6) / 7.5);
  expect(seconds.get('us-east-1')).toBeCloseTo((84 + 4 - 6) / 7.5);
  // Account-wide listings belong to the shard of account-wide services.
  expect(seconds.get('global')).toBeCloseTo(1);
});

test('estimates a shorter duration if the account has a higher limit', () => {
  const plan = planFor(rules, registry.collectors);
  const config = { pace: 1, limits: { lambda: 1000, 'lambda:GetPolicy': 1000 } };
  const history = { inventory: [functions('eu-west-1', 750)], calls: { 'lambda:GetPolicy': 750, 'lambda:ListAliases': 750 } };
  const secondsAt = (limits: object) => shardSeconds(history, plan, { registry, config: { ...config, ...limits } }).get('eu-west-1') ?? 0;
  expect(secondsAt({})).toBeLessThan(2);
  expect(secondsAt({ limits: 'aws' })).toBeGreaterThan(40);
});

test('keeps the order of the shards without an earlier run', async () => {
  expect(await longestFirst(shards, memoryStorage(), options)).toEqual(shards);
});

test('starts the longest shard of the previous run first, and keeps the order of the others', async () => {
  const bucket = memoryStorage();
  const put = (key: string, value: unknown) => bucket.put(key, JSON.stringify(value), 'application/json');
  await put('latest/baseline.json', { runId: 'before' });
  await put(`${keysOf('before').account(large)}${accountFiles.summary}`, {
    result: { inventory: [functions('eu-west-1', 100), functions('us-east-1', 4000)] },
    run: { calls: { 'lambda:ListAliases': 4100 } },
  });
  expect(named(await longestFirst(shards, bucket, options))).toEqual([
    `${large} us-east-1`,
    `${large} eu-west-1`,
    `${small} global`,
    `${small} eu-west-1`,
    `${small} us-east-1`,
    `${large} global`,
  ]);
});

test('keeps the order if files of the previous run are damaged', async () => {
  const bucket = memoryStorage();
  await bucket.put('latest/baseline.json', '{', 'application/json');
  expect(await longestFirst(shards, bucket, options)).toEqual(shards);
});
