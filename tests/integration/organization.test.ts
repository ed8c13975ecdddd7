import { configData } from '../../sample/account/config/config.ts';
import { aggregatorData } from '../../sample/account/config/aggregator.ts';
import type { LatestRun, ReportReference } from '../../src/delivery/publish.ts';
import type { ListedResult } from '../../src/core/result/result.ts';
import type { Invocation } from '../support/lambda.ts';
import { type Member, organization } from '../support/organization.ts';
import { type OrganizationRun, startOrganization } from '../support/organization-run.ts';

// Sized for a busy machine; an idle machine needs one minute.
jest.setTimeout(600_000);

const { own, regions, role } = organization;
const idOf = (index: number): string => String(200_000_000_000 + index);
const recorder = { 'AWS::Config::ConfigurationRecorder': 1 };
/** AWS Config records everything in one Region of this account, and has no queue there, but others elsewhere. */
const recorded = { account: idOf(13), region: 'eu-west-1' };
const collected = [
  { ...recorded, updated: new Date(), types: recorder },
  { account: idOf(14), region: recorded.region, updated: new Date(), types: { ...recorder, 'AWS::SQS::Queue': 9 } },
];
const recording = configData(
  { [recorded.region]: {} },
  { [recorded.region]: { recorder: { recordingGroup: { allSupported: true } }, bucket: 'config' } },
);
const members: Member[] = [
  { id: own, name: 'management', more: [aggregatorData('everything', 'eu-west-1', collected)] },
  ...Array.from({ length: 24 }, (_, index) => ({
    id: idOf(index),
    name: `team-${index}`,
    ...(index === 3 ? { closed: true } : index === 5 ? { buckets: 150 } : index === 13 ? { more: [recording] } : {}),
  })),
  { id: idOf(90), name: 'closing', state: 'SUSPENDED' },
  { id: idOf(91), name: 'sandbox' },
];
const denied = idOf(3);
const slow = { account: idOf(5), region: 'global' };
const crashesTwice = { account: idOf(7), region: 'eu-west-1' };
const neverWorks = { account: idOf(9), region: 'us-east-1' };
const leaves = { account: idOf(11), region: 'eu-central-1' };

interface ShardEvent {
  readonly account: string;
  readonly region: string;
  readonly givenUp?: object;
}
const concerns = (event: unknown, shard: { account: string; region: string }): boolean => {
  const { account, region } = event as Partial<ShardEvent>;
  return account === shard.account && region === shard.region;
};
const crash: Invocation<unknown> = { error: { errorType: 'Runtime.ExitError', errorMessage: 'Runtime exited with error: signal: killed' } };

let run: OrganizationRun;
/** Events of the shard function, with their responses. */
let invocations: { readonly event: ShardEvent; readonly answer: Invocation<unknown> }[] = [];

let crashes = 0;
async function faulty(name: string, event: unknown): Promise<Invocation<unknown>> {
  if (name !== 'organization-shard') return run.invoke(name, event);
  const shard = event as ShardEvent;
  if (concerns(event, crashesTwice) && crashes < 2) {
    crashes += 1;
    return crash;
  }
  if (concerns(event, neverWorks) && shard.givenUp === undefined) return crash;
  if (concerns(event, leaves))
    run.endpoint.setFaults([
      ...slowness,
      { match: 'sts:AssumeRole', kind: 'denied', input: { RoleArn: `arn:aws:iam::${leaves.account}:role/${role}` } },
    ]);
  const answer = await run.invoke(name, event, concerns(event, slow) ? 63_000 : undefined);
  invocations.push({ event: shard, answer });
  return answer;
}
const slowness = [{ match: 's3:GetBucket*', kind: 'latency', ms: 3000, accountId: slow.account }] as const;

beforeAll(async () => {
  run = await startOrganization(members, { EXCLUDED_ACCOUNTS: idOf(91), CONFIG_AGGREGATOR: 'everything' }, slowness);
  run.answerBy(faulty);
});
afterAll(() => run?.close());

const request = {
  regions,
  rules: [
    's3-account-public-access-blocked',
    's3-bucket-acls-disabled',
    's3-bucket-lifecycle-configured',
    's3-bucket-tls-enforced',
    's3-bucket-versioning-enabled',
    'sqs-queue-dead-letter-configured',
    'sqs-queue-retention-adequate',
    'sqs-queue-tls-enforced',
  ],
};

