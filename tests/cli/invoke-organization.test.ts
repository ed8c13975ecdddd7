import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Interrupted } from '../../src/cli/terminal.ts';
import { onus } from '../support/terminal.ts';

const counts = { PASS: 70, FAIL: 3, UNKNOWN: 0, ERROR: 0, NOT_APPLICABLE: 1, suppressed: 0 };
const reference = { runId: 'r1', bucket: 'reports', prefix: 'runs/r1/', counts, complete: true };
const executionArn = 'arn:aws:states:eu-west-1:111122223333:execution:onus-audit-organization:e1';
const mapRun = (label: string) => `arn:aws:states:eu-west-1:111122223333:mapRun:onus-audit-organization/${label}:1`;

type Answer = (input: Record<string, string>) => unknown;
let started: { machine: string | undefined; input: unknown }[];
let looks: number;
/** Keys in the report bucket, and whether they can be listed. */
let progress: string[];
let mayList: boolean;
/** The states that successive calls return for the execution; the last one repeats. */
let states: { status: string; output?: string; error?: string; cause?: string }[];
let refusal: string | undefined;
/** The `StartAfter` keys of the list calls. */
let listed: (string | null)[];
let server: Server;
let env: Record<string, string>;

const operations: Record<string, Answer> = {
  StartExecution({ stateMachineArn, input = '' }) {
    started.push({ machine: stateMachineArn, input: JSON.parse(input) });
    return { executionArn, startDate: 0 };
  },
  DescribeExecution() {
    looks += 1;
    return { executionArn, startDate: 0, ...(states[Math.min(looks, states.length) - 1] ?? {}) };
  },
  ListMapRuns: () => ({
    mapRuns: [{ mapRunArn: mapRun('Shards'), startDate: 1 }, ...(looks > 1 ? [{ mapRunArn: mapRun('Accounts'), startDate: 2 }] : [])],
  }),
  GetExecutionHistory: () => ({
    events: [
      { type: 'ExecutionStarted', id: 1, timestamp: 0 },
      {
        type: 'TaskStateExited',
        id: 6,
        timestamp: 1,
        stateExitedEventDetails: { name: 'Plan', output: JSON.stringify({ runId: 'r1', bucket: 'reports' }) },
      },
    ],
  }),
  DescribeMapRun: ({ mapRunArn = '' }) => ({
    mapRunArn,
    itemCounts: mapRunArn.includes('Shards')
      ? { total: 20, succeeded: looks > 1 ? 19 : 4, failed: looks > 1 ? 1 : 0 }
      : { total: 4, succeeded: 2 },
  }),
};

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const target = String(request.headers['x-amz-target'] ?? '').split('.')[1];
      if (request.method === 'GET') {
        const asked = new URL(request.url ?? '', 'http://reports').searchParams;
        listed.push(asked.get('start-after'));
        response.statusCode = mayList ? 200 : 403;
        if (!mayList) return response.end('<Error><Code>AccessDenied</Code><Message>no</Message></Error>');
        const keys = progress.filter((key) => key > (asked.get('start-after') ?? ''));
        const contents = keys.map((key) => `<Contents><Key>${key}</Key></Contents>`).join('');
        return response.end(`<ListBucketResult><Name>reports</Name>${contents}</ListBucketResult>`);
      }
      if (target === undefined) {
        const result =
          '<GetCallerIdentityResult><Account>111122223333</Account><Arn>arn:aws:iam::111122223333:user/a</Arn></GetCallerIdentityResult>';
        return response.end(
          `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">${result}</GetCallerIdentityResponse>`,
        );
      }
      response.setHeader('content-type', 'application/x-amz-json-1.0');
      if (refusal !== undefined) {
        response.statusCode = 400;
        return response.end(JSON.stringify({ __type: refusal, message: 'it is not there' }));
      }
      return response.end(JSON.stringify(operations[target]?.(JSON.parse(Buffer.concat(chunks).toString()))));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  env = { AWS_ENDPOINT_URL: url, AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b', AWS_REGION: 'eu-west-1' };
});
afterAll(() => void server.close());
beforeEach(() => {
  started = [];
  looks = 0;
  refusal = undefined;
  progress = [];
  listed = [];
  mayList = true;
  states = [{ status: 'RUNNING' }, { status: 'SUCCEEDED', output: JSON.stringify(reference) }];
});

test('starts the state machine, and prints the execution', async () => {
  const { code, out } = await onus(['invoke', '--organization'], env);
  expect([code, out]).toEqual([0, `${executionArn}\n`]);
  expect(started).toEqual([{ machine: 'arn:aws:states:eu-west-1:111122223333:stateMachine:onus-audit-organization', input: {} }]);
});

