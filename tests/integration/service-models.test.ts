import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { rules } from '../../rules/index.ts';
import { sampleAccount } from '../../sample/account/index.ts';
import { loadModel } from '../../sample/endpoint/model.ts';
import type { Handler, ServiceData } from '../../sample/endpoint/types.ts';
import { auditSample } from '../support/audit-sample.ts';

jest.setTimeout(300_000);

interface RecordedCall {
  readonly service: string;
  readonly operation: string;
  readonly input: unknown;
  readonly output: unknown;
}

/** Returns the services with handlers that record their requests and responses. */
function recording(services: readonly ServiceData[], serviceIds: ReadonlyMap<string, string>): [ServiceData[], RecordedCall[]] {
  const calls: RecordedCall[] = [];
  const recorded = services.map(({ service, operations }) => ({
    service,
    operations: Object.fromEntries(
      Object.entries(operations).map(([operation, handler]) => {
        const recorder: Handler<never, object> = async (input, call) => {
          const entry = { service: serviceIds.get(service) ?? service, operation, input };
          try {
            const output = await handler(input, call);
            calls.push({ ...entry, output });
            return output;
          } catch (error) {
            calls.push({ ...entry, output: null });
            throw error;
          }
        };
        return [operation, recorder];
      }),
    ),
  }));
  return [recorded, calls];
}

/** JSON with blobs as base64. */
const toJson = (calls: readonly RecordedCall[]): string =>
  JSON.stringify(calls, (_, value: unknown) => (value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value));

/** Returns the violations of the service models of botocore. */
function problemsOf(calls: readonly RecordedCall[]): readonly string[] {
  const script = fileURLToPath(new URL('../support/service_models.py', import.meta.url));
  const { stdout, stderr, status } = spawnSync(process.env['ONUS_PYTHON'] ?? 'python3', [script], {
    input: toJson(calls),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as readonly string[];
}

/** Responses of AWS that violate its own models. */
const DEVIATIONS: readonly (readonly [problem: RegExp, reason: string])[] = [
  [
    /^(CloudFront|Route 53):\w+ (in|out)put\.MaxItems: \d+ is not text$/,
    'a number in the JavaScript SDK and text in botocore; the same in a URL and in XML',
  ],
  [/^EC2:DescribeVpcEndpoints output\.VpcEndpoints\[\]\.State: /, 'AWS returns the states in lower case'],
  [/\.NumberOfDecreasesToday: the value 0 is below/, 'AWS returns 0 on a day without a decrease'],
  [/^EventBridge:ListTargetsByRule output\.Targets: the number of entries 0/, 'AWS returns an empty list for a rule without targets'],
  [/^GuardDuty:GetAdministratorAccount output: Administrator is missing$/, 'AWS omits it in accounts without an administrator'],
  [/^GuardDuty:GetDetector output\.Tags: the number of entries 0/, 'AWS returns an empty object for a detector without tags'],
  [/^Inspector2:BatchGetAccountStatus output\..+\.errorMessage: the length 0/, 'AWS returns an empty message without an error'],
  [/^Route 53:ListHostedZones output: Marker is missing$/, 'AWS omits it in the first page'],
  [/^SSM:DescribeInstancePatchStates output\..+\.PatchGroup: the length 0/, 'AWS returns an empty name without a patch group'],
  [/^WAFV2:List\w+ output\.\w+\[\]\.Description: {2}does not match/, 'AWS returns an empty description if there is none'],
];

test('requests of an audit and responses of the sample account conform to the service models', async () => {
  const services = sampleAccount.services;
  const serviceIds = new Map(
    await Promise.all(services.map(async ({ service }) => [service, (await loadModel(service)).serviceId] as const)),
  );
  const [recorded, calls] = recording(services, serviceIds);
  await auditSample(rules, recorded);
  expect(calls.length).toBeGreaterThan(1000);
  const problems = problemsOf(calls);
  expect(problems.filter((problem) => !DEVIATIONS.some(([pattern]) => pattern.test(problem)))).toEqual([]);
  expect(DEVIATIONS.filter(([pattern]) => !problems.some((problem) => pattern.test(problem)))).toEqual([]);
});

test('reports violations of the models', () => {
  const call = { service: 'S3', operation: 'GetBucketVersioning', input: { Bucket: 'b' }, output: { Status: 'Enabled' } };
  expect(problemsOf([call])).toEqual([]);
  expect(
    problemsOf([
      { ...call, input: {} },
      { ...call, output: { Status: 'On' } },
    ]),
  ).toEqual([
    'S3:GetBucketVersioning input: Bucket is missing',
    'S3:GetBucketVersioning output.Status: On is not one of Enabled, Suspended',
  ]);
});