describe('25 accounts in four Regions with different failures', () => {
  let reference: ReportReference;
  let result: ListedResult;
  const account = (id: string) => result.accounts?.find((entry) => entry.id === id);
  const findingsOf = async (id: string) => (await run.json<ListedResult>(`${reference.prefix}accounts/${id}/result.json`)).findings;

  beforeAll(async () => {
    const { status, output, error } = await run.machine.run(request);
    expect(error).toBeUndefined();
    expect(status).toBe('SUCCEEDED');
    reference = output as ReportReference;
    result = await run.json(`${reference.prefix}result.json`);
  });

  test('writes a complete report and updates the latest one', async () => {
    expect(await run.json<LatestRun>('latest/run.json')).toMatchObject({ runId: reference.runId, request, counts: result.summary.counts });
    const page = await run.text(`${reference.prefix}index.html`);
    expect(page).toContain('href="accounts/');
    expect(await run.text('latest/index.html')).toBe(page.replaceAll('href="accounts/', `href="../${reference.prefix}accounts/`));
    expect(result.run).toMatchObject({ id: reference.runId, accountId: own });
    expect(result.run.regions.filter(({ state }) => state === 'audited').map(({ region }) => region)).toEqual(regions);
  });

  test('lists every account', () => {
    expect(result.accounts?.map(({ id }) => id)).toEqual(members.map(({ id }) => id).sort());
    const states = Object.groupBy(result.accounts ?? [], ({ state }) => state);
    expect(states['not-audited']?.map(({ id }) => id)).toEqual([denied, idOf(90), idOf(91)]);
    expect(account(idOf(90))?.reason).toBe('Its state in AWS Organizations is SUSPENDED.');
    expect(account(idOf(91))?.reason).toBe('The deployment excludes it.');
    expect(states.partial?.map(({ id }) => id)).toEqual([neverWorks.account, leaves.account]);
    expect(account(idOf(0))).toMatchObject({ name: 'team-0', state: 'audited' });
  });

  test('totals the accounts', () => {
    const total = { ...result.accounts?.[0]?.counts };
    for (const { counts } of result.accounts?.slice(1) ?? [])
      for (const [key, count] of Object.entries(counts)) total[key as keyof typeof total] = (total[key as keyof typeof total] ?? 0) + count;
    expect(result.summary.counts).toEqual(total);
    expect(result.summary.complete).toBe(false);
    expect(result.rules.reduce((sum, { counts }) => sum + counts.FAIL, 0)).toBe(total.FAIL);
  });

  test('reports a collection error and UNKNOWN findings for an account that denies access', async () => {
    expect(account(denied)?.reason).toContain(`arn:aws:iam::${denied}:role/${role} cannot be assumed`);
    expect(result.collectionErrors).toContainEqual(expect.objectContaining({ kind: 'denied', action: 'sts:AssumeRole' }));
    const findings = await findingsOf(denied);
    expect([...new Set(findings.map(({ status }) => status))]).toEqual(['UNKNOWN']);
    expect([...new Set(findings.map(({ ruleId }) => ruleId))].sort()).toEqual(request.rules);
  });

  test('reports a collection error for unread data of an account that leaves the organization', async () => {
    expect(account(leaves.account)?.reason).toMatch(/^eu-central-1: .*cannot be assumed/);
    const unknown = (await findingsOf(leaves.account)).filter(({ status }) => status === 'UNKNOWN');
    expect([...new Set(unknown.map(({ resource }) => resource.region))].sort()).toEqual(['eu-central-1', 'eu-west-1', 'us-east-1']);
  });

  test('retries a shard that crashes, without losing findings', async () => {
    expect(crashes).toBe(2);
    expect(account(crashesTwice.account)).toEqual({ ...account(idOf(0)), id: crashesTwice.account, name: 'team-7' });
  });

  test('reports a shard that always fails', () => {
    expect(account(neverWorks.account)?.reason).toContain('us-east-1: Runtime.ExitError: Runtime exited with error: signal: killed');
    expect(result.collectionErrors).toContainEqual(
      expect.objectContaining({ kind: 'failed', regions: ['us-east-1'], message: expect.stringContaining('signal: killed') }),
    );
  });

  test('continues a long shard at least three times, and reads every resource once', async () => {
    const outcomes = invocations.filter(({ event }) => concerns(event, slow)).map(({ answer }) => answer.payload);
    expect(outcomes.length).toBeGreaterThanOrEqual(4);
    expect(outcomes.map((outcome) => (outcome as { done: boolean }).done)).toEqual([...outcomes.slice(1).map(() => false), true]);
    const buckets = (await findingsOf(slow.account)).filter(({ resource }) => resource.type === 'AWS::S3::Bucket');
    expect(new Set(buckets.map(({ resource }) => resource.id)).size).toBe(150);
    expect(new Set(buckets.map(({ id }) => id)).size).toBe(buckets.length);
    expect(buckets.length).toBe(150 * 4);
    expect(account(slow.account)?.state).toBe('audited');
  });

  test('skips listings that AWS Config answers, and reports the recording time', () => {
    const { aggregated, state } = result.uncoveredResources.find(({ region }) => region === recorded.region) ?? {};
    expect(aggregated).toEqual({
      aggregator: 'everything',
      asOf: collected[0]?.updated.toISOString(),
      skippedTypes: ['AWS::SQS::Queue'],
      savedListings: 1,
    });
    // The other accounts were checked, and record nothing.
    expect(state).toBe('unreadable');
  });

  test('writes a report for each account', async () => {
    const files = (await run.keys(`${reference.prefix}accounts/${idOf(1)}/`)).map((key) => key.split('/').at(-1));
    expect(files.sort()).toEqual(['findings.csv', 'index.html', 'problems.ndjson.gz', 'result.json', 'summary.json']);
  });

  test('does not repeat completed work if a state is redriven', async () => {
    const runFiles = ['result.json', 'findings.csv'].map((name) => `${reference.prefix}${name}`);
    const accountFiles = [idOf(0), neverWorks.account].flatMap((id) =>
      ['result.json', 'summary.json'].map((name) => `${reference.prefix}accounts/${id}/${name}`),
    );
    const contents = () => Promise.all([...runFiles, ...accountFiles].map((key) => run.text(key)));
    const [before, keysBefore] = [await contents(), await run.keys(reference.prefix)];
    const { runId } = reference;
    run.endpoint.resetCalls();
    const done = await Promise.all(
      ['global', ...regions].map((region) => run.invoke('organization-shard', { runId, account: idOf(0), region })),
    );
    expect(done.map(({ payload }) => payload)).toEqual(
      ['global', ...regions].map((region) => ({ account: idOf(0), region, part: 1, done: true, lost: false })),
    );
    expect(run.endpoint.calls().total).toBe(0);
    for (const account of [idOf(0), neverWorks.account])
      expect((await run.invoke('organization-merge', { runId, account })).payload).toEqual({ runId, account });
    expect((await run.invoke('organization-publish', { runId })).payload).toEqual(reference);
    expect((await run.invoke('organization-notify', { runId })).error).toBeUndefined();
    expect(await contents()).toEqual(before);
    expect(await run.keys(reference.prefix)).toEqual(keysBefore);
  });

  test('retries only the failed shards in a resumed run', async () => {
    invocations = [];
    run.endpoint.setFaults([]);
    const calls = run.endpoint.calls().total;
    run.answerBy(async (name, event) => {
      const answer = await run.invoke(name, event);
      if (name === 'organization-shard') invocations.push({ event: event as ShardEvent, answer });
      return answer;
    });
    const { output, error } = await run.machine.run({ resume: reference.runId });
    expect(error).toBeUndefined();
    expect(output).toMatchObject({ runId: reference.runId });
    const again = await run.json<ListedResult>(`${reference.prefix}result.json`);
    expect(again.accounts?.filter(({ state }) => state === 'partial')).toEqual([]);
    expect(again.accounts?.filter(({ state }) => state === 'not-audited').map(({ id }) => id)).toEqual([denied, idOf(90), idOf(91)]);
    expect(invocations.map(({ event: { account: id, region } }) => `${id} ${region}`).sort()).toEqual([
      `${neverWorks.account} us-east-1`,
      ...['eu-central-1', 'eu-west-1', 'us-east-1'].map((region) => `${leaves.account} ${region}`),
    ]);
    // The account that still denies access is tried once more.
    expect(run.endpoint.calls().total - calls).toBeLessThan(80);
  });
});

