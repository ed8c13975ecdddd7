import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: {
    readonly steps: readonly { readonly id?: string; readonly env: Readonly<Record<string, string>>; readonly run: string }[];
  };
}

const action = parse(readFileSync('action.yml', 'utf8')) as Action;
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onus-action-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs the steps like a GitHub runner, with an `npx` that records its arguments, writes a summary and exits with a code. */
function run(exitCode: number, inputs: Readonly<Record<string, string>> = {}) {
  const npx = join(folder, 'npx');
  writeFileSync(
    npx,
    `#!/bin/bash\nprintf '%s\\n' "$@" > arguments\nmkdir -p onus-report\necho '# Summary' > onus-report/summary.md\nexit ${exitCode}\n`,
  );
  chmodSync(npx, 0o755);
  const outputs: Record<string, string> = {};
  const output = join(folder, 'output');
  const summary = join(folder, 'summary');
  for (const { id, env, run: script } of action.runs.steps) {
    const filled = Object.fromEntries(
      Object.entries(env).map(([name, value]) => [
        name,
        value.replace(/\$\{\{ (\w+)\.([\w.-]+) \}\}/g, (_, scope: string, key: string) =>
          scope === 'inputs' ? (inputs[key] ?? action.inputs[key]?.default ?? '') : (outputs[key] ?? ''),
        ),
      ]),
    );
    writeFileSync(output, '');
    const { status } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
      cwd: folder,
      env: { PATH: `${folder}:${process.env['PATH']}`, GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary, ...filled },
    });
    for (const line of readFileSync(output, 'utf8').split('\n').filter(Boolean)) {
      const [key = '', value = ''] = line.split('=');
      outputs[`${id}.outputs.${key}`] = value;
    }
    if (status !== 0) return { status, outputs, summary };
  }
  return { status: 0, outputs, summary };
}

test.each([
  [0, {}, 0],
  [1, {}, 1],
  [2, {}, 2],
  [3, {}, 0],
  [3, { 'fail-on-unread': 'true' }, 3],
])('the job exits after exit code %d of the audit and %j with %d', (exitCode, inputs, status) => {
  const ran = run(exitCode, inputs);
  expect(ran.status).toBe(status);
  expect(ran.outputs['audit.outputs.exit-code']).toBe(String(exitCode));
  expect(readFileSync(ran.summary, 'utf8')).toBe('# Summary\n');
});

test('inputs are passed as arguments, not as code', () => {
  run(0, { arguments: '--regions eu-west-1 $(touch hacked) ;', 'fail-on': 'critical' });
  const given = readFileSync(join(folder, 'arguments'), 'utf8').trim().split('\n');
  expect(given.slice(0, 5)).toEqual(['--yes', `@onus-audit/onus@${version}`, 'audit', '--regions', 'eu-west-1']);
  expect(given.slice(-6)).toEqual(['--fail-on', 'critical', '--format', 'html,json,sarif,markdown', '--out', 'onus-report']);
  expect(existsSync(join(folder, 'hacked'))).toBe(false);
});

test('the action and the package have the same version', () => {
  expect(action.inputs['version']?.default).toBe(version);
});

test('the image is pinned and does not run as root', () => {
  const dockerfile = readFileSync('Dockerfile', 'utf8');
  const images = Array.from(dockerfile.matchAll(/^FROM (\S+)/gm), ([, image]) => image);
  for (const image of images) expect(image).toMatch(/^node:\d+\.\d+\.\d+-slim$/);
  expect(dockerfile.indexOf('USER node')).toBeGreaterThan(dockerfile.lastIndexOf('FROM'));
});
