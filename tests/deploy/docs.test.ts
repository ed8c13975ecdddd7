import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { parseAuditRequest } from '../../src/config/event.ts';

const docs = readFileSync('docs/deploy.md', 'utf8');
const { params } = parse(readFileSync('serverless.yml', 'utf8'), { logLevel: 'silent' }) as {
  params: { default: Record<string, unknown> };
};

test('docs/deploy.md tells every parameter and its default', () => {
  const rows = Array.from(docs.matchAll(/^\| `(\w+)` \| (?:`(.+?)`|none) \|/gm), ([, name, value = '']) => [name, value]);
  expect(rows).toEqual(Object.entries(params.default).map(([name, value]) => [name, String(value)]));
});

test('the event it shows is one the function takes', () => {
  const event = JSON.parse(/```json\n(.+?)```/s.exec(docs)?.[1] ?? '');
  expect(parseAuditRequest(event)).toEqual(event);
});