describe('invalid input', () => {
  test.each([
    [{ accounts: ['999999999999'] }, 'accounts: 999999999999 not found in the organization'],
    [{ regions: ['eu-west-9'] }, 'regions: there is no Region eu-west-9: choose from '],
    [{ rules: ['s3-bucket-versioning'] }, "unknown rule 's3-bucket-versioning'"],
    [{ accounts: ['12'] }, 'event.accounts.0: must be a 12-digit account ID'],
    [{ account: [own] }, 'event: Unrecognized key: '],
    [{ resume: '20200101T000000Z-00000000' }, 'event.resume: run 20200101T000000Z-00000000 does not exist'],
  ])('fails the execution before any audit: %j', async (input, message) => {
    const { status, error } = await run.machine.run(input);
    expect(status).toBe('FAILED');
    expect(error).toContain(message);
  });

  test('a run that audits nothing fails, and the latest report stays unchanged', async () => {
    const before = await run.text('latest/run.json');
    const { status, error } = await run.machine.run({ ...request, accounts: [denied] });
    expect(status).toBe('FAILED');
    expect(error).toContain(`no account was audited, so there is no report (account ${denied}: global:`);
    expect(await run.text('latest/run.json')).toBe(before);
  });

  test('a second run at the same time is rejected, and an older pointer is ignored', async () => {
    await run.put('latest/run.json', '{"schema":0}');
    const input = { rules: ['sqs-queue-tls-enforced'], regions: ['eu-west-1'], accounts: [idOf(0), idOf(1)] };
    const results = await Promise.all([run.machine.run(input), run.machine.run(input)]);
    const [won, ...others] = results.filter(({ status }) => status === 'SUCCEEDED');
    const [lost] = results.filter(({ status }) => status === 'FAILED');
    expect(others).toEqual([]);
    const { runId } = (won?.output ?? {}) as ReportReference;
    expect(lost?.error).toContain(`another audit of this deployment is running (${runId})`);
    const { accounts } = await run.json<ListedResult>(`runs/${runId}/result.json`);
    expect(accounts?.map(({ id }) => id)).toEqual([idOf(0), idOf(1)]);
    expect((await run.json<LatestRun>('latest/run.json')).runId).toBe(runId);
  });
});
