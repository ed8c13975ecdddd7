import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { BatchImportFindingsCommand, SecurityHubClient } from '@aws-sdk/client-securityhub';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { mockClient } from 'aws-sdk-client-mock';
import { deliver } from '../../src/delivery/notify.ts';
import { metricLine } from '../../src/delivery/metrics.ts';
import { findingsToImport } from '../../src/delivery/security-hub.ts';
import { summaryOf } from '../../src/delivery/summary.ts';
import { compareResults } from '../../src/evaluate/diff.ts';
import { rememberResult } from '../../src/evaluate/earlier-run.ts';
import { deliverySettings } from '../../src/config/deliver.ts';
import type { Finding } from '../../src/core/result/finding.ts';
import { type AuditResult, type ListedResult, counterOf } from '../../src/core/result/result.ts';
import { hostileResult } from '../report/hostile.ts';
import { sampleResult } from '../support/results/sample-result.ts';

const [hub, sns, events] = [mockClient(SecurityHubClient), mockClient(SNSClient), mockClient(EventBridgeClient)];
beforeEach(() => {
  for (const mock of [hub, sns, events]) mock.reset();
  hub.on(BatchImportFindingsCommand).resolves({ FailedCount: 0, SuccessCount: 0 });
  sns.on(PublishCommand).resolves({ MessageId: '1' });
  events.on(PutEventsCommand).resolves({ FailedEntryCount: 0, Entries: [{ EventId: '1' }] });
});

const before = sampleResult({ findings: 400 });
const open = (result: ListedResult): Finding[] => result.findings.filter((finding) => counterOf(finding) === 'FAIL');
const [solved, hidden, graver, ...others] = open(before);
const passing = before.findings.find(({ status }) => status === 'PASS');

/** The next night: one failure solved, one that cannot be evaluated any more, one graver, one new. */
function nextNight(startedAt = '2026-11-22T03:00:00.000Z'): ListedResult {
  const changed: Readonly<Record<string, Partial<Finding>>> = {
    [solved?.id ?? '']: { status: 'PASS' },
    [hidden?.id ?? '']: { status: 'UNKNOWN', collectionError: { kind: 'denied', action: 's3:GetBucketPolicy', message: 'no' } },
    [graver?.id ?? '']: { severity: 'critical', message: 'Worse than before.' },
    [passing?.id ?? '']: { status: 'FAIL', severity: 'high' },
  };
  const findings = before.findings.map((finding) => ({ ...finding, ...changed[finding.id] }));
  return { ...before, run: { ...before.run, id: 'next', startedAt }, findings };
}
const earlier = rememberResult(before);
const after = compareResults(earlier, nextNight());
const context = (result: AuditResult) => ({ run: result.run, region: 'eu-west-1' });
const reference = { bucket: 'onus-reports', prefix: 'runs/next/' };
const clientConfig = { region: 'eu-west-1', credentials: { accessKeyId: 'test', secretAccessKey: 'test' } };
const nothing = { securityHub: false, topicArn: undefined, eventBus: undefined };
const warnings: string[] = [];
const onWarning = (message: string): void => void warnings.push(message);
const topicArn = 'arn:aws:sns:eu-central-1:123456789012:onus';

