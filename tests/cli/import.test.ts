import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importCommand } from '../../src/cli/commands/import.ts';
import { parseConfig } from '../../src/config/config-file.ts';
import { rules } from '../../rules/index.ts';
import { onus } from '../support/terminal.ts';

const check = rules.find(({ controls }) => controls.prowler?.length === 1)?.controls.prowler?.[0] ?? '';
const mutelist = `Mutelist:
  Accounts:
    "*":
      Checks:
        "${check}":
          Regions: ["*"]
          Resources: ["scratch"]
        "no_such_check":
          Regions: ["*"]
          Resources: ["*"]
`;
const existing =
  '# Our configuration\nservices: [s3] # only buckets\nsuppressions:\n  # agreed with Ann\n  - { rule: s3-*, resource: old, reason: why, until: 2099-01-01 }\n';
const root = process.cwd();
const argv = (...more: string[]) => ['import', 'prowler-mutelist', 'mutelist.yaml', ...more];
const complete = ['--reason', 'Accepted before', '--until', '2099-12-31'];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onus-import-'));
  process.chdir(folder);
  writeFileSync('mutelist.yaml', mutelist);
});
afterEach(() => {
  process.chdir(root);
  rmSync(folder, { recursive: true, force: true });
});
const config = () => readFileSync('onus.yaml', 'utf8');
const suppressions = () => parseConfig(config(), { file: 'onus.yaml', rules }).suppressions ?? [];

describe('onus import', () => {
  test('adds suppressions once, keeps everything else, and reports what has no counterpart', async () => {
    writeFileSync('onus.yaml', existing);
    expect(await onus(argv(...complete))).toEqual({
      code: 3,
      out: '',
      err: expect.stringMatching(/onus\.yaml: \d+ suppressions? added\n\nNot imported:\n {2}mutelist\.yaml:8: no_such_check: no rule/),
    });
    for (const kept of ['# Our configuration', '# only buckets', '# agreed with Ann']) expect(config()).toContain(kept);
    const [first, second] = suppressions();
    expect(first).toMatchObject({ rule: 's3-*', resource: 'old' });
    expect(second).toMatchObject({ resource: 'scratch*', reason: 'Accepted before', until: '2099-12-31' });
    const once = config();
    expect((await onus(argv(...complete))).err).toMatch(/0 suppressions added, \d+ present already/);
    expect(config()).toBe(once);
    expect(readdirSync('.').sort()).toEqual(['mutelist.yaml', 'onus.yaml']);
  });

  test('creates onus.yaml, or adds to one that only has comments', async () => {
    await onus(argv(...complete));
    expect(suppressions().length).toBeGreaterThan(0);
    writeFileSync('onus.yaml', '# nothing yet');
    await onus(argv(...complete));
    expect(config()).toMatch(/^# nothing yet\nsuppressions:\n/);
    expect(suppressions().length).toBeGreaterThan(0);
  });

  test('--dry-run prints the result and writes nothing', async () => {
    const { out } = await onus(argv(...complete, '--dry-run'));
    expect(parseConfig(out, { file: 'onus.yaml', rules }).suppressions?.length).toBeGreaterThan(0);
    expect(readdirSync('.')).toEqual(['mutelist.yaml']);
  });

  test.each([
    ['an invalid onus.yaml', 'servces: [s3]\n', complete, 'onus.yaml:1: servces: is not a configuration key'],
    ['no reason', existing, ['--until', '2099-12-31'], '--reason is missing'],
    ['no last day', existing, ['--reason', 'x'], '--until is missing'],
    ['a wrong last day', existing, ['--reason', 'x', '--until', '2099-02-30'], "--until is '2099-02-30'"],
    ['a blank reason', existing, ['--reason', ' ', '--until', '2099-12-31'], 'reason: must not be empty'],
  ])('with %s changes nothing', async (_, before, options, message) => {
    writeFileSync('onus.yaml', before);
    expect(await onus(argv(...options))).toMatchObject({ code: 2, err: expect.stringContaining(message) });
    expect(config()).toBe(before);
    expect(readdirSync('.').sort()).toEqual(['mutelist.yaml', 'onus.yaml']);
  });

  test('keeps the mode of the file, and a link to it', async () => {
    writeFileSync('shared.yaml', existing);
    chmodSync('shared.yaml', 0o600);
    symlinkSync('shared.yaml', 'onus.yaml');
    await onus(argv(...complete));
    expect(readFileSync('shared.yaml', 'utf8')).toContain('scratch*');
    expect(statSync('shared.yaml').mode & 0o777).toBe(0o600);
  });

  test('asks for the reason and the last day on a terminal', async () => {
    const questions: string[] = [];
    const terminal = {
      out: () => undefined,
      err: () => undefined,
      ask: async (question: string) => {
        questions.push(question);
        return question.includes('Last day') ? '2099-12-31' : 'Agreed with Ann';
      },
    };
    await importCommand('prowler-mutelist', 'mutelist.yaml', { options: {}, terminal: terminal as never });
    expect(questions).toEqual(['Why are these findings accepted? ', 'Last day on which they are accepted (YYYY-MM-DD): ']);
    expect(suppressions()).toContainEqual(expect.objectContaining({ reason: 'Agreed with Ann', until: '2099-12-31' }));
  });
});
