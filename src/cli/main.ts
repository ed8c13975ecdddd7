import { Command, CommanderError } from 'commander';
import { version } from '../core/version.ts';
import { formatNames } from '../core/format-names.ts';
import { UserError } from '../core/user-error.ts';
import { defaultOut, formatList, list, policyFormat, tableOrJson, textOrJson, withAccount, withSelection } from './options.ts';
import { Interrupted, paints, type Terminal } from './terminal.ts';

/** Exit codes beside those of `audit`: wrong use or configuration, a defect of Onus, ended by Ctrl-C. */
const usageError = 2;
const defect = 70;
const interrupted = 130;

/** Runs the command line and returns its exit code. Never throws. */
export async function main(argv: readonly string[], terminal: Terminal): Promise<number> {
  let code = 0;
  const program = createProgram(terminal, (result) => {
    code = result;
  });
  const { red } = paints(terminal.colour);
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : usageError;
    if (error instanceof Interrupted) {
      terminal.err(`${red('onus')}: ${error.message}; no report was written\n`);
      return interrupted;
    }
    if (error instanceof UserError) {
      for (const line of error.message.split('\n')) terminal.err(`${red('onus')}: ${line}\n`);
      return usageError;
    }
    terminal.err(
      `${red('onus')}: a defect of Onus, please report it: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    return defect;
  }
}

/** Commands load what they need when they run, so that `--help` answers at once. */
function createProgram(terminal: Terminal, exitWith: (code: number) => void): Command {
  const program = new Command('onus')
    .description("Audits the customer's side of the AWS shared responsibility model in a live account. It only reads.")
    .version(version)
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .showHelpAfterError("(run 'onus --help' to see what there is)")
    .addHelpText(
      'after',
      `
Exit codes: 0 clean · 1 failures at or above --fail-on · 2 wrong use or configuration · 3 something could not be read

  onus audit                              the account of your current AWS credentials, all Regions
  onus audit --profile prod --regions eu-west-1 --services s3,iam
  onus audit --format json --out -        one JSON document on standard output`,
    );
  const command = (name: string, description: string) => program.command(name).description(description).exitOverride();
  const withOutput = (target: Command) =>
    target
      .option('--out <place>', `folder, s3://bucket/prefix, or - for standard output (default: ${defaultOut})`)
      .option(
        '--format <name,name>',
        `forms to write: ${formatNames.join(', ')} (default: as onus.yaml says, else json, csv, html)`,
        formatList,
      );
  const failOn = [
    '--fail-on <severity>',
    'exit with 1 when a failure is at least this severe; none: never (default: informational)',
  ] as const;

  withOutput(withAccount(command('audit', 'read the account, judge it and write the report')))
    .option(...failOn)
    .option('--resume', 'go on from a run that was ended before it was done, with what it has read')
    .action(async (options) => exitWith(await (await import('./commands/audit.ts')).auditCommand(options, terminal)));

  withAccount(command('collect', 'only read the account, into a snapshot'))
    .option('--out <place>', `folder or s3://bucket/prefix (default: ${defaultOut})`)
    .action(async (options) => exitWith(await (await import('./commands/audit.ts')).collectCommand(options, terminal)));

  withOutput(withSelection(command('evaluate', 'judge a snapshot')))
    .requiredOption('--snapshot <file>', 'snapshot.ndjson.gz of an earlier run')
    .option('--config <file>', 'configuration file (default: onus.yaml, where there is one)')
    .option('--quiet', 'no summary')
    .option(...failOn)
    .action(async (options) => exitWith(await (await import('./commands/audit.ts')).evaluateCommand(options, terminal)));

  withOutput(command('report', 'write a result in other forms'))
    .requiredOption('--result <place>', 'an earlier run: its result.json, or the folder or s3://bucket/prefix of its report')
    .option('--quiet', 'no summary')
    .action(async (options) => exitWith(await (await import('./commands/audit.ts')).reportCommand(options, terminal)));

  command('diff', 'show what has changed between two runs; exits with 1 when failures have come up')
    .argument('<before>', 'result.json, folder or s3://bucket/prefix of a report')
    .argument('<after>', 'the same of a later one')
    .option('--format <text|json>', 'form of the answer', textOrJson, 'text')
    .option('--profile <name>', 'named profile of your AWS configuration, for reports in S3')
    .option('--region <region>', 'Region of the bucket (default: that of your AWS configuration)')
    .option('--endpoint-url <url>', 'custom endpoint for all services')
    .action(async (before: string, after: string, options) =>
      exitWith(await (await import('./commands/diff.ts')).diffCommand(before, after, options, terminal)),
    );

  withSelection(command('invoke', 'have the deployed function audit its account now, or the state machine its accounts'))
    .option('--function <name>', 'name or ARN of the function', 'onus-audit')
    .option('--organization', 'start the state machine of a deployment with organization on; so do the next three')
    .option('--machine <name>', 'name or ARN of the state machine (default: that of the function, with -organization behind)')
    .option('--accounts <a,b>', 'accounts to audit (default: all)', list)
    .option('--resume <run>', 'try again what an earlier run lost')
    .option('--wait', 'follow an execution to its end; of the function alone it is always waited for')
    .option('--region <region>', 'Region of the function (default: that of your AWS configuration)')
    .option('--profile <name>', 'named profile of your AWS configuration')
    .option('--regions <a,b|all>', 'Regions to audit (default: as the function is configured)', list)
    .option('--endpoint-url <url>', 'custom endpoint for all services')
    .action(async (options) => exitWith(await (await import('./commands/invoke.ts')).invokeCommand(options, terminal)));

  command('open', 'open the newest report of a deployment, through an address that holds for 15 minutes')
    .option('--bucket <name>', 'bucket of the reports (default: the one the function writes to)')
    .option('--function <name>', 'name or ARN of the function', 'onus-audit')
    .option('--account <id>', 'the report of one account, of a run over several')
    .option('--download <folder>', 'copy the report into a folder instead')
    .option('--region <region>', 'Region of the function (default: that of your AWS configuration)')
    .option('--profile <name>', 'named profile of your AWS configuration')
    .option('--endpoint-url <url>', 'custom endpoint for all services')
    .action(async (options) => exitWith(await (await import('./commands/open.ts')).openCommand(options, terminal)));

  const catalogue = () => import('./commands/catalogue.ts');
  const format = ['--format <table|json>', 'form of the answer', tableOrJson, 'table'] as const;
  withSelection(command('rules', 'list the rules'))
    .option(
      '--like <catalogue:id>',
      'only rules that say the same as a check of another tool: prowler:ID, cloudsploit:ID, security-hub:ID, aws-config:ID',
    )
    .option(...format)
    .action(async (options) => exitWith((await catalogue()).rulesCommand(options, terminal)));

  command('explain', 'say what a rule demands, why, and how to comply')
    .argument('<rule>', 'rule id')
    .option(...format)
    .action(async (rule: string, options) => exitWith((await import('./commands/explain.ts')).explainCommand(rule, options, terminal)));

  withSelection(command('policy', 'print the IAM policy that an audit by the selected rules needs'))
    .option('--format <json|cloudformation|terraform>', 'form of the policy', policyFormat, 'json')
    .action(async (options) => exitWith((await catalogue()).policyCommand(options, terminal)));

  withSelection(command('plan', 'show which calls an audit by the selected rules makes, and what for'))
    .option('--result <place>', 'an earlier run, named as for `onus report`: how many calls it made')
    .option(...format)
    .action(async (options) => exitWith(await (await import('./commands/plan.ts')).planCommand(options, terminal)));

  command('model', 'show the shared responsibility model')
    .option('--coverage', 'what Onus says of each responsibility of each service')
    .option(...format)
    .action(async (options) => exitWith((await catalogue()).modelCommand(options, terminal)));

  return program;
}
