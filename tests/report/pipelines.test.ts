import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formatsPlugin from 'ajv-formats';
import { validateXML } from 'xmllint-wasm';
import type { AwsSecurityFinding } from '@aws-sdk/client-securityhub';
import { statuses } from '../../src/core/result/finding.ts';
import { counterOf, type ListedResult } from '../../src/core/result/result.ts';
import { renderAsff } from '../../src/report/asff/asff.ts';
import { renderJunit } from '../../src/report/junit/junit.ts';
import { renderOcsf } from '../../src/report/ocsf/ocsf.ts';
import { renderSarif } from '../../src/report/sarif/sarif.ts';
import { hostileResult, hostileTexts } from './hostile.ts';
import { countOf } from '../support/results/count-of.ts';
import { sampleResult } from '../support/results/sample-result.ts';

const text = (pieces: Iterable<string>): string => [...pieces].join('');
const fixture = (name: string): string => readFileSync(`tests/report/fixtures/${name}`, 'utf8');

const sample = sampleResult({ findings: 400 });
const empty: ListedResult = { ...sample, findings: [] };
const withHistory: ListedResult = {
  ...sample,
  findings: sample.findings.map((finding) => (finding.status === 'FAIL' ? { ...finding, firstSeen: '2026-10-02' } : finding)),
  changes: {
    since: { runId: 'before', finishedAt: '2026-11-20T23:10:00Z' },
    new: sample.findings
      .filter(({ status }) => status === 'FAIL')
      .slice(0, 2)
      .map(({ id }) => id),
    firstJudged: [],
    resolved: [],
    unchanged: 0,
    newlyUnreadable: [],
    notCompared: 0,
  },
};
const results: readonly (readonly [string, ListedResult])[] = [
  ['a sample', sample],
  ['a result without findings', empty],
  ['a result with a history', withHistory],
  ['a hostile one', hostileResult()],
];

it('the sample contains every status', () => {
  expect(new Set(sample.findings.map(({ status }) => status))).toEqual(new Set(statuses));
  expect(countOf(sample, 'suppressed')).toBeGreaterThan(0);
});

describe('OCSF', () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  const validate = ajv.compile(JSON.parse(fixture('ocsf-1.4.0-compliance-finding.json')));

  it.each(results)('%s is a list of Compliance Findings', (_, result) => {
    const events: unknown[] = JSON.parse(text(renderOcsf(result)));
    expect(events).toHaveLength(result.findings.length);
    for (const event of events) {
      validate(event);
      expect(validate.errors ?? []).toEqual([]);
    }
  });

  it('distinguishes failures, passes and unknown findings', () => {
    const events: { finding_info: { uid: string }; compliance: { status_id: number; status: string }; status_id: number }[] = JSON.parse(
      text(renderOcsf(sample)),
    );
    const expected = { PASS: 1, FAIL: 3, UNKNOWN: 0, ERROR: 99, NOT_APPLICABLE: 99 };
    for (const finding of sample.findings) {
      const event = events.find(({ finding_info }) => finding_info.uid === finding.id);
      expect(event?.compliance.status_id).toBe(expected[finding.status]);
      expect(event?.status_id).toBe(finding.suppressed === undefined ? 1 : 3);
    }
  });
});

