import { credentialsOf } from '../../sample/endpoint/identity.ts';
import { awsError } from '../../sample/endpoint/aws-error.ts';
import { type Endpoint, startEndpoint } from '../../sample/endpoint/server.ts';
import { service } from '../../sample/endpoint/service.ts';
import { Interrupted } from '../../src/cli/terminal.ts';
import { onus } from '../support/terminal.ts';

const account = '111122223333';
const counts = { PASS: 7, FAIL: 0, UNKNOWN: 0, ERROR: 0, NOT_APPLICABLE: 1, suppressed: 0 };
const reference = { runId: 'r1', bucket: 'reports', prefix: 'runs/r1/', counts, complete: true };

/** The payload of the invocation, and the response of the function. */
let invoked: { name: string | undefined; region: string; event: unknown }[];
let answer: { FunctionError?: string; body: unknown } | 'waits';
let endpoint: Endpoint;
let env: Record<string, string>;

beforeAll(async () => {
  const lambda = service('lambda')({
    Invoke: async ({ FunctionName, Payload }, { region }) => {
      if (FunctionName === 'missing') throw awsError('ResourceNotFoundException', 404, `Function not found: ${FunctionName}`);
      invoked.push({ name: FunctionName, region, event: JSON.parse(Buffer.from((Payload as Uint8Array | undefined) ?? []).toString()) });
      if (answer === 'waits') return new Promise(() => undefined);
      const { body, FunctionError } = answer;
      return { StatusCode: 200, FunctionError, Payload: Buffer.from(JSON.stringify(body)) as never };
    },
  });
  endpoint = await startEndpoint({ accounts: [{ id: account, services: [lambda] }] });
  const { accessKeyId, secretAccessKey } = credentialsOf(account);
  env = { AWS_ENDPOINT_URL: endpoint.url, AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey };
});
afterAll(() => endpoint.close());
beforeEach(() => {
  invoked = [];
  answer = { body: reference };
  endpoint.setFaults([]);
});

test('prints the location of the report', async () => {
  const { code, out, err } = await onus(['invoke'], env);
  expect(out).toBe('s3://reports/runs/r1/index.html\n');
  expect(err).toContain('0 failed, 7 passed. Report:');
  expect(code).toBe(0);
  expect(invoked).toEqual([{ name: 'onus-audit', region: 'eu-west-1', event: {} }]);
});

test('passes every option that selects what to audit to the function', async () => {
  const what = [
    '--regions',
    'eu-west-1,us-east-1',
    '--services',
    's3,iam',
    '--rules',
    'a,b',
    '--severity',
    'high',
    '--framework',
    'cis-5.0',
  ];
  await onus(['invoke', '--function', 'ours', '--region', 'eu-central-1', ...what], env);
  await onus(['invoke', '--regions', 'all'], env);
  expect(invoked).toEqual([
    {
      name: 'ours',
      region: 'eu-central-1',
      event: { regions: ['eu-west-1', 'us-east-1'], services: ['s3', 'iam'], rules: ['a', 'b'], severity: 'high', framework: 'cis-5.0' },
    },
    { name: 'onus-audit', region: 'eu-west-1', event: { regions: 'all' } },
  ]);
});

test.each([
  [1, { counts: { ...counts, FAIL: 2 } }, '2 failed, 7 passed.'],
  [3, { complete: false }, '0 failed, 7 passed; some data could not be read.'],
  [1, { counts: { ...counts, FAIL: 2 }, complete: false }, '2 failed, 7 passed; some data could not be read.'],
])('exits with %i for %j', async (expected, change, says) => {
  answer = { body: { ...reference, ...change } };
  const { code, err } = await onus(['invoke'], env);
  expect(code).toBe(expected);
  expect(err).toContain(says);
});

describe('one-line errors with exit code 2', () => {
  const failed = (body: unknown) => ({ FunctionError: 'Unhandled', body });
  test.each([
    ['the audit failed', failed({ errorType: 'UserError', errorMessage: "there is no service 's4'" }), "failed: there is no service 's4'"],
    ['the function times out', failed({ errorMessage: 'Task timed out after 900.00 seconds' }), 'failed: Task timed out after 900'],
    ['the function fails', failed(null), 'failed: Unhandled'],
    ['another function responds', { body: 'Hello from Lambda!' }, 'did not return a report'],
    ['a function without a response', { body: null }, 'did not return a report'],
  ])('reports %s', async (_, given, message) => {
    answer = given;
    const { code, out, err } = await onus(['invoke'], env);
    expect(err).toContain(`onus: the function onus-audit ${message}`);
    expect([code, out]).toEqual([2, '']);
  });

  test.each([
    [
      'an unknown function',
      ['--function', 'missing'],
      'the function missing in eu-west-1 cannot be invoked: ResourceNotFoundException: Function not found: missing: deploy it, or set --function and --region',
    ],
    ['an unknown severity', ['--severity', 'grave'], "argument 'grave' is invalid. Allowed choices are informational"],
    ['an endpoint that does not respond', ['--endpoint-url', 'http://127.0.0.1:9'], 'cannot be invoked: '],
  ])('reports %s', async (_, argv, message) => {
    const { code, err } = await onus(['invoke', ...argv], env);
    expect(err).toContain(message);
    expect(code).toBe(2);
  });

  test.each(['denied', 'throttled', 'fault500', 'reset'] as const)('does not invoke the function again after %s', async (kind) => {
    endpoint.setFaults([{ match: 'lambda:Invoke', kind }]);
    endpoint.resetCalls();
    const { code, err } = await onus(['invoke'], env);
    expect(err).toMatch(/onus: the function onus-audit in eu-west-1 cannot be invoked: .+/);
    expect(code).toBe(2);
    expect(endpoint.calls().operations).toEqual({ 'lambda:Invoke': 1 });
  });
});

test('reports that the function continues when waiting is interrupted', async () => {
  answer = 'waits';
  const stop = new AbortController();
  const running = onus(['invoke'], env, stop.signal);
  while (invoked.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
  stop.abort(new Interrupted('SIGINT'));
  const { code, out, err } = await running;
  expect([code, out]).toEqual([130, '']);
  expect(err).toContain('Stopped waiting. The audit continues in onus-audit.');
});
