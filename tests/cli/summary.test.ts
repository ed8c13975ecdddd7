import { printSummary } from '../../src/cli/summary.ts';
import type { AuditResult } from '../../src/model/result.ts';
import { sampleResult } from '../support/sample-result.ts';

function printed(change: Partial<AuditResult>): string {
  let err = '';
  printSummary({ ...sampleResult({ findings: 20 }), ...change }, ['report/index.html'], {
    out: () => undefined,
    err: (text) => {
      err += text;
    },
    interactive: false,
    colour: false,
    outColour: false,
    links: false,
    columns: 100,
    signal: new AbortController().signal,
  });
  return err;
}

describe('the summary', () => {
  const entry = { rule: 's3-*', reason: 'known', until: '2026-08-31', findings: 0 };

  test('warns in one line of each suppression that expired or matched nothing', () => {
    const err = printed({
      suppressions: [
        { ...entry, state: 'used', findings: 3 },
        { ...entry, state: 'expired' },
        { ...entry, resource: 'a\u001b[31m', state: 'unused' },
      ],
    });
    expect(err.split('\n').filter((line) => line.includes('warning'))).toEqual([
      'warning: the suppression of s3-* on * expired on 2026-08-31',
      'warning: the suppression of s3-* on a\\u001b[31m matched no failure of this run',
    ]);
  });

  test('warns of nothing else', () => {
    expect(printed({ suppressions: [{ ...entry, state: 'used', findings: 3 }] })).not.toContain('warning');
  });
});