test('passes every option that selects what to audit to the state machine', async () => {
  const machine = 'arn:aws:states:eu-west-1:111122223333:stateMachine:ours';
  const what = [
    '--accounts',
    '111122223333,222233334444',
    '--regions',
    'eu-west-1',
    '--services',
    's3',
    '--severity',
    'high',
    '--framework',
    'pci-dss',
  ];
  await onus(['invoke', '--machine', machine, ...what], env);
  await onus(['invoke', '--function', 'ours', '--resume', '20261121T030000Z-0123abcd'], env);
  expect(started).toEqual([
    {
      machine,
      input: {
        accounts: ['111122223333', '222233334444'],
        regions: ['eu-west-1'],
        services: ['s3'],
        severity: 'high',
        framework: 'pci-dss',
      },
    },
    {
      machine: 'arn:aws:states:eu-west-1:111122223333:stateMachine:ours-organization',
      input: { resume: '20261121T030000Z-0123abcd' },
    },
  ]);
});

test('waits for the report, with the exit code of an audit', async () => {
  const { code, out, err } = await onus(['invoke', '--organization', '--wait'], env);
  expect(err).toContain('  Shards 4 of 20 · 0 findings so far, 0 failures\n');
  expect(err).toContain('  Shards 19 of 20, 1 failed · Accounts 2 of 4 · 0 findings so far, 0 failures\n');
  expect(err).toContain('3 failed, 70 passed. Report:');
  expect([code, out]).toEqual([1, 's3://reports/runs/r1/index.html\n']);
});

test('prints the findings so far, each part of a shard once', async () => {
  progress = [
    'runs/r1/progress/2026-11-21T03:05:12.123Z_111122223333_eu-west-1_1_120_14',
    'runs/r1/progress/2026-11-21T03:05:13.456Z_111122223333_eu-west-1_2_30_0',
    'runs/r1/progress/2026-11-21T03:05:14.789Z_111122223333_eu-west-1_2_31_1',
  ];
  const { err } = await onus(['invoke', '--organization', '--wait'], env);
  expect(err).toContain('  Shards 4 of 20 · 151 findings so far, 15 failures\n');
  expect(err).toContain('  Shards 19 of 20, 1 failed · Accounts 2 of 4 · 151 findings so far, 15 failures\n');
  // Later calls list only new parts.
  expect(listed).toEqual([null, expect.stringMatching(/^runs\/r1\/progress\/20/)]);
});

test('continues if findings cannot be listed', async () => {
  mayList = false;
  const { code, err } = await onus(['invoke', '--organization', '--wait'], env);
  expect(err).toContain('  Shards 4 of 20\n');
  expect(code).toBe(1);
  expect(listed.length).toBe(1);
});

test.each([
  [
    { status: 'FAILED', error: 'UserError', cause: '{"errorMessage":"no account was audited"}' },
    'FAILED: UserError: no account was audited',
  ],
  [{ status: 'TIMED_OUT' }, 'TIMED_OUT: no cause was reported'],
  [{ status: 'SUCCEEDED', output: '"hello"' }, 'did not return a report'],
])('reports an execution that does not succeed: %j', async (state, message) => {
  states = [state];
  const { code, err } = await onus(['invoke', '--organization', '--wait'], env);
  expect(code).toBe(2);
  expect(err).toContain(message);
});

test('names a state machine that does not exist', async () => {
  refusal = 'StateMachineDoesNotExist';
  const { code, err } = await onus(['invoke', '--accounts', '111122223333'], env);
  expect(code).toBe(2);
  expect(err).toContain(
    'onus-audit-organization in eu-west-1 cannot be started: StateMachineDoesNotExist: it is not there: deploy it with organization on',
  );
});

test('rejects invalid accounts before any call', async () => {
  const { code, err } = await onus(['invoke', '--accounts', '12'], env);
  expect(code).toBe(2);
  expect(err).toContain('accounts.0: must be a 12-digit account ID');
  expect(started).toEqual([]);
});

test('stops waiting on Ctrl-C, without stopping the execution', async () => {
  states = [{ status: 'RUNNING' }];
  const controller = new AbortController();
  const running = onus(['invoke', '--organization', '--wait'], env, controller.signal);
  setTimeout(() => controller.abort(new Interrupted('SIGINT')), 300);
  const { code, err } = await running;
  expect(code).toBe(130);
  expect(err).toContain(`Stopped waiting. The execution continues: ${executionArn}`);
});
