// Adds a service: `npm run new:service -- glue "AWS Glue" abstracted` writes the manifest, the facts, an empty list of rules and the lines in
// both registries. `npm test` then names what is still missing.
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { addLine, camelCase, fail, format } from './scaffold.mjs';

const CATEGORIES = ['infrastructure', 'container', 'abstracted', 'account'];
const [id = '', title = '', category = ''] = process.argv.slice(2);

if (!/^[a-z][a-z0-9]*$/.test(id)) fail(`'${id}' is not a service ID: use the short name AWS uses, in lower case, such as secretsmanager`);
if (title === '') fail('the title is missing: use the name AWS gives the service, such as "AWS Secrets Manager"');
if (!CATEGORIES.includes(category)) fail(`'${category}' is not a category: choose from ${CATEGORIES.join(', ')}`);

const folder = `src/services/${id}`;
const manifest = `${folder}/service.ts`;
if (existsSync(`rules/${id}/index.ts`)) fail(`rules/${id}/index.ts already exists`);
if (existsSync(manifest)) fail(`${manifest} already exists: give it a "model" to make it an audited service`);

const name = camelCase(id);
await mkdir(folder, { recursive: true });
await mkdir(`rules/${id}`, { recursive: true });
await writeFile(
  manifest,
  `import { defineService } from '../../core/service.ts';

declare module '../../core/names.ts' {
  interface ServiceIds {
    ${id}: true;
  }
}

export const ${name}Service = defineService({
  id: '${id}',
  title: ${JSON.stringify(title).replaceAll('"', "'")},
  clients: [],
  model: {
    category: '${category}',
    sources: [],
    reason: 'Say why the service is in this category.',
    cloudFormation: [],
    coverage: {},
  },
  // Page of each resource type in the console, such as 'sqs/v3/home?region={{region}}'.
  consolePages: {},
  collectors: [],
});
`,
);
await writeFile(
  `${folder}/facts.ts`,
  `/** Facts of the resource types of ${title}: add each type to FactsByType by declaration merging, as the other services do. */
export {};
`,
);
await writeFile(
  `rules/${id}/index.ts`,
  `import type { AnyRule } from '../../src/core/rule.ts';

export const ${name}Rules: readonly AnyRule[] = [];
`,
);
await addLine('src/services/index.ts', {
  name: `${name}Service`,
  from: `./${id}/service.ts`,
  entry: `  ${name}Service,`,
  list: 'export const services',
});
await addLine('rules/index.ts', {
  name: `${name}Rules`,
  from: `./${id}/index.ts`,
  entry: `  ...${name}Rules,`,
  list: 'export const rules',
});

format(folder, `rules/${id}`, 'src/services/index.ts', 'rules/index.ts');

const packageName = JSON.parse(await readFile('package.json', 'utf8')).dependencies[`@aws-sdk/client-${id}`]
  ? ''
  : `npm install --save-exact @aws-sdk/client-${id}\n`;
console.log(`${manifest}
${folder}/facts.ts
rules/${id}/index.ts
src/services/index.ts
rules/index.ts

Next (docs/architecture.md explains each part, src/services/glacier is a small example):
${packageName}1. ${folder}/client.ts re-exports the SDK client and the commands in use; clients.ts declares it with its rate limits.
2. ${folder}/<resource>.ts lists one resource type and reads its facts; facts.ts names their types.
3. npm run new:rule -- ${id}-<resource>-<good-state> AWS::Service::Type
4. sample/account/${id}/ contains resources that pass and fail each rule.
5. npm test lists what is still missing.`);
