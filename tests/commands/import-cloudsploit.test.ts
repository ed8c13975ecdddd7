import { parseCloudSploitSuppressions } from '../../src/commands/import/cloudsploit-suppressions.ts';
import { rules } from '../../rules/index.ts';

const s3 = rules.find(({ service, controls }) => service === 's3' && controls.cloudsploit?.length === 1);
const plugin = s3?.controls.cloudsploit?.[0] ?? '';
const convert = (text: string) => parseCloudSploitSuppressions(text, { file: 'suppressions.txt', rules, isAccountWide: () => false });
const ofRule = (text: string) => convert(text).suppressions.filter(({ rule }) => rule === s3?.id);

test('suppressions of CloudSploit become suppressions of the rules that correspond to their plugins', () => {
  expect(plugin).not.toBe('');
  expect(ofRule(`# accepted\n--suppress ${plugin}:us-east-1:arn:aws:s3:::logs-*\n\n'${plugin}:*:*' # all\n`)).toEqual([
    { rule: s3?.id, resource: 'arn:aws:s3:::logs-*', region: 'us-east-1' },
    { rule: s3?.id },
  ]);
});

test('entries of CloudSploit without a counterpart are reported with their line', () => {
  expect(convert(`noSuchPlugin:*:*\n${plugin}:mars-1:*\n${plugin}:global\n`)).toMatchObject({
    suppressions: [],
    notImported: [
      'suppressions.txt:1: noSuchPlugin:*:*: no rule corresponds to it',
      `suppressions.txt:2: ${plugin}:mars-1:*: mars-1 is not a Region`,
      `suppressions.txt:3: ${plugin}:global: expected plugin:region:resource`,
    ],
  });
});
