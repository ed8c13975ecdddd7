import { registry } from '../../src/commands/registry.ts';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { folderStorage } from '../../src/aws/storage/folder-storage.ts';
import { rules as allRules } from '../../rules/index.ts';
import { mergeAccount } from '../../src/organization/merge-account.ts';
import { publishRun } from '../../src/organization/publish.ts';
import { type AccountPlan, keysOf, planVersion, type RunPlan, type Shard } from '../../src/organization/run-plan.ts';
import { partFiles, type ShardPart } from '../../src/organization/shard-file.ts';
import { earlierRunIn } from '../../src/delivery/load-result.ts';
import { selectRules } from '../../src/evaluate/select-rules.ts';
import { createResultAggregator } from '../../src/evaluate/result-aggregator.ts';
import type { Finding, Status } from '../../src/core/result/finding.ts';
import type { AuditResult } from '../../src/core/result/result.ts';

const rules = selectRules(allRules, {}, {});
const rule = rules.find(({ id }) => id === 's3-bucket-versioning-enabled') ?? rules[0];
const accounts = ['111111111111', '222222222222'];
const regions = ['eu-west-1', 'us-east-1'];

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'onus-nights-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** The findings of the shards of one night: a status by account, Region and name. */
type Night = Readonly<Record<string, Status>>;

function finding(place: string, status: Status): Finding {
  const [accountId = '', region = '', name = ''] = place.split(' ');
  if (rule === undefined) throw new Error('there is no rule');
  return {
    id: place.replaceAll(' ', '-'),
    ruleId: rule.id,
    status,
    severity: rule.severity,
    responsibility: rule.responsibility,
    category: 'abstracted',
    service: rule.service,
    resource: { type: rule.resourceType, id: name, arn: `arn:aws:s3:::${name}`, name, accountId, region, tags: {} },
    message: 'It is so.',
    evidence: {},
    ...(status === 'UNKNOWN' ? { collectionError: { kind: 'denied', action: 's3:GetBucketVersioning', message: 'no' } as const } : {}),
  };
}

async function write(key: string, content: string | Uint8Array): Promise<void> {
  await mkdir(join(root, key, '..'), { recursive: true });
  await writeFile(join(root, key), content);
}

async function writeShard(runId: string, shard: Shard, findings: readonly Finding[], startedAt: string): Promise<void> {
  const totals = createResultAggregator(rules, {}, Date.parse(startedAt));
  for (const one of findings) totals.finding(one);
  const run = {
    version: '0',
    principalArn: 'arn:aws:sts::111111111111:assumed-role/onus/onus',
    finishedAt: startedAt,
    calls: {},
    throttles: 0,
  };
  const part: ShardPart = { ...shard, part: 1, done: true, run, findings: findings.length, result: totals.part([]) };
  const prefix = keysOf(runId).shard(shard);
  await write(`${prefix}${partFiles(1).findings}`, gzipSync(findings.map((one) => `${JSON.stringify(one)}\n`).join('')));
  await write(`${prefix}${partFiles(1).summary}`, JSON.stringify(part));
}

/** One run: its plan, its shards except the lost ones, the merge of each account and the report. */
async function audited(
  runId: string,
  startedAt: string,
  night: Night,
  { before, lost = [] }: { before?: string; lost?: readonly string[] } = {},
) {
  const head = {
    version: planVersion,
    id: runId,
    startedAt,
    request: {},
    accountId: '111111111111',
    partition: 'aws',
    homeRegion: 'eu-west-1',
    principalArn: 'arn:aws:iam::111111111111:role/onus',
  } as const;
  const states = regions.map((region) => ({ region, state: 'audited' as const }));
  const plan: RunPlan = { ...head, accounts: accounts.map((id) => ({ id })), regions: states };
  await write(keysOf(runId).run, JSON.stringify(plan));
  const bucket = folderStorage(root);
  for (const id of accounts) {
    const account: AccountPlan = { run: head, account: { id }, regions: states, entered: true };
    await write(keysOf(runId).accountPlan(id), JSON.stringify(account));
    for (const region of ['global', ...regions]) {
      if (lost.includes(`${id} ${region}`)) continue;
      const own = Object.entries(night).filter(([place]) => place.startsWith(`${id} ${region} `));
      await writeShard(
        runId,
        { account: id, region },
        own.map(([place, status]) => finding(place, status)),
        startedAt,
      );
    }
    const earlier = async () => (before === undefined ? undefined : earlierRunIn(join(root, keysOf(before).account(id)), {}));
    await mergeAccount(runId, id, { bucket, config: {}, registry, earlier });
  }
  const earlier = async () => (before === undefined ? undefined : earlierRunIn(join(root, `runs/${before}`), {}));
  return (await publishRun(runId, { bucket, config: {}, registry, earlier })).result;
}

