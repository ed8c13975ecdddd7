// Adds a rule: `npm run new:rule -- s3-bucket-something-enabled AWS::S3::Bucket` writes the rule, its test and its line in the index.
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { addLine, camelCase, fail } from './scaffold.mjs';

const [id = '', resourceType = ''] = process.argv.slice(2);
const service = id.split('-')[0];
const rule = `rules/${service}/${id}.ts`;
const test = `tests/rules/${service}/${id}.test.ts`;
const index = `rules/${service}/index.ts`;

if (!/^[a-z0-9]+(-[a-z0-9]+){2,}$/.test(id))
  fail(`'${id}' is not a rule ID: use <service>-<resource>-<good-state>, such as s3-bucket-versioning-enabled`);
if (!/^AWS::\w*::\w+$/.test(resourceType))
  fail(`'${resourceType}' is not a resource type: use a CloudFormation type, such as AWS::S3::Bucket`);
if (!existsSync(index)) fail(`${index} does not exist: run npm run new:service -- ${service} "<Title>" <category> first`);
if (existsSync(rule)) fail(`${rule} already exists`);

const name = camelCase(id);
await writeFile(
  rule,
  `import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ${name} = defineRule({
  id: '${id}',
  title: 'Resources should …',
  resourceType: '${resourceType}',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 3,
  facts: [],
  messages: { enabled: 'The setting is enabled.', disabled: 'The setting is {{state}}.' },
  rationale: 'Say what can go wrong when the rule fails.',
  remediation: {
    text: 'Say what to do.',
    url: 'https://docs.aws.amazon.com/',
    impact: 'Say what the change affects, and whether it interrupts service.',
    cli: 'aws SERVICE COMMAND --name {{name}}',
    console: 'Open the RESOURCE in the SERVICE console.\\nChoose Edit, change the setting, and save.',
    // Without snippets, set notAsCode to the reason.
    terraform: terraformResource('TYPE', 'argument = true'),
    cloudFormation: cloudFormationResource('AWS::SERVICE::TYPE', 'Property: true'),
  },
  controls: {},
  evaluate: (_facts, { pass }) => pass('enabled'),
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
  pass: [{ name: 'the setting is enabled', message: 'enabled' }],
  fail: [],
});
`,
);
await addLine(index, { name, from: `./${id}.ts`, entry: `  ${name},`, list: 'export const ' });

console.log(`${rule}
${test}
${index}

Next:
1. Name the facts in "facts" and write "evaluate"; src/services/${service}/facts.ts lists the facts of each resource type.
2. Add passing, failing and absent cases to the test.
3. npm run test:unit -- ${test}
4. Add a passing and a failing resource to sample/account/${service}/, then npm run docs, npm run policy and npm test, which name what is missing.`);
