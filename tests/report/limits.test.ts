import { limitsText } from '../../src/core/result/run-limits.ts';
import type { AuditResult } from '../../src/core/result/result.ts';
import { formatNames } from '../../src/core/result/format-names.ts';
import { eventDetail } from '../../src/delivery/event.ts';
import { summaryOf } from '../../src/delivery/summary.ts';
import { formats } from '../../src/report/formats.ts';
import { sampleResult } from '../support/results/sample-result.ts';

const full = sampleResult();
const { run } = full;
const limited: AuditResult = {
  ...full,
  run: {
    ...run,
    rules: run.rules.slice(0, 2),
    availableRules: 319,
    regions: [
      { region: 'eu-central-1', state: 'audited' },
      { region: 'eu-west-1', state: 'not-selected' },
      { region: 'us-east-1', state: 'not-selected' },
      { region: 'ap-east-1', state: 'not-enabled' },
    ],
    request: { services: ['kms'], severity: 'critical', regions: ['eu-central-1'] },
  },
};
const text = 'Limited to 2 of 319 rules, 1 of 3 enabled Regions';
const rendered = (result: AuditResult, format: (typeof formatNames)[number]) => [...formats[format].render(result)].join('');

describe('a limited audit', () => {
  test('is described by its rules, enabled Regions and tags', () => {
    expect(limitsText(limited.run)).toBe(text);
    expect(limitsText({ ...limited.run, request: { tags: { env: 'prod' } } })).toBe(`${text}, resources with the tags env=prod`);
  });

  test('is not reported for a run without limits, or for a result of an earlier version', () => {
    const regions = [{ region: 'eu-west-1', state: 'audited' } as const];
    expect(limitsText({ ...run, regions, availableRules: run.rules.length })).toBeUndefined();
    expect(limitsText({ regions, rules: run.rules })).toBeUndefined();
  });

  test.each(formatNames.filter((format) => format !== 'json'))('is named in %s', (format) => {
    expect(rendered(limited, format)).toContain(text);
    expect(rendered({ ...limited, run: { ...limited.run, availableRules: 2, regions: [] } }, format)).not.toContain('Limited to');
  });

  test('is recorded in JSON as it was requested', () => {
    expect(JSON.parse(rendered(limited, 'json')).run).toMatchObject({
      availableRules: 319,
      request: { services: ['kms'], severity: 'critical', regions: ['eu-central-1'] },
    });
  });

  test('is stated first in Markdown, the notification and the page, and contained in the event', () => {
    expect(rendered(limited, 'markdown').split('\n')[2]).toBe(`> **${text}.**`);
    expect(summaryOf(limited, { bucket: 'reports' }, 'eu-west-1').message.split('\n')[0]).toBe(`${text}.`);
    const page = rendered(limited, 'html');
    expect(page.indexOf(text)).toBeLessThan(page.indexOf('id="main"'));
    expect(eventDetail(limited, { bucket: 'reports', prefix: 'latest' })).toMatchObject({ limits: text });
  });

  test('does not claim to be complete', () => {
    const clean = {
      ...limited,
      findings: [],
      collectionErrors: [],
      summary: { ...full.summary, complete: true, counts: { ...full.summary.counts, FAIL: 0, UNKNOWN: 0, ERROR: 0 } },
    };
    const page = rendered(clean, 'html');
    expect(page).toContain('No open failures in what was audited');
    expect(page).toContain('No: the audit was limited');
  });
});
