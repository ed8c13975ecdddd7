import { Argument, Command, CommanderError } from 'commander';
import { setApplicationId } from '../config/application-id.ts';
import { formatNames } from '../core/result/format-names.ts';
import { severities } from '../core/names.ts';
import { setMfaPrompt } from '../core/mfa.ts';
import { UserError } from '../core/user-error.ts';
import { version } from '../core/version.ts';
import {
  choice,
  DEFAULT_OUT,
  formatList,
  GROUPS,
  list,
  hasSeveralAccounts,
  pace,
  regionList,
  withAccount,
  withConfig,
  withSelection,
  withSeveralAccounts,
  withTags,
} from './options.ts';
import { Interrupted, paints, type Terminal } from './terminal.ts';

/** Exit codes besides those of `audit`: wrong arguments or configuration, an internal error, ended by Ctrl-C. */
const USAGE_ERROR = 2;
const INTERNAL_ERROR = 70;
const INTERRUPTED = 130;

/** Runs the command line and returns its exit code. Never throws. */
export async function main(argv: readonly string[], terminal: Terminal): Promise<number> {
  const { ask } = terminal;
  setMfaPrompt(ask === undefined ? undefined : (serial) => ask(`MFA code of ${serial}: `));
  setApplicationId();
  let code = 0;
  const program = createProgram(terminal, (result) => {
    code = result;
  });
  const { red } = paints(terminal.color);
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE_ERROR;
    if (error instanceof Interrupted) {
      terminal.err(`${red('onus')}: ${error.message}; no report was written\n`);
      return INTERRUPTED;
    }
    if (error instanceof UserError) {
      for (const line of error.message.split('\n')) terminal.err(`${red('onus')}: ${line}\n`);
      return USAGE_ERROR;
    }
    terminal.err(
      `${red('onus')}: internal error (please report it): ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    return INTERNAL_ERROR;
  }
}

/** Each command loads its code when it runs, so that `--help` answers at once. */
function createProgram(terminal: Terminal, exitWith: (code: number) => void): Command {
  const program = new Command('onus')
    .description("Audit the customer's side of the AWS shared responsibility model in a live account. Onus only reads.")
    .version(version)
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .showHelpAfterError("(run 'onus --help' for the list of commands and options)")
    .addHelpText(
      'after',
      `
Exit codes: 0 no failures · 1 failures at or above --fail-on · 2 wrong arguments, configuration or credentials · 3 some data could not be read

  onus audit                              audit the account of your current AWS credentials in all Regions
  onus audit --organization --role-name onus-member
  onus audit --profile prod --regions eu-west-1 --services s3,iam
  onus audit --format json --out -        print one JSON document`,
    );
  const command = (name: string, description: string) => program.command(name).description(description).exitOverride();
  const withFormats = (target: Command) =>
    target
      .optionsGroup(GROUPS.output)
      .option('--out <place>', `folder, s3://bucket/prefix, or - for standard output (default: ${DEFAULT_OUT})`)
      .option(
        '--format <name,name>',
        `output formats: ${formatNames.join(', ')} (default: from onus.yaml, else json, csv, html)`,
        formatList,
      );
  const failOn = choice('--fail-on <severity>', 'exit with 1 if a failure has at least this severity (default: informational)', [
    ...severities,
    'none',
  ]);
  const resultHelp = 'earlier run: its result.json, or the folder or s3://bucket/prefix of its report';
  const withFunction = (target: Command) =>
    target
      .optionsGroup(GROUPS.account)
      .option('--function <name>', 'name or ARN of the function', 'onus-audit')
      .option('--region <region>', 'Region of the function (default: from your AWS configuration)')
      .option('--profile <name>', 'profile of your AWS configuration')
      .option('--endpoint-url <url>', 'endpoint to use for all services');

  program.commandsGroup('Audit:');
  withFormats(withSeveralAccounts(withAccount(withTags(command('audit', 'Audit accounts and write a report')))))
    .addOption(failOn)
    .option('--resume', 'resume an interrupted run')
    .option('--open', 'open the report in the browser')
    .action(async (options) =>
      exitWith(
        hasSeveralAccounts(options)
          ? await (await import('./commands/audit-accounts.ts')).auditAccountsCommand(options, terminal)
          : await (await import('./commands/audit.ts')).auditCommand(options, terminal),
      ),
    );

  withAccount(command('collect', 'Collect the facts of an account into a snapshot'))
    .option('--out <place>', `folder or s3://bucket/prefix (default: ${DEFAULT_OUT})`)
    .action(async (options) => exitWith(await (await import('./commands/audit.ts')).collectCommand(options, terminal)));

  withFormats(withConfig(withSelection(withTags(command('evaluate', 'Evaluate a snapshot')))))
    .requiredOption('--snapshot <file>', 'snapshot.ndjson.gz of an earlier run')
    .option('--quiet', 'print no summary')
    .addOption(failOn)
    .action(async (options) => exitWith(await (await import('./commands/audit.ts')).evaluateCommand(options, terminal)));

  withFormats(command('report', 'Write a result in other formats'))
    .requiredOption('--result <place>', resultHelp)
    .option('--quiet', 'print no summary')
    .action(async (options) => exitWith(await (await import('./commands/audit.ts')).reportCommand(options, terminal)));

  command('diff', 'Compare two runs; exit with 1 if there are new failures')
    .argument('<before>', 'result.json, folder or s3://bucket/prefix of a report')
    .argument('<after>', 'result.json, folder or s3://bucket/prefix of a later run')
    .addOption(choice('--format <format>', 'output format', ['text', 'json']).default('text'))
    .option('--profile <name>', 'profile of your AWS configuration, for reports in S3')
    .option('--region <region>', 'Region of the bucket (default: from your AWS configuration)')
    .option('--endpoint-url <url>', 'endpoint to use for all services')
    .action(async (before: string, after: string, options) =>
      exitWith(await (await import('./commands/diff.ts')).diffCommand({ before, after }, options, terminal)),
    );

  withConfig(command('fix', 'Show what a fix would resolve and break, without changing anything'))
    .argument('<id>', 'ID of a fix or a rule, as in result.json')
    .option('--resource <arn>', 'only this resource: ARN or ID')
    .option('--snapshot <file>', `snapshot.ndjson.gz of a run (default: ${DEFAULT_OUT}/snapshot.ndjson.gz)`)
    .addOption(choice('--format <format>', 'output format', ['text', 'json']).default('text'))
    .action(async (id: string, options) => exitWith(await (await import('./commands/fix.ts')).fixCommand(id, options, terminal)));

  program.commandsGroup('Deployment:');
  withFunction(withSelection(withTags(command('invoke', 'Start an audit by the deployed function or state machine'))))
    .optionsGroup(GROUPS.scope)
    .option('--regions <a,b|all>', 'Regions to audit (default: as deployed)', regionList)
    .option('--pace <share>', 'share of the AWS rate limits to use, up to 1 (default: as deployed)', pace)
    .optionsGroup('Organization:')
    .option('--organization', 'start the state machine; implied by the other options of this group except --wait')
    .option('--machine <name>', 'name or ARN of the state machine (default: name of the function plus -organization)')
    .option('--accounts <a,b>', 'accounts to audit (default: all)', list)
    .option('--resume <run>', 'retry failed shards of a run')
    .option('--wait', 'wait for the execution to end; implied without --organization')
    .action(async (options) => exitWith(await (await import('./commands/invoke.ts')).invokeCommand(options, terminal)));

  withAccount(command('doctor', 'Check what an audit could not read, and print a policy with the missing permissions'))
    .optionsGroup('Deployment:')
    .option('--function <name>', 'check the role of this deployed function instead of your credentials')
    .option('--organization', 'check the roles of an organization deployment (default function: onus-audit)')
    .option('--region <region>', 'Region of the function (default: from your AWS configuration)')
    .option('--accounts <a,b>', 'check the member role in these accounts, with your credentials or those of --organization', list)
    .option('--member-role <name>', 'path and name of the member role', 'onus-member')
    .addOption(choice('--format <format>', 'output format', ['text', 'json']).default('text'))
    .action(async (options) => exitWith(await (await import('./commands/doctor.ts')).doctorCommand(options, terminal)));

  withFunction(command('open', 'Open the latest report of a deployment through a link that is valid for 15 minutes'))
    .optionsGroup('Report:')
    .option('--bucket <name>', 'report bucket (default: the bucket of the function)')
    .option('--account <id>', 'report of one account of an organization run')
    .option('--download <folder>', 'copy the report into a folder instead')
    .action(async (options) => exitWith(await (await import('./commands/open.ts')).openCommand(options, terminal)));

  program.commandsGroup('Configuration:');
  command('init', 'Write a commented onus.yaml for the account of your credentials')
    .argument('[file]', 'file to write', 'onus.yaml')
    .option('--profile <name>', 'profile of your AWS configuration')
    .option('--endpoint-url <url>', 'endpoint to use for all services')
    .action(async (file: string, options) => exitWith(await (await import('./commands/config.ts')).initCommand(file, options, terminal)));

  command('validate', 'Check a configuration file and its custom rules')
    .argument('[file]', 'configuration file (default: onus.yaml or onus.yml)')
    .action(async (file: string | undefined) => exitWith(await (await import('./commands/config.ts')).validateCommand(file, terminal)));

  withConfig(command('import', 'Add the suppressions of another tool to the configuration file'))
    .addArgument(new Argument('<format>', 'what the file contains').choices(['prowler-mutelist', 'cloudsploit-suppressions']))
    .argument('<file>', 'file with the suppressions')
    .option('--reason <text>', 'why the findings are accepted (default: the description of the entry, else ask)')
    .option('--until <date>', 'last day on which they are accepted, such as 2027-01-31 (default: ask)')
    .option('--dry-run', 'print the changed configuration instead of writing it')
    .action(async (format, file: string, options) =>
      exitWith(await (await import('./commands/import.ts')).importCommand(format, file, { options, terminal })),
    );

  command('completion', 'Print a completion script for your shell')
    .addArgument(new Argument('<shell>', 'shell').choices(['bash', 'zsh', 'fish']))
    .action(async (shell: 'bash' | 'zsh' | 'fish') => {
      const { completionScript } = await import('./commands/completion.ts');
      terminal.out(completionScript(shell, program));
    });

  program.commandsGroup('Rules and model:');
  const catalog = () => import('./commands/catalog.ts');
  const format = choice('--format <format>', 'output format', ['table', 'json']).default('table');
  withConfig(withSelection(command('rules', 'List rules')))
    .option(
      '--like <tool:id>',
      'only rules that correspond to a check of another tool: prowler:ID, cloudsploit:ID, security-hub:ID, aws-config:ID',
    )
    .option('--not-checked', 'list the controls of the framework that no rule checks')
    .addOption(format)
    .action(async (options) => exitWith(await (await catalog()).rulesCommand(options, terminal)));

  withConfig(command('explain', 'Explain a rule: what it requires, why, and how to fix it'))
    .argument('<rule>', 'rule ID')
    .addOption(choice('--format <format>', 'output format', ['table', 'json', 'markdown']).default('table'))
    .action(async (rule: string, options) =>
      exitWith(await (await import('./commands/explain.ts')).explainCommand(rule, options, terminal)),
    );

  withConfig(withSelection(command('policy', 'Print the IAM policy that an audit needs')))
    .addOption(choice('--format <format>', 'policy format', ['json', 'cloudformation', 'terraform']).default('json'))
    .option('--out <folder>', 'write one JSON file for each policy instead: each can be attached as it is')
    .action(async (options) => exitWith(await (await catalog()).policyCommand(options, terminal)));

  withConfig(withSelection(command('plan', 'Show the API calls of an audit and the rules that need them')))
    .option('--result <place>', `${resultHelp}; shows the number of calls and estimates the duration`)
    .option('--pace <share>', 'share of the AWS rate limits for the estimate, up to 1 (default: 0.8)', pace)
    .addOption(format)
    .action(async (options) => exitWith(await (await import('./commands/plan.ts')).planCommand(options, terminal)));

  withConfig(command('test-rules', 'Run the test tables of custom rules'))
    .argument('[files...]', 'files with custom rules; * and ** are wildcards (default: those of the configuration file)')
    .action(async (files: string[], options) =>
      exitWith(await (await import('./commands/test-rules.ts')).testRulesCommand(files, options, terminal)),
    );

  command('model', 'Show the shared responsibility model')
    .option('--coverage', 'show how each responsibility of each service is covered')
    .addOption(format)
    .action(async (options) => exitWith((await catalog()).modelCommand(options, terminal)));

  return program;
}
