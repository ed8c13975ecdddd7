import { existsSync, readFileSync } from 'node:fs';

const text = readFileSync('SECURITY.md', 'utf8');
const threats = text.split('\n').filter((line) => line.startsWith('| ') && line.includes('`tests/'));

test('every threat names existing tests', () => {
  expect(threats.length).toBeGreaterThan(12);
  const named = [...text.matchAll(/`(tests\/[\w./-]+)`/g)].map(([, path = '']) => path);
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
  for (const threat of threats) expect(threat.split(' | ')).toHaveLength(4);
});

test.each(['name of a resource', 'tag', 'policy', 'member account', 'bucket'])(
  'the threat model covers an attacker who controls a %s',
  (what) => {
    expect(threats.some((threat) => threat.split(' | ')[0]?.includes(what))).toBe(true);
  },
);
