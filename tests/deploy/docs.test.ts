import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { parseAuditRequest } from '../../src/config/event.ts';

const docs = readFileSync('docs/deploy.md', 'utf8');
const { params } = parse(readFileSync('serverless.yml', 'utf8'), { logLevel: 'silent' }) as {
  params: { default: Record<string, unknown> };
};

test('docs/deploy.md and docs/scale.md list every parameter with its default', () => {
  const tables = `${docs}\n${readFileSync('docs/scale.md', 'utf8')}`;
  const rows = Array.from(tables.matchAll(/^\| `(\w+)` \| (?:`(.+?)`|none) \|/gm), ([, name, value = '']) => [name, value]);
  const byName = (all: (string | undefined)[][]) => all.toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1));
  // Resource names of the stage prod have no suffix.
  const defaultOf = (value: unknown) => String(value).replace(/\$\{self:custom\.suffix.*$/, '');
  expect(byName(rows)).toEqual(byName(Object.entries(params.default).map(([name, value]) => [name, defaultOf(value)])));
});

test('the documented event is valid', () => {
  const event = JSON.parse(/```json\n(.+?)```/s.exec(docs)?.[1] ?? '');
  expect(parseAuditRequest(event)).toEqual(event);
});