describe('SARIF', () => {
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  formatsPlugin.default(ajv as never);
  const validate = ajv.compile(JSON.parse(fixture('sarif-2.1.0.json')));

  it.each(results)('%s is a log of SARIF 2.1.0', (_, result) => {
    validate(JSON.parse(text(renderSarif(result))));
    expect(validate.errors ?? []).toEqual([]);
  });

  it('has one result per failure, and marks suppressed ones', () => {
    const [run] = JSON.parse(text(renderSarif(sample))).runs;
    const failures = sample.findings.filter(({ status }) => status === 'FAIL');
    expect(run.results.map((one: { partialFingerprints: object }) => Object.values(one.partialFingerprints)[0])).toEqual(
      failures.map(({ id }) => id),
    );
    expect(run.results.filter(({ suppressions }: { suppressions?: unknown[] }) => suppressions !== undefined)).toHaveLength(
      countOf(sample, 'suppressed'),
    );
    for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
  });

  it('marks an incomplete audit as unsuccessful, with the unreadable data', () => {
    const [{ executionSuccessful, toolExecutionNotifications }] = JSON.parse(text(renderSarif(sample))).runs[0].invocations;
    expect(executionSuccessful).toBe(false);
    const texts = toolExecutionNotifications.map(({ message }: { message: { text: string } }) => message.text).join('\n');
    for (const { action } of sample.collectionErrors) expect(texts).toContain(action);
    expect(toolExecutionNotifications).toHaveLength(sample.collectionErrors.length + countOf(sample, 'ERROR'));
  });

  it('marks new failures since the previous run', () => {
    const states = JSON.parse(text(renderSarif(withHistory))).runs[0].results.map((one: { baselineState: string }) => one.baselineState);
    expect(states.filter((state: string) => state === 'new')).toHaveLength(2);
    expect(text(renderSarif(sample))).not.toContain('baselineState');
  });
});

describe('JUnit', () => {
  const schema = { fileName: 'junit.xsd', contents: fixture('junit.xsd') };

  it.each(results)('%s is valid for Jenkins', async (_, result) => {
    const { valid, errors } = await validateXML({
      xml: { fileName: 'findings.xml', contents: text(renderJunit(result)) },
      schema,
      // Chunks of 64 KB, because hostile texts are long.
      initialMemoryPages: 2_048,
      maxMemoryPages: 8_192,
    });
    expect(errors.slice(0, 3)).toEqual([]);
    expect(valid).toBe(true);
  });

  it('has correct totals, and counts no unknown finding as a pass', () => {
    const xml = text(renderJunit(sample));
    const count = (pattern: RegExp) => Array.from(xml.matchAll(pattern)).length;
    expect(count(/<testcase /g)).toBe(sample.findings.length);
    expect(count(/<failure /g)).toBe(countOf(sample, 'FAIL'));
    expect(count(/<error /g)).toBe(countOf(sample, 'UNKNOWN') + countOf(sample, 'ERROR'));
    expect(count(/<skipped>/g)).toBe(countOf(sample, 'NOT_APPLICABLE') + countOf(sample, 'suppressed'));
    const attribute = (name: string) =>
      Array.from(xml.matchAll(new RegExp(`<testsuite [^>]*${name}="(\\d+)"`, 'g'))).reduce((sum, [, n]) => sum + Number(n), 0);
    expect(attribute('failures')).toBe(countOf(sample, 'FAIL'));
    expect(attribute('errors')).toBe(countOf(sample, 'UNKNOWN') + countOf(sample, 'ERROR'));
  });
});

