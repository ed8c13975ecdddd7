import fc from 'fast-check';
import { csvColumns, renderCsv } from '../../../src/report/csv/csv.ts';
import { sampleResult } from '../../support/results/sample-result.ts';
import { hostileResult, hostileTexts } from '../hostile.ts';

/** Parses CSV according to RFC 4180. */
function parse(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.slice(0, -1);
}

const render = (result: Parameters<typeof renderCsv>[0]): string => [...renderCsv(result)].join('');

describe('CSV findings', () => {
  const result = sampleResult({ findings: 1_201 });
  const text = render(result);
  const [head, ...rows] = parse(text.slice(1));

  it('start with a byte order mark and a fixed list of columns', () => {
    expect(text.startsWith('\uFEFFstatus,severity,rule,title,message,')).toBe(true);
    expect(head).toEqual(csvColumns);
    expect(csvColumns).toEqual([
      'status',
      'severity',
      'rule',
      'title',
      'message',
      'resource',
      'resource_name',
      'resource_type',
      'resource_arn',
      'account',
      'region',
      'service',
      'category',
      'responsibility',
      'suppressed',
      'suppressed_until',
      'severity_reason',
      'error_kind',
      'error_action',
      'error_message',
      'reclassified',
      'evidence',
      'tags',
      'remediation',
      'remediation_url',
      'finding',
      'limits',
    ]);
  });

  it('are one row per finding, in the order of the result', () => {
    expect(rows.map((row) => row[csvColumns.indexOf('finding')])).toEqual(result.findings.map(({ id }) => id));
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([csvColumns.length]));
    expect(text.match(/\r\n/g)).toHaveLength(result.findings.length + 1);
  });

  it('have the values of the result', () => {
    const index = result.findings.findIndex(({ suppressed }) => suppressed !== undefined);
    const finding = result.findings[index];
    const row = Object.fromEntries(csvColumns.map((column, at) => [column, rows[index]?.[at]]));
    expect(row).toMatchObject({
      status: 'FAIL',
      rule: finding?.ruleId,
      title: result.rules.find(({ id }) => id === finding?.ruleId)?.title,
      resource_name: finding?.resource.name,
      suppressed: 'Accepted until the migration is done',
      suppressed_until: '2027-01-31',
      error_kind: '',
      evidence: JSON.stringify(finding?.evidence),
    });
  });

  it('are rendered in chunks', () => {
    expect([...renderCsv(result)].length).toBeGreaterThan(2);
    expect([...renderCsv({ ...result, findings: [] })]).toEqual([`\uFEFF${csvColumns.join(',')}\r\n`]);
  });
});

describe('account text in CSV', () => {
  const oneCell = (message: string): string => {
    const [finding] = sampleResult({ findings: 1 }).findings;
    if (finding === undefined) throw new Error('no finding');
    const [, row] = parse(render({ ...sampleResult({ findings: 1 }), rules: [], findings: [{ ...finding, message }] }).slice(1));
    return row?.[csvColumns.indexOf('message')] ?? 'missing';
  };

  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(1)', "'@SUM(1)"],
    ['\uFF1D1+1', "'\uFF1D1+1"],
    ['\uFF0B1', "'\uFF0B1"],
    ['\uFF0D1', "'\uFF0D1"],
    ['\uFF20A1', "'\uFF20A1"],
    ['\uFE661', "'\uFE661"],
    ['\u22121', "'\u22121"],
    ['  =1+1', "'  =1+1"],
    ['\u3000=1+1', "'\u3000=1+1"],
    ['"=1+1"', '\'"=1+1"'],
    ['\t=1+1', '⟨\\t⟩=1+1'],
    ['\r=1+1', '⟨\\r⟩=1+1'],
    ['a;=1+1', "a;'=1+1"],
    ['a; "=1+1"', 'a;\' "=1+1"'],
    ['a=b', 'a=b'],
    ['quotes " and, commas', 'quotes " and, commas'],
    ['', ''],
  ])('is escaped: %j becomes %j', (message, cell) => {
    expect(oneCell(message)).toBe(cell);
  });

  it('is never a formula, regardless of where a spreadsheet splits the line', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'=+-@＝＋－＠;,"\' \t\r\n\u00A0a1') }), (message) => {
        for (const part of oneCell(message).split(';')) expect(part.replace(/^[\s"]+/, '').normalize('NFKC')).not.toMatch(/^[=+\-@]/);
      }),
    );
  });

  it('keeps its row, and fits into a cell', () => {
    const result = hostileResult();
    const rows = parse(render(result).slice(1));
    expect(rows).toHaveLength(result.findings.length + 1);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([csvColumns.length]));
    expect(Math.max(...rows.flat().map((cell) => cell.length))).toBeLessThanOrEqual(32_000);
    expect(hostileTexts.some((text) => text.length > 32_000)).toBe(true);
    expect(rows.flat().join('')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
  });
});
