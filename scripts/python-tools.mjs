// Finds a Python that has the tools of tests/support/requirements.txt and requirements-ministack.txt (moto's server, cfn-lint, the AWS CLI,
// ministack): ONUS_PYTHON, the project's .venv,
// python3 of the PATH. If none has them, it installs them into .venv, or fails: the tests are never skipped.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const REQUIREMENTS = join(ROOT, 'tests/support/requirements.txt');
/** Packages that are installed without resolving dependencies. */
const PINNED = join(ROOT, 'tests/support/requirements-ministack.txt');
const VENV = join(ROOT, '.venv');
const VENV_PYTHON = join(VENV, 'bin/python');

/** Prints the versions, one `name==version` per line; fails if a module of the tests cannot be imported. */
const PROBE = `
import importlib.metadata, awscli, cfnlint, ministack.app, moto.moto_server.werkzeug_app
for name in ("moto", "cfn-lint", "awscli", "ministack"): print(f"{name}=={importlib.metadata.version(name)}")
`;

const PIP_INSTALL = ['install', '--quiet', '--disable-pip-version-check', '--requirement', REQUIREMENTS];
const PIP_INSTALL_PINNED = ['install', '--quiet', '--disable-pip-version-check', '--no-deps', '--requirement', PINNED];

/** Ways to create .venv. The second is for Debian without python3-venv, where the venv module cannot install pip. */
const INSTALLATIONS = [
  [
    ['python3', '-m', 'venv', '--clear', VENV],
    [VENV_PYTHON, '-m', 'pip', ...PIP_INSTALL],
    [VENV_PYTHON, '-m', 'pip', ...PIP_INSTALL_PINNED],
  ],
  [
    ['python3', '-m', 'venv', '--clear', '--without-pip', VENV],
    ['python3', '-m', 'pip', '--python', VENV_PYTHON, ...PIP_INSTALL],
    ['python3', '-m', 'pip', '--python', VENV_PYTHON, ...PIP_INSTALL_PINNED],
  ],
];

/** Runs a command; `problem` is undefined if it succeeded. */
function run([command, ...args]) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  return {
    stdout: stdout ?? '',
    problem: status === 0 ? undefined : `$ ${command} ${args.join(' ')}\n${stderr || stdout || error?.message}`,
  };
}

/** Major and minor versions must match: `moto==5.2`. */
const release = (requirement) =>
  requirement
    .replace(/\[.*\]/, '')
    .split('.', 2)
    .join('.');

function hasTools(python) {
  const wanted = [
    ...readFileSync(REQUIREMENTS, 'utf8').match(/^\S+==\S+$/gm),
    ...readFileSync(PINNED, 'utf8').match(/^ministack==\S+$/gm),
  ].map(release);
  const probe = run([python, '-c', PROBE]);
  const found = probe.stdout.split('\n').map(release);
  return probe.problem === undefined && wanted.every((requirement) => found.includes(requirement));
}

function install() {
  console.error('Installing moto, cfn-lint, the AWS CLI and ministack into .venv (once, about a minute)');
  const problems = [];
  for (const commands of INSTALLATIONS) {
    let problem;
    for (const command of commands) problem ??= run(command).problem;
    if (problem === undefined && hasTools(VENV_PYTHON)) return VENV_PYTHON;
    problems.push(problem ?? `${VENV_PYTHON} cannot import what was installed`);
  }
  throw new Error(
    'the tests need Python 3.10 or newer with moto, cfn-lint, the AWS CLI and ministack, which could not be installed.\n' +
      'Install Python with its venv module (Debian: apt-get install python3-venv), or set ONUS_PYTHON to a Python that has\n' +
      `what ${REQUIREMENTS} lists.\n\n${problems.join('\n')}`,
  );
}

/** Returns the path of a Python with the tools. */
export function pythonWithTools() {
  const given = process.env['ONUS_PYTHON'];
  if (given !== undefined) {
    if (!hasTools(given)) throw new Error(`ONUS_PYTHON=${given} lacks the packages of ${REQUIREMENTS}`);
    return given;
  }
  return [VENV_PYTHON, 'python3'].find(hasTools) ?? install();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(pythonWithTools());
