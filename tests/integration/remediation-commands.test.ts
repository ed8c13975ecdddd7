import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { rules } from '../../rules/index.ts';
import { company } from '../../sample/account/company.ts';
import { sampleAccount } from '../../sample/account/index.ts';
import { startEndpoint } from '../../sample/endpoint/server.ts';
import { filledCommand, withoutPlaceholders } from '../../src/core/fill-remediation.ts';
import type { Finding } from '../../src/core/result/finding.ts';
import { auditOnce } from '../support/sweep/audit.ts';

jest.setTimeout(300_000);

const withCommands = rules.filter(({ remediation }) => remediation.cli !== undefined);

/** Placeholders for numbers; the AWS CLI converts numbers before it validates parameters. */
const NUMBERS = /\b(PORT|RULE_NUMBER|NEXT_RULE_NUMBER|NUMBER_OF_ALLOW_ALL_RULE|GIBIBYTES|NODES|VERSION_NUMBER|OLD_VERSION_NUMBER)\b/g;

/** Words of a shell command: quotes and backslashes are resolved as in POSIX. */
function wordsOf(command: string): readonly string[] {
  const words: string[] = [];
  for (const [, word = ''] of command.matchAll(/((?:'[^']*'|"(?:\\.|[^"\\])*"|\\.|[^\s'"\\])+)/gs)) {
    words.push(
      word.replaceAll(
        /'([^']*)'|"((?:\\.|[^"\\])*)"|\\(.)/gs,
        (_, single, double, escaped) => single ?? double?.replaceAll(/\\(["\\$`])/g, '$1') ?? escaped,
      ),
    );
  }
  return words;
}

interface Command {
  readonly ruleId: string;
  readonly line: string;
}

/** The commands of a remediation, each with its rule. */
const commandsOf = (ruleId: string, text: string): readonly Command[] =>
  text
    .replaceAll('\\\n', ' ')
    .split('\n')
    .map((line) => ({ ruleId, line }));

/** The arguments of `aws`, without shell redirections and without the Regions and profiles that the reader fills in. */
const argumentsOf = ({ line }: Command): readonly string[] => {
  const words = wordsOf(line.replaceAll(NUMBERS, '7').replaceAll(/ --(?:profile|region) [A-Z_]+(?= |$)/g, ''));
  const redirect = words.indexOf('>');
  return words.slice(1, redirect === -1 ? undefined : redirect);
};

interface Checked {
  readonly operations: readonly string[];
  readonly problems: readonly string[];
}

/** Parses commands as the AWS CLI does, and checks the requests against the service models. Nothing is sent. */
function check(commands: readonly Command[]): readonly (Command & Checked)[] {
  const script = fileURLToPath(new URL('../support/aws_cli.py', import.meta.url));
  const { stdout, stderr, status } = spawnSync(process.env['ONUS_PYTHON'] ?? 'python3', [script], {
    input: JSON.stringify(commands.map(argumentsOf)),
    encoding: 'utf8',
    maxBuffer: 64 * 2 ** 20,
  });
  if (status !== 0) throw new Error(stderr);
  const results = stdout.trim().split('\n');
  expect(results).toHaveLength(commands.length);
  return commands.map((command, index) => ({ ...command, ...(JSON.parse(results[index] ?? '{}') as Checked) }));
}

const problemsOf = (checked: readonly (Command & Checked)[]): readonly string[] =>
  checked.flatMap(({ ruleId, line, problems }) => problems.map((problem) => `${ruleId}: ${line}\n  ${problem}`));

/** One failed finding of each rule. */
async function failures(): Promise<ReadonlyMap<string, Finding>> {
  const endpoint = await startEndpoint({ accounts: [sampleAccount] });
  try {
    const { findings } = await auditOnce({ url: endpoint.url, rules, regions: company.regions, now: Date.now() });
    return new Map(findings.filter(({ status }) => status === 'FAIL').map((finding) => [finding.ruleId, finding]));
  } finally {
    await endpoint.close();
  }
}

test('the AWS CLI accepts the commands of every rule for a failed resource of the sample account', async () => {
  const found = await failures();
  const commands = withCommands.flatMap(({ id, remediation: { cli = '' } }) => {
    const finding = found.get(id);
    return commandsOf(id, finding === undefined ? withoutPlaceholders(cli) : filledCommand(cli, finding));
  });
  expect(commands.filter(({ line }) => !/^(?:aws|docker) /.test(line))).toEqual([]);
  expect(problemsOf(check(commands.filter(({ line }) => line.startsWith('aws '))))).toEqual([]);
});

test('reports an unknown operation, option or value', () => {
  const lines = [
    'aws ec2 stop-everything',
    'aws ec2 stop-instances --instance-ids i-1 --gently',
    'aws ec2 modify-instance-metadata-options --instance-id i-1 --http-tokens often',
    'aws kms enable-key',
  ];
  const checked = check(lines.map((line) => ({ ruleId: 'example', line })));
  expect(checked.map(({ problems }) => problems.join())).toEqual([
    expect.stringContaining('Invalid choice'),
    'Unknown options: --gently',
    'ModifyInstanceMetadataOptions.HttpTokens: often is not one of optional, required',
    expect.stringContaining('--key-id'),
  ]);
});
