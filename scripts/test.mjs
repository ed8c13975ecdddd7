// Runs the checks, then the tests, one line per step; the first step that fails ends the run.
//   node scripts/test.mjs              checks, unit and integration tests
//   node scripts/test.mjs --lint       checks only
//   node scripts/test.mjs --unit       unit tests only (needs no Python)
//   node scripts/test.mjs --browser    tests in Chromium only
// Other arguments go to jest. After tests the last line is "N passed, N failed", for machines that read logs.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pythonWithTools } from './python-tools.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const CHECKS = [
  ['types', 'tsc'],
  ['style and lint', 'biome', 'check', '--error-on-warnings'],
  ['promises', 'oxlint', '--type-aware', '--deny-warnings'],
  ['import rules', 'depcruise', '--config', '.dependency-cruiser.mjs', '.'],
  ['spelling', 'cspell', '--no-progress', '--no-summary', '--cache', '--cache-location', 'build/cspell', '**'],
  ['banned phrases', 'node', 'scripts/check-language.mjs'],
  ['dead code', 'knip'],
];

/** Tests use the shipped files: the bundled command line and the zips of the handlers. */
const BUNDLES = [
  ['command line bundle', 'node', 'scripts/build.mjs'],
  ['handler bundles', 'node', 'scripts/package-handlers.mjs'],
];

/** Jest projects by mode. Browser tests are separate, because not every machine has a browser. */
const MODES = {
  '--unit': { steps: BUNDLES, projects: ['unit'] },
  '--browser': { steps: [], projects: ['browser'] },
  '--lint': { steps: CHECKS, projects: [] },
};
const ALL = { steps: [...CHECKS, ...BUNDLES], projects: ['unit', 'integration'] };

/**
 * node_modules/.bin comes first, so that every tool runs on the Node version of devDependencies. With one memory arena, glibc returns more free
 * memory to the system; by default each thread keeps its own.
 */
const environment = {
  ...process.env,
  PATH: join(ROOT, 'node_modules/.bin') + delimiter + process.env['PATH'],
  MALLOC_ARENA_MAX: '1',
  NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} --experimental-vm-modules --disable-warning=ExperimentalWarning`.trim(),
};

/** Runs a tool and returns its exit code; prints both output streams in order. */
function run(command, args) {
  const { status, signal, error } = spawnSync(command, args, { cwd: ROOT, env: environment, stdio: ['ignore', 1, 1] });
  if (error) console.log(`${command}: ${error.message}`);
  if (signal) console.log(`${command} was ended by ${signal}`);
  return status ?? 1;
}

function step(name, action) {
  const started = performance.now();
  try {
    const code = action();
    if (code === 0) return console.log(`✓ ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
    console.log(`✗ ${name} failed`);
  } catch (error) {
    console.log(`✗ ${name} failed: ${error.message}`);
  }
  process.exit(1);
}

/**
 * Flags of Jest and its workers. V8 would keep the compiled code of finished test files in its compilation cache, which took 4 GB. With a heap
 * limit of 600 MB, workers ran out of memory.
 */
const NODE_FLAGS = ['--no-compilation-cache', '--max-old-space-size=800'];

function runJest(projects, args) {
  const report = join(ROOT, 'build/test-results', `${projects.join('-')}.json`);
  mkdirSync(dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const code = run('node', [
    ...NODE_FLAGS,
    'node_modules/jest/bin/jest.js',
    '--selectProjects',
    ...projects,
    '--json',
    '--outputFile',
    report,
    ...args,
  ]);
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
  console.log(`${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed`);
  return code;
}

const [mode, ...rest] = process.argv.slice(2);
const { steps, projects } = MODES[mode] ?? ALL;
const jestArguments = MODES[mode] ? rest : process.argv.slice(2);

for (const [name, command, ...args] of steps) step(name, () => run(command, args));
if (projects.includes('integration')) {
  step('moto and cfn-lint', () => {
    environment['ONUS_PYTHON'] = pythonWithTools();
    return 0;
  });
}
if (projects.length > 0) process.exit(runJest(projects, jestArguments));