describe('what goes to Security Hub', () => {
  const names = (findings: readonly { Id?: string | undefined; RecordState?: string | undefined }[], state: string) =>
    findings
      .filter(({ RecordState }) => RecordState === state)
      .map(({ Id = '' }) => Id.split('/').at(-1))
      .sort();

  test('of the first run: every open failure, and nothing else', () => {
    const findings = [...findingsToImport(before, undefined, context(before))];
    expect(names(findings, 'ACTIVE')).toEqual(
      open(before)
        .map(({ id }) => id)
        .sort(),
    );
    expect(names(findings, 'ARCHIVED')).toEqual([]);
  });

  test('later: what came up or changed, and what is solved; nothing of what could not be read', () => {
    const findings = [...findingsToImport(after, earlier, context(after))];
    expect(names(findings, 'ACTIVE')).toEqual([passing?.id, graver?.id].sort());
    expect(names(findings, 'ARCHIVED')).toEqual([solved?.id]);
    expect(findings.find(({ RecordState }) => RecordState === 'ARCHIVED')?.Compliance?.Status).toBe('PASSED');
    expect(JSON.stringify(findings)).not.toContain(hidden?.id);
  });

  test('a run that read nothing of it closes nothing', () => {
    const blind = { ...before, run: { ...before.run, id: 'blind', rules: [] }, findings: [], rules: [] };
    expect([...findingsToImport(compareResults(earlier, blind), earlier, context(blind))]).toEqual([]);
  });

  test('an open failure is sent again every 30 days of its life, before Security Hub forgets it', () => {
    const sent = (days: number): number => {
      const startedAt = new Date(Date.parse('2026-11-21T03:00:00.000Z') + days * 86_400_000).toISOString();
      const same = compareResults(earlier, { ...before, run: { ...before.run, id: 'same', startedAt } });
      return [...findingsToImport(same, earlier, context(same))].length;
    };
    const all = open(before).length;
    expect([0, 1, 29, 30, 31, 60].map(sent)).toEqual([0, 0, 0, all, all, all]);
  });

  test('a suppression that ended, and findings of other accounts', () => {
    const suppressed = { suppressed: { reason: 'known', until: '2026-11-21' } };
    const yesterday = rememberResult({
      ...before,
      findings: before.findings.map((one) => (one.id === solved?.id ? { ...one, ...suppressed } : one)),
    });
    const today = compareResults(yesterday, { ...before, run: { ...before.run, id: 'today' } });
    expect(names([...findingsToImport(today, yesterday, context(today))], 'ACTIVE')).toEqual([solved?.id]);
    const elsewhere = { ...before, run: { ...before.run, accountId: '999999999999' } };
    expect([...findingsToImport(elsewhere, undefined, context(elsewhere))]).toEqual([]);
  });

  test('imports findings in batches of 100', async () => {
    const many = sampleResult({ findings: 3000 });
    const settings = { ...nothing, securityHub: true };
    await deliver(many, reference, { settings, clientConfig, earlier: undefined, onWarning });
    const sizes = hub.commandCalls(BatchImportFindingsCommand).map(({ args }) => args[0].input.Findings?.length ?? 0);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(open(many).length);
    expect(sizes.slice(0, -1).every((size) => size === 100)).toBe(true);
    expect(sizes.length).toBeGreaterThan(3);
  });

  test('a rejected finding is a warning, because Security Hub would reject it in every run', async () => {
    hub.on(BatchImportFindingsCommand).resolves({
      FailedCount: 1,
      SuccessCount: 2,
      FailedFindings: [{ Id: 'a', ErrorCode: 'InvalidInput', ErrorMessage: 'Title is too long' }],
    });
    const settings = { ...nothing, securityHub: true };
    expect(await deliver(after, reference, { settings, clientConfig, earlier, onWarning })).toEqual({
      'AWS Security Hub': '3 findings, 1 rejected',
    });
    expect(warnings).toEqual(['AWS Security Hub rejected 1 of 3 findings (InvalidInput: Title is too long), such as a']);
  });

  test('sends an open failure of weekly runs again when a period of 30 days has passed', () => {
    const first = Date.parse('2026-11-21T03:00:00.000Z');
    const week = (number: number) => ({
      ...before,
      run: { ...before.run, id: `week-${number}`, startedAt: new Date(first + number * 7 * 86_400_000).toISOString() },
      findings: before.findings.map((finding) => ({ ...finding, firstSeen: '2026-11-21' })),
    });
    const sent = [1, 2, 3, 4, 5, 6, 7, 8, 9].filter((number) => {
      const lastWeek = rememberResult(week(number - 1));
      const result = compareResults(lastWeek, week(number));
      return [...findingsToImport(result, lastWeek, context(result))].length > 0;
    });
    expect(sent).toEqual([5, 9]);
  });
});

describe('the summary', () => {
  const { subject, message } = summaryOf(after, reference, 'eu-west-1');

  test('tells how things are, what came up, and where the report is', () => {
    expect(subject).toBe(`Onus: ${after.summary.counts.FAIL} open failures, 1 new in account 123456789012`);
    expect(message).toContain(`Since ${before.run.finishedAt}: 1 new, 1 resolved, 0 suppressed, ${others.length + 1} unchanged`);
    expect(message).toContain(`- high: ${passing?.resource.name} (`);
    expect(message).toContain('s3://onus-reports/latest/index.html');
    expect(message).toContain('Incomplete: some data could not be read');
  });

  test('without an earlier run, and in other partitions', () => {
    const first = summaryOf({ ...before, run: { ...before.run, partition: 'aws-cn' } }, reference, 'cn-north-1');
    expect(first.subject).not.toContain('new');
    expect(first.message).not.toContain('Since');
    expect(first.message).toContain('https://console.amazonaws.cn/');
  });

  test.each([
    ['hostile', compareResults(rememberResult({ ...hostileResult(), findings: [] }), hostileResult())],
    ['large', compareResults(rememberResult({ ...before, findings: [] }), sampleResult({ findings: 20_000 }))],
  ])('of a %s result stays short, and its subject is one that SNS takes', (_, result) => {
    const summary = summaryOf(result, reference, 'eu-west-1');
    expect(Buffer.byteLength(summary.message)).toBeLessThan(16_384);
    expect(summary.subject).toMatch(/^[\x20-\x7e]{1,99}$/);
    expect(summary.message).not.toMatch(/[\p{Cc}\p{Cf}](?<!\n)/u);
  });

  test('holds nothing of what the settings of a resource are', () => {
    const secret = sampleResult({
      findings: 200,
      change: (finding) => ({ ...finding, message: 'hunter2', evidence: { value: 'hunter2' } }),
    });
    const result = compareResults(rememberResult({ ...secret, findings: [] }), secret);
    expect(summaryOf(result, reference, 'eu-west-1').message).not.toContain('hunter2');
  });
});

