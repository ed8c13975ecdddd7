import {
  CreateBucketCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  type ListObjectsV2CommandOutput,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { configData } from '../../sample/account/config.ts';
import { aggregatorData } from '../../sample/account/config-aggregator.ts';
import { credentialsOf } from '../../sample/endpoint/identity.ts';
import { type Endpoint, startEndpoint } from '../../sample/endpoint/server.ts';
import type { LatestRun, ReportReference } from '../../src/app/publish.ts';
import type { ListedResult } from '../../src/model/result.ts';
import { type Invocation, startLambda } from '../support/lambda.ts';
import { type Moto, startMoto } from '../support/moto.ts';
import { type Member, organization, organizationAccounts } from '../support/organization.ts';
import { createMachine, functionPool, type Machine, type Router, startRouter } from '../support/state-machine.ts';

// On a busy machine; a quiet one takes a minute.
jest.setTimeout(600_000);

const bucket = 'onus-reports';
const { own, regions, role, externalId } = organization;
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

let moto: Moto;
let router: Router;
let endpoint: Endpoint;
let machine: Machine;
const functions = functionPool();
const { invoke } = functions;
/** Events of the shard function, with what it answered. */
let invocations: { readonly event: ShardEvent; readonly answer: Invocation<unknown> }[] = [];

let crashes = 0;
async function faulty(name: string, event: unknown): Promise<Invocation<unknown>> {
  if (name !== 'organization-shard') return invoke(name, event);
  const shard = event as ShardEvent;
  if (concerns(event, crashesTwice) && crashes < 2) {
    crashes += 1;
    return crash;
  }
  if (concerns(event, neverWorks) && shard.givenUp === undefined) return crash;
  if (concerns(event, leaves))
    endpoint.setFaults([
      ...slowness,
      { match: 'sts:AssumeRole', kind: 'denied', input: { RoleArn: `arn:aws:iam::${leaves.account}:role/${role}` } },
    ]);
  const answer = await invoke(name, event, concerns(event, slow) ? 63_000 : undefined);
  invocations.push({ event: shard, answer });
  return answer;
}
const slowness = [{ match: 's3:GetBucket*', kind: 'latency', ms: 3000, accountId: slow.account }] as const;

beforeAll(async () => {
  router = await startRouter();
  [moto, endpoint] = await Promise.all([
    startMoto({ env: { MOTO_PORT: String(router.port) } }),
    startEndpoint({ accounts: organizationAccounts(members), faults: slowness }),
  ]);
  router.connect({ bucket, moto: moto.url, aws: endpoint.url, invoke: faulty });
  const { accessKeyId, secretAccessKey } = credentialsOf(own);
  const env = {
    AWS_ENDPOINT_URL: router.url,
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    REPORT_BUCKET: bucket,
    MEMBER_ROLE: role,
    EXTERNAL_ID: externalId,
    EXCLUDED_ACCOUNTS: idOf(91),
    CONCURRENCY: '4',
    CONFIG_AGGREGATOR: 'everything',
  };
  for (const name of ['plan', 'shard', 'shard', 'shard', 'merge', 'merge', 'publish', 'notify'].map((step) => `organization-${step}`)) {
    functions.add(name, await startLambda(name, env));
  }
  const arn = (step: string) => `arn:aws:lambda:eu-west-1:123456789012:function:organization-${step}`;
  machine = await createMachine(moto, {
    Partition: 'aws',
    ReportBucket: bucket,
    PlanFunctionArn: arn('plan'),
    ShardFunctionArn: arn('shard'),
    MergeFunctionArn: arn('merge'),
    PublishFunctionArn: arn('publish'),
    NotifyFunctionArn: arn('notify'),
  });
  await s3().send(new CreateBucketCommand({ Bucket: bucket, CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' } }));
});
afterAll(async () => {
  await functions.close();
  await Promise.all([router?.close(), endpoint?.close(), moto?.close()]);
});

const s3 = () => new S3Client({ ...moto.client, forcePathStyle: true });
async function text(Key: string): Promise<string> {
  const { Body } = await s3().send(new GetObjectCommand({ Bucket: bucket, Key }));
  return (await Body?.transformToString()) ?? '';
}
const json = async <T>(key: string): Promise<T> => JSON.parse(await text(key));
async function keys(prefix: string): Promise<string[]> {
  const found: string[] = [];
  let ContinuationToken: string | undefined;
  do {
    const page: ListObjectsV2CommandOutput = await s3().send(
      new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ContinuationToken }),
    );
    found.push(...(page.Contents ?? []).map(({ Key = '' }) => Key));
    ContinuationToken = page.NextContinuationToken;
  } while (ContinuationToken !== undefined);
  return found;
}

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

describe('25 accounts in four Regions, and what can go wrong on the way', () => {
  let reference: ReportReference;
  let result: ListedResult;
  const account = (id: string) => result.accounts?.find((entry) => entry.id === id);
  const findingsOf = async (id: string) => (await json<ListedResult>(`${reference.prefix}accounts/${id}/result.json`)).findings;

  beforeAll(async () => {
    const { status, output, error } = await machine.run(request);
    expect(error).toBeUndefined();
    expect(status).toBe('SUCCEEDED');
    reference = output as ReportReference;
    result = await json(`${reference.prefix}result.json`);
  });

  test('the report is whole, and the latest', async () => {
    expect(await json<LatestRun>('latest/run.json')).toMatchObject({ runId: reference.runId, request, counts: result.summary.counts });
    const page = await text(`${reference.prefix}index.html`);
    expect(page).toContain('href="accounts/');
    expect(await text('latest/index.html')).toBe(page.replaceAll('href="accounts/', `href="../${reference.prefix}accounts/`));
    expect(result.run).toMatchObject({ id: reference.runId, accountId: own });
    expect(result.run.regions.filter(({ state }) => state === 'audited').map(({ region }) => region)).toEqual(regions);
  });

  test('every account is told', () => {
    expect(result.accounts?.map(({ id }) => id)).toEqual(members.map(({ id }) => id).sort());
    const states = Object.groupBy(result.accounts ?? [], ({ state }) => state);
    expect(states['not-audited']?.map(({ id }) => id)).toEqual([denied, idOf(90), idOf(91)]);
    expect(account(idOf(90))?.reason).toBe('AWS Organizations says it is SUSPENDED.');
    expect(account(idOf(91))?.reason).toBe('The deployment excludes it.');
    expect(states.partly?.map(({ id }) => id)).toEqual([neverWorks.account, leaves.account]);
    expect(account(idOf(0))).toMatchObject({ name: 'team-0', state: 'audited' });
  });

  test('the sums are those of the accounts', () => {
    const total = { ...result.accounts?.[0]?.counts };
    for (const { counts } of result.accounts?.slice(1) ?? [])
      for (const [key, count] of Object.entries(counts)) total[key as keyof typeof total] = (total[key as keyof typeof total] ?? 0) + count;
    expect(result.summary.counts).toEqual(total);
    expect(result.summary.complete).toBe(false);
    expect(result.rules.reduce((sum, { counts }) => sum + counts.FAIL, 0)).toBe(total.FAIL);
  });

  test('the account that cannot be entered is a gap, and its rules are unknown', async () => {
    expect(account(denied)?.reason).toContain(`arn:aws:iam::${denied}:role/${role} cannot be assumed`);
    expect(result.gaps).toContainEqual(expect.objectContaining({ kind: 'denied', action: 'sts:AssumeRole' }));
    const findings = await findingsOf(denied);
    expect([...new Set(findings.map(({ status }) => status))]).toEqual(['UNKNOWN']);
    expect([...new Set(findings.map(({ ruleId }) => ruleId))].sort()).toEqual(request.rules);
  });

  test('the account that leaves is a gap where it was not read yet', async () => {
    expect(account(leaves.account)?.reason).toMatch(/^eu-central-1: .*cannot be assumed/);
    const unknown = (await findingsOf(leaves.account)).filter(({ status }) => status === 'UNKNOWN');
    expect([...new Set(unknown.map(({ resource }) => resource.region))].sort()).toEqual(['eu-central-1', 'eu-west-1', 'us-east-1']);
  });

  test('the shard that crashes twice is tried again, and nothing of it is missing', async () => {
    expect(crashes).toBe(2);
    expect(account(crashesTwice.account)).toEqual({ ...account(idOf(0)), id: crashesTwice.account, name: 'team-7' });
  });

  test('the shard that never works says so', () => {
    expect(account(neverWorks.account)?.reason).toContain('us-east-1: Runtime.ExitError: Runtime exited with error: signal: killed');
    expect(result.gaps).toContainEqual(
      expect.objectContaining({ kind: 'failed', regions: ['us-east-1'], message: expect.stringContaining('signal: killed') }),
    );
  });

  test('the shard that takes long goes on three times at least, and reads everything once', async () => {
    const outcomes = invocations.filter(({ event }) => concerns(event, slow)).map(({ answer }) => answer.payload);
    expect(outcomes.length).toBeGreaterThanOrEqual(4);
    expect(outcomes.map((outcome) => (outcome as { done: boolean }).done)).toEqual([...outcomes.slice(1).map(() => false), true]);
    const buckets = (await findingsOf(slow.account)).filter(({ resource }) => resource.type === 'AWS::S3::Bucket');
    expect(new Set(buckets.map(({ resource }) => resource.id)).size).toBe(150);
    expect(new Set(buckets.map(({ id }) => id)).size).toBe(buckets.length);
    expect(buckets.length).toBe(150 * 4);
    expect(account(slow.account)?.state).toBe('audited');
  });

  test('what AWS Config knows is not asked for, and told with its age', () => {
    const { aggregated, state } = result.census.find(({ region }) => region === recorded.region) ?? {};
    expect(aggregated).toEqual({
      aggregator: 'everything',
      asOf: collected[0]?.updated.toISOString(),
      notAsked: ['AWS::SQS::Queue'],
      listings: 1,
    });
    // The other accounts were asked, and record nothing.
    expect(state).toBe('unreadable');
  });

  test('each account has its own report', async () => {
    const files = (await keys(`${reference.prefix}accounts/${idOf(1)}/`)).map((key) => key.split('/').at(-1));
    expect(files.sort()).toEqual(['findings.csv', 'index.html', 'problems.ndjson.gz', 'result.json', 'summary.json']);
  });

  test('what is begun again, as by a redrive, finds what is done and leaves it alone', async () => {
    const runFiles = ['result.json', 'findings.csv'].map((name) => `${reference.prefix}${name}`);
    const accountFiles = [idOf(0), neverWorks.account].flatMap((id) =>
      ['result.json', 'summary.json'].map((name) => `${reference.prefix}accounts/${id}/${name}`),
    );
    const contents = () => Promise.all([...runFiles, ...accountFiles].map(text));
    const [before, keysBefore] = [await contents(), await keys(reference.prefix)];
    const { runId } = reference;
    endpoint.resetCalls();
    const done = await Promise.all(
      ['global', ...regions].map((region) => invoke('organization-shard', { runId, account: idOf(0), region })),
    );
    expect(done.map(({ payload }) => payload)).toEqual(
      ['global', ...regions].map((region) => ({ account: idOf(0), region, part: 1, done: true, lost: false })),
    );
    expect(endpoint.calls().total).toBe(0);
    for (const account of [idOf(0), neverWorks.account])
      expect((await invoke('organization-merge', { runId, account })).payload).toEqual({ runId, account });
    expect((await invoke('organization-publish', { runId })).payload).toEqual(reference);
    expect((await invoke('organization-notify', { runId })).error).toBeUndefined();
    expect(await contents()).toEqual(before);
    expect(await keys(reference.prefix)).toEqual(keysBefore);
  });

  test('a resumed run tries what was lost again, and nothing else', async () => {
    invocations = [];
    endpoint.setFaults([]);
    const calls = endpoint.calls().total;
    router.connect({
      bucket,
      moto: moto.url,
      aws: endpoint.url,
      invoke: async (name, event) => {
        const answer = await invoke(name, event);
        if (name === 'organization-shard') invocations.push({ event: event as ShardEvent, answer });
        return answer;
      },
    });
    const { output, error } = await machine.run({ resume: reference.runId });
    expect(error).toBeUndefined();
    expect(output).toMatchObject({ runId: reference.runId });
    const again = await json<ListedResult>(`${reference.prefix}result.json`);
    expect(again.accounts?.filter(({ state }) => state === 'partly')).toEqual([]);
    expect(again.accounts?.filter(({ state }) => state === 'not-audited').map(({ id }) => id)).toEqual([denied, idOf(90), idOf(91)]);
    expect(invocations.map(({ event: { account: id, region } }) => `${id} ${region}`).sort()).toEqual([
      `${neverWorks.account} us-east-1`,
      ...['eu-central-1', 'eu-west-1', 'us-east-1'].map((region) => `${leaves.account} ${region}`),
    ]);
    // And one more attempt is made at the account that is still closed.
    expect(endpoint.calls().total - calls).toBeLessThan(80);
  });
});

describe('bad input', () => {
  test.each([
    [{ accounts: ['999999999999'] }, 'event.accounts: there is no account 999999999999 in the organization'],
    [{ regions: ['eu-west-9'] }, 'event.regions: there is no Region eu-west-9'],
    [{ rules: ['s3-bucket-versioning'] }, "there is no rule 's3-bucket-versioning'"],
    [{ accounts: ['12'] }, 'event.accounts.0: must be a 12-digit account id'],
    [{ account: [own] }, 'event: Unrecognized key: '],
    [{ resume: '20200101T000000Z-00000000' }, 'event.resume: there is no run 20200101T000000Z-00000000'],
  ])('%j fails the execution at once', async (input, message) => {
    const { status, error } = await machine.run(input);
    expect(status).toBe('FAILED');
    expect(error).toContain(message);
  });

  test('a run that audits nothing fails, and the latest report stays', async () => {
    const before = await text('latest/run.json');
    const { status, error } = await machine.run({ ...request, accounts: [denied] });
    expect(status).toBe('FAILED');
    expect(error).toContain(`nothing was audited, so there is no report (account ${denied}: global:`);
    expect(await text('latest/run.json')).toBe(before);
  });

  test('two runs at once finish both, each with its own report; an older pointer does not matter', async () => {
    await s3().send(new PutObjectCommand({ Bucket: bucket, Key: 'latest/run.json', Body: '{"schema":0}' }));
    const input = { rules: ['sqs-queue-tls-enforced'], regions: ['eu-west-1'], accounts: [idOf(0), idOf(1)] };
    const [first, second] = await Promise.all([machine.run(input), machine.run(input)]);
    const ids = [first, second].map(({ output }) => (output as ReportReference).runId);
    expect(new Set(ids).size).toBe(2);
    const [one, two] = await Promise.all(ids.map((id) => json<ListedResult>(`runs/${id}/result.json`)));
    expect(one?.summary).toEqual(two?.summary);
    expect(one?.accounts?.map(({ id }) => id)).toEqual([idOf(0), idOf(1)]);
    expect(ids).toContain((await json<LatestRun>('latest/run.json')).runId);
  });
});
