import { finding, earlier, later } from '../support/results/compared-runs.ts';
import { compareResults } from '../../src/evaluate/diff.ts';
import { eventDetail } from '../../src/delivery/event.ts';
import { metricLine } from '../../src/delivery/metrics.ts';
import { findingsToImport } from '../../src/delivery/security-hub.ts';
import { summaryOf } from '../../src/delivery/summary.ts';
import { renderHtml } from '../../src/report/html/render.tsx';
import { renderMarkdown } from '../../src/report/markdown/markdown.ts';

const suppressed = { suppressed: { reason: 'Accepted', until: '2027-01-31' } };
const before = earlier([finding('fixed', 'FAIL'), finding('accepted', 'FAIL')]);
const result = compareResults(before, later([finding('accepted', 'FAIL', suppressed), finding('fixed', 'PASS')]));

describe('a failure that is suppressed since the previous run', () => {
  test('is not counted as resolved in the event, the metrics, the notification and Markdown', () => {
    expect(eventDetail(result, { bucket: 'b', prefix: 'p' }).changes).toMatchObject({ resolved: 1, suppressed: 1 });
    expect(JSON.parse(metricLine(result, 'onus'))).toMatchObject({ ResolvedFailures: 1, SuppressedFailures: 1 });
    expect(summaryOf(result, { bucket: 'b' }, 'eu-west-1').message).toContain('1 resolved, 1 suppressed');
    expect([...renderMarkdown(result)].join('')).toContain('1 resolved, 1 suppressed');
  });

  test('is shown next to the resolved failures on the page', () => {
    const page = renderHtml(result);
    expect(page).toContain('<b>1</b> <a href="#resolved">resolved</a>');
    expect(page).toMatch(/<b>1<\/b> <a href="#findings\?status=suppressed">suppressed/);
  });

  test('stays an active failure in Security Hub, with the workflow status SUPPRESSED', () => {
    const imported = [...findingsToImport(result, before, { run: result.run, region: 'eu-west-1' })];
    expect(
      imported.map(({ Id, RecordState, Workflow, Compliance }) => [
        Id?.split('/').at(-1),
        RecordState,
        Workflow?.Status,
        Compliance?.Status,
      ]),
    ).toEqual([
      ['accepted', 'ACTIVE', 'SUPPRESSED', 'FAILED'],
      ['fixed', 'ARCHIVED', 'NEW', 'PASSED'],
    ]);
  });
});
