import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { filledCommand, withoutPlaceholders } from '../../src/core/fill-remediation.ts';
import type { Finding } from '../../src/core/result/finding.ts';

const finding = (
  change: Partial<Finding['resource']> = {},
  evidence: Finding['evidence'] = {},
): Pick<Finding, 'resource' | 'evidence'> => ({
  evidence,
  resource: {
    type: 'AWS::S3::Bucket',
    id: 'data',
    arn: 'arn:aws-cn:s3:::data',
    name: 'Data lake',
    accountId: '111122223333',
    region: 'cn-north-1',
    tags: { owner: '$(reboot)' },
    ...change,
  },
});

test('fills in the resource and the evidence, and adds the Region', () => {
  const template = 'aws s3api get-bucket-acl --bucket {{id}} --expected-bucket-owner {{accountId}} --grants {{grants}} --arn {{arn}}';
  expect(filledCommand(template, finding({}, { grants: ['a', 'b c'] }))).toBe(
    "aws s3api get-bucket-acl --bucket data --expected-bucket-owner 111122223333 --grants a 'b c' --arn arn:aws-cn:s3:::data --region cn-north-1",
  );
});

test('adds the Region to each command, also across lines, but not to a command that has one', () => {
  expect(filledCommand('aws a b \\\n  --c d\naws e f --region us-east-1\necho done', finding())).toBe(
    'aws a b \\\n  --c d --region cn-north-1\naws e f --region us-east-1\necho done',
  );
  expect(filledCommand('aws iam x', finding({ region: 'global' }))).toBe('aws iam x');
  const arn = 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/edge/2';
  expect(filledCommand('aws wafv2 x', finding({ region: 'global', arn }))).toBe('aws wafv2 x --region us-east-1');
});

test('keeps placeholders in capitals if the finding lacks the value, and never uses tags', () => {
  expect(filledCommand('aws x {{owner}} {{groupId}} {{arn}}', finding({ arn: null, region: 'global' }))).toBe('aws x OWNER GROUP_ID ARN');
  expect(withoutPlaceholders('--bucket {{id}} --group {{groupId}}')).toBe('--bucket ID --group GROUP_ID');
});

/** The arguments that a shell passes to a command. */
const argumentsOf = (command: string): string[] =>
  execFileSync('sh', ['-c', `show() { for a in "$@"; do printf '%s\\0' "$a"; done; }; ${command}`], { encoding: 'utf8' })
    .split('\0')
    .slice(0, -1);

const hostile = fc.oneof(fc.constantFrom("'; reboot; '", '$(id)', '`id`', '"; id "', '\\', "a'b", '--x', '{{id}}', '! # ~ *'), fc.string());
const printable = hostile.filter((text) => !text.includes('\0'));

test('every value reaches the command unchanged: bare, in double quotes and in a JSON document', () => {
  fc.assert(
    fc.property(printable, (id) => {
      const shown = (template: string) => argumentsOf(filledCommand(template, finding({ id, region: 'global' })));
      expect(shown('show {{id}}')).toEqual([id]);
      expect(shown('show "Name={{id}}"')).toEqual([`Name=${id}`]);
      expect(JSON.parse(shown(`show '{"Name": "{{id}}"}'`)[0] ?? '')).toEqual({ Name: id });
    }),
    { numRuns: 60 },
  );
});
