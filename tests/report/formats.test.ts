import { formatNames } from '../../src/core/result/format-names.ts';
import { formats } from '../../src/report/formats.ts';
import { sampleResult } from '../support/results/sample-result.ts';

const result = sampleResult({ findings: 40 });

it.each([
  ['html', 'index.html', 'text/html; charset=utf-8', /^<!doctype html>\n<html lang="en">/],
  ['json', 'result.json', 'application/json', /^\{\n"schemaVersion": "2\.0",\n/],
  ['csv', 'findings.csv', 'text/csv; charset=utf-8', /^\uFEFFstatus,/],
  ['ocsf', 'findings.ocsf.json', 'application/json', /^\[\n\{"activity_id":1,/],
  ['asff', 'findings.asff.json', 'application/json', /^\[\n\{"SchemaVersion":"2018-10-08",/],
  ['junit', 'findings.junit.xml', 'application/xml', /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites /],
  [
    'sarif',
    'findings.sarif',
    'application/sarif+json',
    /^\{"\$schema": "https:\/\/json\.schemastore\.org\/sarif-2\.1\.0\.json", "version": "2\.1\.0"/,
  ],
  ['markdown', 'summary.md', 'text/markdown; charset=utf-8', /^## Onus: account 123456789012, /],
] as const)('%s is written to %s', (name, file, contentType, start) => {
  expect(formats[name]).toMatchObject({ file, contentType });
  const text = [...formats[name].render(result)].join('');
  expect(text).toMatch(start);
  expect([...formats[name].render(result)].join('')).toBe(text);
});

it('lists each format by its name, the page last', () => {
  expect(Object.keys(formats)).toEqual([...formatNames]);
  expect(formatNames.at(-1)).toBe('html');
  expect(new Set(Object.values(formats).map(({ file }) => file)).size).toBe(formatNames.length);
});
