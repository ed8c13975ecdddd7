import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';

const check = (today: string): { readonly status: number | null; readonly stdout: string } =>
  spawnSync(process.execPath, ['scripts/check-tables.mjs', '--today', today], { encoding: 'utf8' });

describe('dated tables', () => {
  it('lists every table that is older than 180 days', () => {
    const { status, stdout } = check('2099-01-01');
    expect(status).toBe(1);
    expect(stdout).toMatch(/^src\/services\/ecs\/clients\.ts:\d+: as of \d{4}-\d{2}, \d+ days old$/m);
  });

  it('are not dated in the future', () => {
    expect(check(new Date().toISOString().slice(0, 10)).stdout).not.toContain('dated in the future');
  });

  it('reports a date in the future', () => {
    const { status, stdout } = check('2020-01-01');
    expect(status).toBe(1);
    expect(stdout).toContain('dated in the future');
  });

  it('name an https page, a date and the meaning of a missing entry', () => {
    const calls = globSync('{src,rules}/**/*.ts').flatMap((path) => {
      const text = readFileSync(path, 'utf8');
      return [...text.matchAll(/= datedTable(?:<[^(]*>)?\(\{([\s\S]*?)\bentries\b/g)].map(([, head = '']) => ({ path, head }));
    });
    for (const { path, head } of calls) {
      expect({ path, head }).toEqual({ path, head: expect.stringMatching(/source:\s*\[?\s*'https:\/\//) });
      expect({ path, head }).toEqual({ path, head: expect.stringMatching(/asOf: '\d{4}-\d{2}(-\d{2})?'/) });
      expect({ path, head }).toEqual({ path, head: expect.stringMatching(/missing:\s*'[A-Z].{10,}/) });
    }
  });
});
