import { renderToString } from 'preact-render-to-string';
import type { CellState, Counts, MatrixCell } from '../../../src/core/result/result.ts';
import { Matrix, shownState } from '../../../src/report/html/sections/matrix.tsx';
import { sampleResult } from '../../support/results/sample-result.ts';

const none: Counts = { PASS: 0, FAIL: 0, UNKNOWN: 0, ERROR: 0, NOT_APPLICABLE: 0, suppressed: 0 };
const cell = (state: CellState, counts: Partial<Counts> = {}, incomplete = false): MatrixCell => ({
  category: 'abstracted',
  responsibility: 'backups',
  owner: 'customer',
  state,
  incomplete,
  counts: { ...none, ...counts },
  rules: 2,
});

/** The text and the class of one cell of the map. */
function show(only: MatrixCell): { readonly text: string; readonly classes: string; readonly html: string } {
  const html = renderToString(<Matrix result={{ ...sampleResult({ findings: 0 }), matrix: [only] }} />);
  const [, classes = '', content = ''] =
    /<td role="cell" class="(cell is-[a-z-]+)"><(?:a|div) [^>]*>(.*?)<\/(?:a|div)><\/td>/.exec(html) ?? [];
  return {
    text: content
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
    classes,
    html,
  };
}

describe('a cell of the map', () => {
  it.each<[string, MatrixCell, string, string]>([
    ['failing', cell('failing', { FAIL: 3, PASS: 4 }), 'cell is-failing', 'You · 2 rules 3 failing 4 pass'],
    [
      'failing and incomplete',
      cell('failing', { FAIL: 1, UNKNOWN: 2 }, true),
      'cell is-failing',
      'You · 2 rules 1 failing and incomplete 2 unknown',
    ],
    [
      'incomplete',
      cell('incomplete', { PASS: 9, UNKNOWN: 1, ERROR: 1 }, true),
      'cell is-incomplete',
      'You · 2 rules Incomplete 1 unknown 1 error 9 pass',
    ],
    ['passing', cell('passing', { PASS: 9, NOT_APPLICABLE: 2 }), 'cell is-passing', 'You · 2 rules All 9 pass 2 not applicable'],
    ['not assessed', { ...cell('not-assessed'), rules: 0 }, 'cell is-not-assessed', 'You Not assessed'],
    [
      'not applicable',
      cell('not-applicable', { NOT_APPLICABLE: 2 }),
      'cell is-not-applicable',
      'You · 2 rules Not applicable 2 not applicable',
    ],
    ['suppressed', cell('not-applicable', { suppressed: 2 }), 'cell is-not-applicable', 'You · 2 rules All suppressed 2 suppressed'],
    ['AWS’s', { ...cell('aws'), owner: 'aws', rules: 0 }, 'cell is-aws', 'AWS'],
  ])('shows %s', (_, only, classes, text) => {
    expect(show(only)).toMatchObject({ classes, text });
  });

  it('links to its findings, and is not a link without findings', () => {
    expect(show(cell('failing', { FAIL: 1 })).html).toContain(
      'href="#findings?status=FAIL&amp;category=abstracted&amp;responsibility=backups"',
    );
    expect(show(cell('passing', { PASS: 1 })).html).toContain('status=PASS&amp;');
    expect(show(cell('not-assessed')).html).not.toContain('#findings?');
  });

  it.each<[string, MatrixCell, CellState]>([
    ['some data could not be read', cell('passing', { PASS: 5 }, true), 'incomplete'],
    ['nothing passed', cell('passing'), 'not-assessed'],
    ['only resources to which no rule applies exist', cell('passing', { NOT_APPLICABLE: 3 }), 'not-assessed'],
  ])('is not shown as passing when %s, regardless of the state in the result', (_, only, state) => {
    expect(shownState(only)).toBe(state);
    expect(show(only).classes).toBe(`cell is-${state}`);
    expect(show(only).text).not.toMatch(/All \d+ pass/);
  });
});

it('the map has a row per responsibility, a column per category, and joins the AWS rows into one cell', () => {
  const html = renderToString(<Matrix result={sampleResult()} />);
  expect(html.match(/role="rowheader"/g)).toHaveLength(17);
  expect(html.match(/role="columnheader"/g)).toHaveLength(5);
  expect(html.match(/colspan="4"/g)).toHaveLength(5);
  expect(html.match(/role="cell"/g)).toHaveLength(12 * 4 + 5);
});

it('a run without rules shows nothing as passing', () => {
  const html = renderToString(<Matrix result={sampleResult({ findings: 0, rules: [] })} />);
  expect(html).not.toContain('class="cell is-passing"');
  expect(html.match(/class="cell is-not-assessed"/g)?.length).toBeGreaterThan(30);
});
