import { formats } from '../../src/report/formats.ts';
import { sampleResult } from '../support/sample-result.ts';

const result = sampleResult({ findings: 40 });

it.each([
  ['html', 'index.html', 'text/html; charset=utf-8', /^<!doctype html>\n<html lang="en">/],
  ['json', 'result.json', 'application/json', /^\{\n"schemaVersion": "1\.0",\n/],
  ['csv', 'findings.csv', 'text/csv; charset=utf-8', /^\uFEFFstatus,/],
] as const)('%s is written to %s', (name, file, contentType, start) => {
  expect(formats[name]).toMatchObject({ file, contentType });
  const text = [...formats[name].render(result)].join('');
  expect(text).toMatch(start);
  expect([...formats[name].render(result)].join('')).toBe(text);
});

it('knows three forms', () => {
  expect(Object.keys(formats)).toEqual(['html', 'json', 'csv']);
});