describe('ASFF', () => {
  const findingsOf = (result: ListedResult): AwsSecurityFinding[] => JSON.parse(text(renderAsff(result)));

  // The limits of https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_AwsSecurityFinding.html
  it.each(results)('%s has the maximum lengths of Security Hub', (_, result) => {
    const findings = findingsOf(result);
    expect(findings).toHaveLength(result.findings.length);
    for (const finding of findings) {
      const [resource] = finding.Resources ?? [];
      expect(finding.Title?.length).toBeLessThanOrEqual(256);
      expect(finding.Description?.length).toBeLessThanOrEqual(1024);
      expect(finding.Id?.length).toBeLessThanOrEqual(512);
      expect(resource?.Id?.length).toBeLessThanOrEqual(512);
      expect(finding.Remediation?.Recommendation?.Text?.length ?? 0).toBeLessThanOrEqual(512);
      expect(Object.keys(resource?.Tags ?? {}).length).toBeLessThanOrEqual(50);
      for (const [key, value] of Object.entries(resource?.Tags ?? {})) {
        expect(key.length).toBeLessThanOrEqual(128);
        expect(value.length).toBeLessThanOrEqual(256);
      }
      for (const required of [finding.Title, finding.Description, resource?.Id, resource?.Type]) expect(required).toMatch(/\S/);
      expect(finding.ProductArn).toBe(`arn:aws:securityhub:eu-west-1:${finding.AwsAccountId}:product/${finding.AwsAccountId}/default`);
      expect(Buffer.byteLength(JSON.stringify(finding))).toBeLessThan(240_000);
    }
  });

  it('marks only a pass as PASSED, and only passes and inapplicable findings as resolved', () => {
    const findings = findingsOf(sample);
    const expected = { PASS: 'PASSED', FAIL: 'FAILED', UNKNOWN: 'WARNING', ERROR: 'NOT_AVAILABLE', NOT_APPLICABLE: 'NOT_AVAILABLE' };
    for (const [index, finding] of sample.findings.entries()) {
      expect(findings[index]?.Compliance?.Status).toBe(expected[finding.status]);
      const workflow = {
        PASS: 'RESOLVED',
        NOT_APPLICABLE: 'RESOLVED',
        suppressed: 'SUPPRESSED',
        FAIL: 'NEW',
        UNKNOWN: 'NEW',
        ERROR: 'NEW',
      };
      expect(findings[index]?.Workflow?.Status).toBe(workflow[counterOf(finding)]);
    }
  });

  it('keeps the date on which a failure was first seen', () => {
    const failing = findingsOf(withHistory).filter(({ Compliance }) => Compliance?.Status === 'FAILED');
    expect(new Set(failing.map(({ CreatedAt }) => CreatedAt))).toEqual(new Set(['2026-10-02T00:00:00.000Z']));
  });
});

describe('limits of the consumers', () => {
  it('omits tags without a visible character, which Security Hub rejects', () => {
    const finding = sample.findings[0];
    if (finding === undefined) throw new Error('the sample has no findings');
    const tagged = { ...finding, resource: { ...finding.resource, tags: { owner: 'team', empty: '', blank: '  ', key: '0' } } };
    const [converted] = JSON.parse(text(renderAsff({ ...sample, findings: [tagged] }))) as AwsSecurityFinding[];
    expect(converted?.Resources?.[0]?.Tags).toEqual({ owner: 'team', key: '0' });
  });

  it('uses Security Hub of the home Region, not of the first Region', () => {
    const run = { ...sample.run, homeRegion: 'us-east-1' };
    const [converted] = JSON.parse(text(renderAsff({ ...sample, run }))) as AwsSecurityFinding[];
    expect(converted?.ProductArn).toContain(':securityhub:us-east-1:');
  });

  it('adds the flat property that code scanning reads to SARIF rules', () => {
    const [run] = JSON.parse(text(renderSarif(sample))).runs;
    for (const { properties, defaultConfiguration } of run.tool.driver.rules)
      expect(properties['problem.severity']).toBe(defaultConfiguration.level);
  });

  it('writes at most 25,000 SARIF results and the number of omitted ones', () => {
    const many = sampleResult({ findings: 1 });
    const [one] = sample.findings.filter(({ status }) => status === 'FAIL');
    if (one === undefined) throw new Error('the sample has no failures');
    const findings = Array.from({ length: 25_003 }, (_, index) => ({ ...one, id: String(index) }));
    const [run] = JSON.parse(text(renderSarif({ ...many, findings }))).runs;
    expect(run.results).toHaveLength(25_000);
    expect(run.properties.omittedResults).toBe(3);
    const notice = run.invocations[0].toolExecutionNotifications.find(
      ({ descriptor }: { descriptor?: { id: string } }) => descriptor?.id === 'omitted-results',
    );
    expect(notice.message.text).toMatch(/^3 failures of the lowest severity were left out/);
    const [complete] = JSON.parse(text(renderSarif(sample))).runs;
    expect(complete.properties.omittedResults).toBe(0);
    expect(JSON.stringify(complete.invocations)).not.toContain('omitted-results');
  });
});

it('every hostile text was rendered', () => {
  const all = JSON.stringify(hostileResult());
  expect(hostileTexts.filter((one) => all.includes(JSON.stringify(one).slice(1, -1))).length).toBeGreaterThan(hostileTexts.length / 2);
});
