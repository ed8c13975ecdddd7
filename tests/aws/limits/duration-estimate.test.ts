import { estimateDuration } from '../../../src/aws/limits/duration-estimate.ts';
import { publishedLimits } from '../../../src/commands/published-limits.ts';

const calls = [
  { region: 'eu-west-1', service: 'lambda', operation: 'ListAliases', calls: 1000 },
  { region: 'eu-west-1', service: 'lambda', operation: 'ListFunctionUrlConfigs', calls: 1006 },
  { region: 'eu-central-1', service: 'lambda', operation: 'ListAliases', calls: 5 },
  { region: 'eu-west-1', service: 'ec2', operation: 'DescribeInstanceAttribute', calls: 145 },
  { region: 'eu-west-1', service: 's3', operation: 'GetBucketPolicy', calls: 100_000 },
];
const options = { limits: publishedLimits, pace: 0.5, concurrency: 64, latencyMs: 50 };

test('adds up the calls that share a limit, in each Region', () => {
  expect(estimateDuration(calls, options).limits).toEqual([
    { name: 'lambda', region: 'eu-west-1', calls: 2006, perSecond: 7.5, seconds: 2000 / 7.5 },
    { name: 'ec2:DescribeInstanceAttribute', region: 'eu-west-1', calls: 145, perSecond: 10, seconds: 10 },
    { name: 'lambda', region: 'eu-central-1', calls: 5, perSecond: 7.5, seconds: 0 },
  ]);
});

test('takes as long as the slowest limit, or as the latency of all calls', () => {
  expect(estimateDuration(calls, options).seconds).toBeCloseTo(2000 / 7.5);
  expect(estimateDuration(calls, { ...options, limits: {} }).seconds).toBeCloseTo((102_156 * 0.05) / 64);
  expect(estimateDuration([], options)).toEqual({ seconds: 0, latencySeconds: 0, limits: [] });
});
