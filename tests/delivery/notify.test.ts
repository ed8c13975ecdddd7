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
const [solved, hidden, worse, ...others] = open(before);
const passing = before.findings.find(({ status }) => status === 'PASS');

/** The next night: one failure resolved, one that can no longer be evaluated, one with a higher severity, one new. */
function nextNight(startedAt = '2026-11-22T03:00:00.000Z'): ListedResult {
  const changed: Readonly<Record<string, Partial<Finding>>> = {
    [solved?.id ?? '']: { status: 'PASS' },
    [hidden?.id ?? '']: { status: 'UNKNOWN', collectionError: { kind: 'denied', action: 's3:GetBucketPolicy', message: 'no' } },
    [worse?.id ?? '']: { severity: 'critical', message: 'Worse than before.' },
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

describe('findings for Security Hub', () => {
  const names = (findings: readonly { Id?: string | undefined; RecordState?: string | undefined }[], state: string) =>
    findings
      .filter(({ RecordState }) => RecordState === state)
      .map(({ Id = '' }) => Id.split('/').at(-1))
      .sort();

  test('contain every open failure of the first run, and nothing else', () => {
    const findings = [...findingsToImport(before, undefined, context(before))];
    expect(names(findings, 'ACTIVE')).toEqual(
      open(before)
        .map(({ id }) => id)
        .sort(),
    );
    expect(names(findings, 'ARCHIVED')).toEqual([]);
  });

  test('contain new, changed and resolved failures of later runs, and no unreadable findings', () => {
    const findings = [...findingsToImport(after, earlier, context(after))];
    expect(names(findings, 'ACTIVE')).toEqual([passing?.id, worse?.id].sort());
    expect(names(findings, 'ARCHIVED')).toEqual([solved?.id]);
    expect(findings.find(({ RecordState }) => RecordState === 'ARCHIVED')?.Compliance?.Status).toBe('PASSED');
    expect(JSON.stringify(findings)).not.toContain(hidden?.id);
  });

  test('are not resolved by a run that could not read the resource', () => {
    const blind = { ...before, run: { ...before.run, id: 'blind', rules: [] }, findings: [], rules: [] };
    expect([...findingsToImport(compareResults(earlier, blind), earlier, context(blind))]).toEqual([]);
  });

  test('are sent again every 30 days while a failure is open, before Security Hub deletes them', () => {
    const sent = (days: number): number => {
      const startedAt = new Date(Date.parse('2026-11-21T03:00:00.000Z') + days * 86_400_000).toISOString();
      const same = compareResults(earlier, { ...before, run: { ...before.run, id: 'same', startedAt } });
      return [...findingsToImport(same, earlier, context(same))].length;
    };
    const all = open(before).length;
    expect([0, 1, 29, 30, 31, 60].map(sent)).toEqual([0, 0, 0, all, all, all]);
  });

  test('contain failures with an expired suppression, and findings of other accounts', () => {
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

  test('are imported in batches of 100', async () => {
    const many = sampleResult({ findings: 3000 });
    const settings = { ...nothing, securityHub: true };
    await deliver(many, reference, { settings, clientConfig, earlier: undefined, onWarning });
    const sizes = hub.commandCalls(BatchImportFindingsCommand).map(({ args }) => args[0].input.Findings?.length ?? 0);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(open(many).length);
    expect(sizes.slice(0, -1).every((size) => size === 100)).toBe(true);
    expect(sizes.length).toBeGreaterThan(3);
  });

  test('cause a warning if rejected, because Security Hub would reject them in every run', async () => {
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

  test('are sent again by weekly runs after 30 days', () => {
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

describe('the notification summary', () => {
  const { subject, message } = summaryOf(after, reference, 'eu-west-1');

  test('contains the counts, the new failures and the location of the report', () => {
    expect(subject).toBe(`Onus: ${after.summary.counts.FAIL} open failures, 1 new in account 123456789012`);
    expect(message).toContain(`Since 2026-11-21 23:10 UTC: 1 new, 1 resolved, 0 suppressed, ${others.length + 1} unchanged`);
    expect(message).toContain(`- high: ${passing?.resource.name} (`);
    expect(message).toContain('s3://onus-reports/latest/index.html');
    expect(message).toContain('Incomplete: some data could not be read');
  });

  test('omits changes without an earlier run, and uses the console of the partition', () => {
    const first = summaryOf({ ...before, run: { ...before.run, partition: 'aws-cn' } }, reference, 'cn-north-1');
    expect(first.subject).not.toContain('new');
    expect(first.message).not.toContain('Since');
    expect(first.message).toContain('https://console.amazonaws.cn/');
  });

  test.each([
    ['hostile', compareResults(rememberResult({ ...hostileResult(), findings: [] }), hostileResult())],
    ['large', compareResults(rememberResult({ ...before, findings: [] }), sampleResult({ findings: 20_000 }))],
  ])('is short for a %s result, with a subject that SNS accepts', (_, result) => {
    const summary = summaryOf(result, reference, 'eu-west-1');
    expect(Buffer.byteLength(summary.message)).toBeLessThan(16_384);
    expect(summary.subject).toMatch(/^[\x20-\x7e]{1,99}$/);
    expect(summary.message).not.toMatch(/[\p{Cc}\p{Cf}](?<!\n)/u);
  });

  test('contains no resource settings', () => {
    const secret = sampleResult({
      findings: 200,
      change: (finding) => ({ ...finding, message: 'hunter2', evidence: { value: 'hunter2' } }),
    });
    const result = compareResults(rememberResult({ ...secret, findings: [] }), secret);
    expect(summaryOf(result, reference, 'eu-west-1').message).not.toContain('hunter2');
  });
});

describe('deliver', () => {
  test('notifies no one by default', async () => {
    expect(await deliver(after, reference, { settings: nothing, clientConfig, earlier, onWarning })).toEqual({});
    for (const mock of [hub, sns, events]) expect(mock.calls()).toHaveLength(0);
  });

  test('publishes to a topic and an event bus', async () => {
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
  ])('calls the event bus %s in %s', async (eventBus, region) => {
    await deliver(after, reference, { settings: { ...nothing, eventBus }, clientConfig, earlier, onWarning });
    const client = events.commandCalls(PutEventsCommand)[0]?.thisValue as EventBridgeClient;
    expect(await client.config.region()).toBe(region);
  });

  test('notifies the other receivers if one rejects the message', async () => {
    sns.on(PublishCommand).rejects(new Error('AuthorizationError'));
    events.on(PutEventsCommand).resolves({ FailedEntryCount: 1, Entries: [{ ErrorCode: 'InternalFailure', ErrorMessage: 'busy' }] });
    const settings = { securityHub: true, topicArn, eventBus: 'default' };
    await expect(deliver(after, reference, { settings, clientConfig, earlier, onWarning })).rejects.toThrow(
      'the SNS topic: AuthorizationError; the event bus: InternalFailure: busy',
    );
    expect(hub.commandCalls(BatchImportFindingsCommand)).toHaveLength(1);
  });
});

test('publishes numeric metrics with the names of the metric directive', () => {
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

describe('the delivery settings', () => {
  test('are off by default', () => {
    expect(deliverySettings({})).toEqual(nothing);
    expect(deliverySettings({ SECURITY_HUB: 'false', SUMMARY_TOPIC_ARN: '', EVENT_BUS: '' })).toEqual(nothing);
  });

  test('can all be set', () => {
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
  ])('reject %s=%s', (name, value) => {
    expect(() => deliverySettings({ [name]: value })).toThrow(`${name} is '${value}'`);
  });
});
