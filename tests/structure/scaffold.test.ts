import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A copy of the project, so that the scripts can write. */
const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'scaffold-'));
afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(() => {
  for (const name of ['src', 'rules', 'handlers', 'scripts', 'package.json', 'biome.json', '.gitignore'])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
});

function run(script: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.mjs`, ...args], { cwd: folder, encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('a new service and a new rule compile, and are in the registries', () => {
  expect(run('new-service', 'glue', 'AWS Glue', 'abstracted')).toMatchObject({ status: 0, stderr: '' });
  expect(run('new-rule', 'glue-account-catalog-encrypted', 'AWS::::Account')).toMatchObject({ status: 0, stderr: '' });
  expect(run('new-rule', 'glacier-vault-named', 'AWS::Glacier::Vault')).toMatchObject({ status: 0, stderr: '' });
  expect(readFileSync(join(folder, 'rules/index.ts'), 'utf8')).toMatch(/^ {2}\.\.\.glueRules,$/m);
  expect(readFileSync(join(folder, 'src/services/index.ts'), 'utf8')).toMatch(/^ {2}glueService,$/m);
  expect(existsSync(join(folder, 'tests/rules/glue/glue-account-catalog-encrypted.test.ts'))).toBe(true);
  const { compilerOptions } = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8'));
  const options = {
    compilerOptions: { ...compilerOptions, incremental: false, tsBuildInfoFile: undefined },
    include: ['src/services', 'rules'],
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(options));
  expect(spawnSync(join(root, 'node_modules/.bin/tsc'), { cwd: folder, encoding: 'utf8' })).toMatchObject({ stdout: '', status: 0 });
});

test.each([
  ['new-service', ['Glue', 'AWS Glue', 'abstracted'], "'Glue' is not a service ID: use the short name AWS uses"],
  ['new-service', ['dms'], 'the title is missing'],
  ['new-service', ['dms', 'AWS DMS', 'managed'], "'managed' is not a category: choose from infrastructure, container, abstracted, account"],
  ['new-service', ['s3', 'Amazon S3', 'abstracted'], 'rules/s3/index.ts already exists'],
  ['new-rule', ['s3', 'AWS::S3::Bucket'], "'s3' is not a rule ID: use <service>-<resource>-<good-state>"],
  ['new-rule', ['s3-bucket-named', 'Bucket'], "'Bucket' is not a resource type"],
  ['new-rule', ['dms-task-named', 'AWS::DMS::Task'], 'rules/dms/index.ts does not exist: run npm run new:service'],
  ['new-rule', ['glacier-vault-not-public', 'AWS::Glacier::Vault'], 'already exists'],
])('%s %j names the wrong value and the expected one', (script, args, message) => {
  const { status, stderr } = run(script, ...args);
  expect(stderr).toContain(message);
  expect(stderr).toContain(script.replace('-', ':'));
  expect(status).toBe(2);
});
