import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A project that depends on the package and contains a custom rule. */
const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'package-'));
const { name } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly name: string };
afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(() => {
  execFileSync(process.execPath, ['scripts/build-types.mjs'], { cwd: root, stdio: 'inherit' });
  mkdirSync(join(folder, 'node_modules', name.split('/')[0] ?? ''), { recursive: true });
  symlinkSync(root, join(folder, 'node_modules', name));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
});

const rule = (fact: string) => `import { defineRule } from '${name}';
export const rule = defineRule({
  id: 's3-bucket-own-rule', title: 'Buckets should have versions', resourceType: 'AWS::S3::Bucket', responsibility: 'backups', severity: 'low',
  tier: 3, facts: ['${fact}'], messages: { found: 'Versioning is {{state}}.' }, rationale: 'Because.',
  remediation: { text: 'Turn it on.', url: 'https://docs.aws.amazon.com/' }, controls: {},
  evaluate: (facts, { pass }) => { const state: string | undefined = facts.versioning; return pass('found', { state }); },
});
console.log(rule.service, rule.facts.join());
`;

/** Returns the compiler output for a rule that uses a fact. */
function compile(fact: string): string {
  writeFileSync(join(folder, 'rule.ts'), rule(fact));
  const options = ['--noEmit', '--module', 'nodenext', '--target', 'es2024', '--strict', '--skipLibCheck', 'rule.ts'];
  return spawnSync(join(root, 'node_modules/.bin/tsc'), options, { cwd: folder, encoding: 'utf8' }).stdout;
}

test('types facts for rule authors, and does not compile an unknown fact', () => {
  expect(compile('versioning')).toBe('');
  expect(compile('versions')).toContain(`'"versions"' is not assignable`);
});

test('loads a rule of another project', () => {
  writeFileSync(join(folder, 'rule.ts'), rule('versioning'));
  expect(execFileSync(process.execPath, ['rule.ts'], { cwd: folder, encoding: 'utf8' })).toBe('s3 versioning\n');
});
