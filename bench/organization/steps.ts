import { registry } from '../../src/commands/registry.ts';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { rules as allRules } from '../../rules/index.ts';
import { company } from '../../sample/account/company.ts';
import { mergeAccount } from '../../src/organization/merge-account.ts';
import { planRun } from '../../src/organization/plan.ts';
import { publishRun } from '../../src/organization/publish.ts';
import { keysOf, type RunPlan, type Shard } from '../../src/organization/run-plan.ts';
import { auditShard } from '../../src/organization/shard.ts';
import { partFiles, type ShardPart } from '../../src/organization/shard-file.ts';
import { selectRules } from '../../src/evaluate/select-rules.ts';
import { createResultAggregator } from '../../src/evaluate/result-aggregator.ts';
import type { Finding, Status } from '../../src/core/result/finding.ts';
import { categoryOf } from '../../src/responsibility/lookup.ts';
import { role } from './accounts.ts';
import { folderStorage } from '../../src/aws/storage/folder-storage.ts';
import { readJson } from '../../src/aws/storage/storage.ts';

/**
 * Runs one step of a run, with a folder as the bucket: `plan`, `shards` (generated), `merge` and `publish` of a simulated run; `plan-own` and
 * `audit` of a real run of one account. `audit` exits with 3 if the shard has to continue, and 4 if it was lost.
 */
const [step, folder = '', runId = '', ...more] = process.argv.slice(2);
const bucket = folderStorage(folder);
const config = {};
const rules = selectRules(allRules, {}, config);
const startedAt = '2026-11-21T03:00:00.000Z';

const statuses: readonly Status[] = ['PASS', 'FAIL', 'PASS', 'PASS', 'NOT_APPLICABLE', 'FAIL', 'PASS', 'UNKNOWN', 'PASS', 'PASS'];

const own = { memberRole: role, externalId: undefined, accounts: [], excluded: [], concurrency: 100 };

/** Returns the findings of a Region with a few resources of each type. */
const findingsOf = ({ account: accountId, region }: Shard, count: number): Finding[] =>
  Array.from({ length: count }, (_, index): Finding => {
    const rule = rules[(index * 7) % rules.length] as (typeof rules)[number];
    const status = statuses[index % statuses.length] as Status;
    const id = `${rule.service}-resource-${Math.floor(index / 20)}`;
    const arn = `arn:aws:${rule.service}:${region}:${accountId}:thing/${id}`;
    return {
      id: `${accountId}${region}${index}`.padEnd(20, '0'),
      ruleId: rule.id,
      status,
      severity: rule.severity,
      responsibility: rule.responsibility,
      category: categoryOf(rule.resourceType, rule.service),
      service: rule.service,
      resource: { type: rule.resourceType, id, arn, name: id, accountId, region, tags: { team: `team-${index % 7}`, env: 'prod' } },
      message: `The setting of ${rule.title.toLowerCase()} is not as it should be.`,
      evidence: { setting: 'off', since: '2026-01-01' },
      ...(status === 'UNKNOWN'
        ? { collectionError: { kind: 'denied', action: `${rule.service}:DescribeThings`, message: 'not authorized' } }
        : {}),
    };
  });

async function writeShard(shard: Shard, count: number): Promise<void> {
  const findings = findingsOf(shard, count);
  const totals = createResultAggregator(rules, config, Date.parse(startedAt));
  for (const finding of findings) totals.finding(finding);
  const part: ShardPart = {
    ...shard,
    part: 1,
    done: true,
    run: {
      version: '0',
      principalArn: 'arn:aws:sts::300000000000:assumed-role/onus-member/onus',
      finishedAt: startedAt,
      calls: { 'ec2:DescribeInstances': 3 },
      throttles: 0,
    },
    findings: count,
    result: totals.part([]),
  };
  const target = join(folder, keysOf(runId).shard(shard));
  await mkdir(target, { recursive: true });
  const lines = findings.map((finding) => `${JSON.stringify(finding)}\n`).join('');
  await writeFile(join(target, partFiles(1).findings), gzipSync(lines, { level: 1 }));
  await writeFile(join(target, partFiles(1).summary), JSON.stringify(part));
}

switch (step) {
  case 'plan': {
    // No run ID exists yet: the argument is the name of an aggregator.
    const settings = runId === '' ? own : { ...own, aggregator: runId };
    const reference = await planRun({}, { id: 'bench', startedAt: new Date().toISOString() }, { bucket, config, registry, settings });
    console.log(reference.runId);
    break;
  }
  case 'plan-own': {
    const settings = { ...own, accounts: [company.accountId] };
    await planRun({}, { id: 'bench', startedAt: new Date().toISOString() }, { bucket, config, registry, settings });
    break;
  }
  case 'audit': {
    const [account = '', region = '', seconds = '900'] = more;
    const { done, lost } = await auditShard(
      runId,
      { account, region },
      { bucket, config, registry, settings: own, timeLeft: Number(seconds) * 1000 },
    );
    process.exitCode = lost ? 4 : done ? 0 : 3;
    break;
  }
  case 'shards': {
    const count = Number(more[0]);
    for (const shard of await readJson<Shard[]>(bucket, keysOf(runId).shards)) await writeShard(shard, count);
    break;
  }
  case 'merge': {
    const [first = '0', last = '1'] = more;
    const { accounts } = await readJson<RunPlan>(bucket, keysOf(runId).run);
    for (const { id } of accounts.slice(Number(first), Number(last)))
      await mergeAccount(runId, id, { bucket, config, registry, earlier: async () => undefined });
    break;
  }
  case 'publish':
    await publishRun(runId, { bucket, config, registry, earlier: async () => undefined });
    break;
  default:
    throw new Error(`'${step}' is not a step`);
}