const [a, b] = accounts;
const monday: Night = {
  [`${a} eu-west-1 open`]: 'FAIL',
  [`${a} eu-west-1 solved`]: 'FAIL',
  [`${a} eu-west-1 gone`]: 'FAIL',
  [`${a} eu-west-1 good`]: 'PASS',
  [`${b} eu-west-1 denied`]: 'FAIL',
  [`${b} us-east-1 lost`]: 'FAIL',
};
const { [`${a} eu-west-1 gone`]: _, ...left } = monday;
const tuesday: Night = {
  ...left,
  [`${a} eu-west-1 solved`]: 'PASS',
  [`${a} eu-west-1 good`]: 'FAIL',
  [`${a} eu-west-1 added`]: 'FAIL',
  [`${b} eu-west-1 denied`]: 'UNKNOWN',
};

const told = ({ changes }: AuditResult) => ({
  new: [...(changes?.new ?? [])].sort(),
  resolved: changes?.resolved.map(({ id, why }) => `${id} ${why}`).sort(),
  unchanged: changes?.unchanged,
  newlyUnreadable: changes?.newlyUnreadable,
  notCompared: changes?.notCompared,
});

test('the report over all accounts lists the changes since the previous night, and resolves no unread finding', async () => {
  const first = await audited('20261116T030000Z-00000001', '2026-11-16T03:00:00.000Z', monday);
  expect(first.changes).toBeUndefined();
  const second = await audited('20261117T030000Z-00000002', '2026-11-17T03:00:00.000Z', tuesday, {
    before: '20261116T030000Z-00000001',
    lost: [`${b} us-east-1`],
  });
  expect(told(second)).toEqual({
    new: [`${a}-eu-west-1-added`, `${a}-eu-west-1-good`],
    resolved: [`${a}-eu-west-1-gone gone`, `${a}-eu-west-1-solved passes`],
    unchanged: 1,
    newlyUnreadable: [`${b}-eu-west-1-denied`],
    notCompared: 2,
  });
  expect(second.trend?.map(({ runId }) => runId)).toEqual([first.run.id]);
  const days = Object.fromEntries(second.findings.values().map(({ id, firstSeen }) => [id, firstSeen]));
  expect(days).toMatchObject({
    [`${a}-eu-west-1-open`]: '2026-11-16',
    [`${a}-eu-west-1-added`]: '2026-11-17',
    [`${b}-eu-west-1-denied`]: '2026-11-16',
  });
});

test('failures of a lost shard are neither new nor resolved the next night, and keep their first date', async () => {
  const third = await audited('20261118T030000Z-00000003', '2026-11-18T03:00:00.000Z', tuesday, { before: '20261117T030000Z-00000002' });
  expect(told(third)).toEqual({ new: [], resolved: [], notCompared: 1, unchanged: 4, newlyUnreadable: [] });
  expect(third.changes?.firstJudged).toEqual([]);
  const days = Object.fromEntries(third.findings.values().map(({ id, firstSeen }) => [id, firstSeen]));
  expect(days).toMatchObject({ [`${b}-us-east-1-lost`]: '2026-11-16', [`${b}-eu-west-1-denied`]: '2026-11-16' });
});

test('failures of an account that could not be audited are carried over and reported as resolved later', async () => {
  const all = ['global', ...regions].map((region) => `${b} ${region}`);
  const fourth = await audited('20261119T030000Z-00000004', '2026-11-19T03:00:00.000Z', tuesday, {
    before: '20261118T030000Z-00000003',
    lost: all,
  });
  expect(told(fourth)).toMatchObject({ new: [], resolved: [] });
  const { [`${b} us-east-1 lost`]: __, ...gone } = tuesday;
  const fifth = await audited(
    '20261120T030000Z-00000005',
    '2026-11-20T03:00:00.000Z',
    { ...gone, [`${b} eu-west-1 denied`]: 'PASS' },
    { before: '20261119T030000Z-00000004' },
  );
  expect(told(fifth)).toMatchObject({ new: [], resolved: [`${b}-eu-west-1-denied passes`, `${b}-us-east-1-lost gone`], notCompared: 0 });
});
