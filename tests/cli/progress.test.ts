import { stripVTControlCharacters } from 'node:util';
import { company } from '../../sample/account/company.ts';
import { sampleAccount } from '../../sample/account/index.ts';
import { credentialsOf } from '../../sample/endpoint/identity.ts';
import { startEndpoint } from '../../sample/endpoint/server.ts';
import { auditCommand } from '../../src/cli/commands/audit.ts';
import { createProgress } from '../../src/cli/progress.ts';

const limit = { name: 'lambda', region: 'eu-west-1', perSecond: 7.5, waiting: 320 };
const stats = { calls: 12, throttles: 0 };

const screenTerminal = { interactive: true, color: false, columns: 100, rows: 24, signal: new AbortController().signal };

/** A terminal that records what is written. */
function screen(options: object) {
  const written: string[] = [];
  const terminal = { ...screenTerminal, err: (text: string) => void written.push(text), ...options };
  return { progress: createProgress(terminal as never), written };
}

/** Shows a run of these services in these Regions, and reports one listing as collected. */
function run(options: object, services: readonly string[], regions: readonly string[] = ['eu-west-1']) {
  const { progress, written } = screen(options);
  const steps = services.flatMap((service) => regions.map((region) => ({ service, region })));
  progress.onProgress({ kind: 'entered', accountId: '111122223333', principalArn: 'arn', rules: 1, steps }, stats);
  written.length = 0;
  return { progress, written, steps };
}

test.each([true, false])('progress says what a run waits for (interactive: %s)', (interactive) => {
  const { progress, written } = screen({ interactive });
  progress.onProgress({ kind: 'waiting', limit }, stats);
  progress.stop();
  expect(written.join('')).toContain('waiting for the rate limit of lambda in eu-west-1: 320 calls at 7.5 per second');
});

test.each([2, 3, 10])('a frame of the live display fits on a screen of %d lines', (rows) => {
  const services = Array.from({ length: 40 }, (_, index) => `service-${index}`);
  const { progress, written } = run({ rows }, services);
  progress.onProgress({ kind: 'collected', service: 'service-30', region: 'eu-west-1', resources: 3 }, stats);
  for (const { service } of services.slice(0, 20).map((name) => ({ service: name })))
    progress.onProgress({ kind: 'waiting', limit: { ...limit, name: service } }, stats);
  progress.stop();
  for (const frame of written) {
    expect(frame.split('\n').length - 1).toBeLessThan(rows);
    for (const [, up] of frame.matchAll(/\[(\d+)A/g)) expect(Number(up)).toBeLessThan(rows);
  }
  expect(written.at(-1)).toContain('more services');
});

test('services under way are shown before others if not all fit', () => {
  const { progress, written } = run({ rows: 4 }, ['acm', 'backup', 'ec2', 's3'], ['eu-west-1', 'us-east-1']);
  progress.onProgress({ kind: 'collected', service: 's3', region: 'eu-west-1', resources: 3 }, stats);
  progress.stop();
  expect(written.at(-1)).toMatch(/ {2}s3 +●· {2}3\n {2}acm +·· {2}0\n {2}12 calls, 2 more services\n/);
});

test('lines of the live display are not longer than the screen is wide', () => {
  const regions = Array.from({ length: 30 }, (_, index) => `eu-west-${index}`);
  const { progress, written } = run({ columns: 40 }, ['s3'], regions);
  progress.onProgress({ kind: 'waiting', limit }, stats);
  progress.stop();
  for (const line of written.join('').split('\n')) expect(stripVTControlCharacters(line).length).toBeLessThan(40);
  expect(written.at(-1)).toContain('s3                0 of 30');
});

test('a long name is separated from the marks of its Regions', () => {
  const { progress, written } = run({ columns: 40 }, ['uncovered-resources', 's3'], ['eu-west-1', 'us-east-1']);
  progress.onProgress({ kind: 'waiting', limit }, stats);
  progress.stop();
  expect(written.at(-1)).toMatch(/ {2}uncovered-resources {2}·· {2}0\n {2}s3 {19}·· {2}0\n/);
});

test('a Region in which nothing could be listed does not look like one that was read', () => {
  const { progress, written } = run({ color: true }, ['s3'], ['eu-west-1', 'us-east-1']);
  progress.onProgress({ kind: 'listing-failed', service: 's3', region: 'eu-west-1' }, stats);
  for (const region of ['eu-west-1', 'us-east-1']) progress.onProgress({ kind: 'collected', service: 's3', region, resources: 0 }, stats);
  progress.stop();
  expect(written.at(-1)).toContain('\u001b[31m✗\u001b[39m\u001b[32m●\u001b[39m');
});

test('an audit with denied calls shows no service as read', async () => {
  const endpoint = await startEndpoint({ accounts: [sampleAccount], faults: [{ match: 's3:ListBuckets', kind: 'denied' }] });
  const { accessKeyId, secretAccessKey } = credentialsOf(company.accountId);
  const before = { ...process.env };
  process.env = { ...before, AWS_ENDPOINT_URL: endpoint.url, AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey };
  let written = '';
  const err = (text: string) => {
    written += text;
  };
  const terminal = { ...screenTerminal, out: () => undefined, err };
  try {
    const options = { rules: ['s3-bucket-versioning-enabled'], regions: ['eu-west-1'], out: '-' };
    expect(await auditCommand(options, terminal as never)).toBe(3);
    expect(written).toMatch(/ {2}s3 +✗ {2}0\n/);
  } finally {
    process.env = before;
    await endpoint.close();
  }
});