describe('delivering', () => {
  test('nobody is told unless asked for', async () => {
    expect(await deliver(after, reference, { settings: nothing, clientConfig, earlier, onWarning })).toEqual({});
    for (const mock of [hub, sns, events]) expect(mock.calls()).toHaveLength(0);
  });

  test('a topic and a bus', async () => {
    await deliver(after, reference, { settings: { ...nothing, topicArn, eventBus: 'default' }, clientConfig, earlier, onWarning });
    expect(sns.commandCalls(PublishCommand)[0]?.args[0].input).toMatchObject({
      TopicArn: topicArn,
      Subject: expect.stringContaining('Onus'),
    });
    const [entry] = events.commandCalls(PutEventsCommand)[0]?.args[0].input.Entries ?? [];
    expect(entry).toMatchObject({ EventBusName: 'default', Source: 'onus', DetailType: 'Onus Audit Finished' });
    expect(JSON.parse(entry?.Detail ?? '')).toMatchObject({
      runId: 'next',
      counts: after.summary.counts,
      changes: { new: 1, resolved: 1, notCompared: 1 },
      report: reference,
    });
  });

  test.each([
    ['default', 'eu-west-1'],
    ['arn:aws:events:us-east-1:123456789012:event-bus/security', 'us-east-1'],
  ])('the event bus %s gets the event in %s', async (eventBus, region) => {
    await deliver(after, reference, { settings: { ...nothing, eventBus }, clientConfig, earlier, onWarning });
    const client = events.commandCalls(PutEventsCommand)[0]?.thisValue as EventBridgeClient;
    expect(await client.config.region()).toBe(region);
  });

  test('what one receiver refuses does not keep the others from knowing', async () => {
    sns.on(PublishCommand).rejects(new Error('AuthorizationError'));
    events.on(PutEventsCommand).resolves({ FailedEntryCount: 1, Entries: [{ ErrorCode: 'InternalFailure', ErrorMessage: 'busy' }] });
    const settings = { securityHub: true, topicArn, eventBus: 'default' };
    await expect(deliver(after, reference, { settings, clientConfig, earlier, onWarning })).rejects.toThrow(
      'the SNS topic: AuthorizationError; the event bus: InternalFailure: busy',
    );
    expect(hub.commandCalls(BatchImportFindingsCommand)).toHaveLength(1);
  });
});

test('metrics are numbers, under the names the directive lists', () => {
  const line = JSON.parse(metricLine(after, 'onus-audit')) as Record<string, unknown> & {
    _aws: { CloudWatchMetrics: { Metrics: { Name: string }[] }[] };
  };
  const listed = line._aws.CloudWatchMetrics[0]?.Metrics.map(({ Name }) => Name) ?? [];
  expect(listed).toEqual(expect.arrayContaining(['Reports', 'Failures', 'CriticalFailures', 'NewFailures', 'Complete', 'Unjudged']));
  for (const name of listed) expect(line[name]).toEqual(expect.any(Number));
  expect(line).toMatchObject({ Reports: 1, NewFailures: 1, ResolvedFailures: 1, Complete: 0 });
  expect(metricLine(before, 'onus-audit')).not.toContain('NewFailures');
});

test('metrics count a report only if all receivers accepted it', () => {
  expect(JSON.parse(metricLine(after, 'onus-audit'))).toMatchObject({ Reports: 1, FailedDeliveries: 0 });
  const failed = JSON.parse(metricLine(after, 'onus-audit', 2));
  expect(failed).toMatchObject({ FailedDeliveries: 2, Failures: after.summary.counts.FAIL });
  expect(failed).not.toHaveProperty('Reports');
});

describe('the settings', () => {
  test('nothing is on by default', () => {
    expect(deliverySettings({})).toEqual(nothing);
    expect(deliverySettings({ SECURITY_HUB: 'false', SUMMARY_TOPIC_ARN: '', EVENT_BUS: '' })).toEqual(nothing);
  });

  test('everything', () => {
    const eventBus = 'arn:aws:events:eu-west-1:123456789012:event-bus/default';
    expect(deliverySettings({ SECURITY_HUB: 'true', SUMMARY_TOPIC_ARN: topicArn, EVENT_BUS: eventBus })).toEqual({
      securityHub: true,
      topicArn,
      eventBus,
    });
  });

  test.each([
    ['SECURITY_HUB', 'yes'],
    ['SUMMARY_TOPIC_ARN', 'onus'],
    ['EVENT_BUS', 'a bus'],
  ])('%s=%s is refused', (name, value) => {
    expect(() => deliverySettings({ [name]: value })).toThrow(`${name} is '${value}'`);
  });
});
