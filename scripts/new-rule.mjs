// Starts a rule: `npm run new:rule -- s3-bucket-something-enabled AWS::S3::Bucket` writes the rule, its test and its line in the index.
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';

const [id = '', resourceType = ''] = process.argv.slice(2);
const service = id.split('-')[0];
const rule = `rules/${service}/${id}.ts`;
const test = `tests/rules/${service}/${id}.test.ts`;
const index = `rules/${service}/index.ts`;

const stop = (message) => {
  console.error(`new:rule: ${message}`);
  process.exit(2);
};
if (!/^[a-z0-9]+(-[a-z0-9]+){2,}$/.test(id))
  stop(`'${id}' is no rule id: write <service>-<resource>-<good-state>, such as s3-bucket-versioning-enabled`);
if (!/^AWS::\w*::\w+$/.test(resourceType))
  stop(`'${resourceType}' is no resource type: write a CloudFormation type, such as AWS::S3::Bucket`);
if (!existsSync(index)) stop(`there is no ${index}: add the service to rules/index.ts and src/model/names.ts first`);
if (existsSync(rule)) stop(`${rule} is there already`);

const name = id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
const rules = `${service}Rules`;

await writeFile(
  rule,
  `import { defineRule } from '../../src/model/rule.ts';

export const ${name} = defineRule({
  id: '${id}',
  title: 'Resources should …',
  service: '${service}',
  resourceType: '${resourceType}',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 3,
  reads: [],
  messages: { good: 'It is as it should be.', bad: 'It is {{state}}.' },
  rationale: 'What goes wrong when this fails.',
  remediation: { text: 'What to do.', url: 'https://docs.aws.amazon.com/' },
  controls: {},
  evaluate: (_facts, { pass }) => pass('good'),
});
`,
);
await mkdir(`tests/rules/${service}`, { recursive: true });
await writeFile(
  test,
  `import { ${name} } from '../../../rules/${service}/${id}.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(${name}, {
  base: {},
  pass: [{ name: 'as it should be', message: 'good' }],
  fail: [],
});
`,
);

const lines = (await readFile(index, 'utf8')).split('\n');
const importLine = `import { ${name} } from './${id}.ts';`;
const imports = lines.filter((line) => /^import \{ \w+ \} from '\.\//.test(line));
const after =
  imports.filter((line) => line.split(' from ')[1] < importLine.split(' from ')[1]).at(-1) ??
  lines.find((line) => line.startsWith('import type'));
lines.splice(lines.indexOf(after) + 1, 0, importLine);
const text = lines.join('\n').replace(new RegExp(`(export const ${rules}: readonly AnyRule\\[\\] = \\[)([^\\]]*)\\]`), (_, head, body) => {
  const names = [
    ...body
      .split(',')
      .map((item) => item.trim())
      .filter(Boolean),
    name,
  ].sort();
  return `${head}\n${names.map((item) => `  ${item},\n`).join('')}]`;
});
await writeFile(index, text);
console.log(`${rule}\n${test}\n${index}\n\nNow: npm run format && npm run test:unit -- ${test}`);
