import { loadConfig } from '../../commands/load-config.ts';
import { auditAccounts, type OnAccountsProgress } from '../../commands/organization/audit-accounts.ts';
import { accountsOfProfiles } from '../../commands/organization/profile-accounts.ts';
import { type Config, formatsOf } from '../../config/config.ts';
import { type OrganizationRequest, type OrganizationSettings, parseOrganizationRequest } from '../../config/event.ts';
import { COMMAND_LINE_PACE } from '../../config/pace.ts';
import type { Severity } from '../../core/names.ts';
import type { FormatName } from '../../core/result/format-names.ts';
import type { AuditResult } from '../../core/result/result.ts';
import { UserError } from '../../core/user-error.ts';
import { browse } from '../browse.ts';
import { checkOpenable } from './audit.ts';
import { exitCode } from '../exit-code.ts';
import { type AccountOptions, configFileOf, DEFAULT_OUT, type SeveralAccountsOptions } from '../options.ts';
import { createPercentProgress, type PercentProgress } from '../percent-progress.ts';
import { printSummary } from '../summary.ts';
import { printable, type Terminal } from '../terminal.ts';

export interface AuditAccountsCommandOptions extends AccountOptions, SeveralAccountsOptions {
  readonly out?: string;
  readonly format?: FormatName[];
  readonly failOn?: Severity | 'none';
  readonly resume?: boolean;
  readonly open?: boolean;
}

/** `onus audit --accounts`, `--organization` or `--profiles`: exit codes as for one account. */
export async function auditAccountsCommand(options: AuditAccountsCommandOptions, terminal: Terminal): Promise<number> {
  const { out = DEFAULT_OUT, failOn, quiet = false } = options;
  if (out === '-') throw new UserError('the report of several accounts has several files: set --out to a folder or s3://bucket/prefix');
  refuseContradictions(options);
  // The overview page is always written.
  if (options.open === true) checkOpenable(out, ['html']);
  const config = await loadConfig(configFileOf(options.config), (line) => terminal.err(`${line}\n`));
  const { progress, onProgress } = progressOf(terminal);
  try {
    const { result, files } = await auditAccounts({
      out,
      request: requestOf(options, config),
      config: configOf(options, config),
      settings: await settingsOf(options),
      resume: options.resume === true,
      onProgress: quiet ? () => undefined : onProgress,
      onWarning: (message) => terminal.err(`warning: ${printable(message)}\n`),
      signal: terminal.signal,
    }).finally(() => progress.current?.stop());
    if (options.open === true) browse(files[0] ?? out);
    if (!quiet) {
      printSummary(result, files, terminal);
      printAccounts(result, terminal);
    }
    return exitCode(result, failOn);
  } catch (error) {
    if (terminal.signal.aborted) terminal.err('Finished accounts and Regions are kept. To resume, run the same command with --resume.\n');
    throw error;
  }
}

function refuseContradictions(options: AuditAccountsCommandOptions): void {
  const { accounts, organization, profiles, roleName, profile, roleArn, externalId } = options;
  const ways = [accounts && '--accounts', organization && '--organization', profiles && '--profiles'].filter((way) => way !== undefined);
  if (ways.length > 1) throw new UserError(`${ways.join(' and ')} cannot be combined: use one of them`);
  if (roleArn !== undefined) throw new UserError(`--role-arn is for one account: use --role-name NAME with ${ways[0] ?? '--accounts'}`);
  const wrong = accounts?.find((id) => !/^\d{12}$/.test(id));
  if (wrong !== undefined) throw new UserError(`--accounts: ${wrong} is not a 12-digit account ID`);
  if (profiles !== undefined) {
    const other = [roleName && '--role-name', profile && '--profile', externalId && '--external-id'].find((option) => option !== undefined);
    if (other !== undefined) throw new UserError(`${other} cannot be combined with --profiles: each profile has its own credentials`);
  } else if (ways.length === 0) throw new UserError('--role-name requires --accounts or --organization');
  else if (roleName === undefined) throw new UserError(`${ways[0]} requires --role-name: the name of a role to assume in each account`);
}

function requestOf(
  { services, rules, severity, framework, tags, regions, pace }: AuditAccountsCommandOptions,
  config: Config,
): OrganizationRequest {
  const given = { services, rules, severity, framework, tags, regions, pace: pace ?? config.pace ?? COMMAND_LINE_PACE };
  return parseOrganizationRequest(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)));
}

const configOf = ({ format, limits }: AuditAccountsCommandOptions, config: Config): Config => ({
  ...config,
  formats: [...(format ?? formatsOf(config))],
  ...(limits === undefined ? {} : { limits }),
});

async function settingsOf(options: AuditAccountsCommandOptions): Promise<OrganizationSettings> {
  const { accounts = [], profiles, roleName, externalId, profile, endpointUrl: endpoint } = options;
  const common = { excluded: [], concurrency: 1, externalId };
  if (profiles === undefined)
    return { ...common, accounts, ...(roleName === undefined ? {} : { memberRole: roleName }), local: { profile, endpoint } };
  const found = await accountsOfProfiles(profiles, endpoint);
  return { ...common, accounts: Object.keys(found.profiles), local: { profile: found.working, endpoint, profiles: found.profiles } };
}

function progressOf(terminal: Terminal): { progress: { current?: PercentProgress }; onProgress: OnAccountsProgress } {
  const labels = { shards: 'Auditing accounts by Region', accounts: 'Writing account reports' } as const;
  const progress: { current?: PercentProgress; what?: keyof typeof labels } = {};
  return {
    progress,
    onProgress({ what, done, total }) {
      if (progress.what !== what) {
        progress.current?.stop();
        progress.current = createPercentProgress(terminal, labels[what]);
        progress.what = what;
      }
      progress.current?.update(done, total);
    },
  };
}

/** Prints the accounts that were not, or only partly, audited. */
function printAccounts({ accounts = [] }: AuditResult, terminal: Terminal): void {
  for (const { id, name, state, reason } of accounts) {
    if (state === 'audited') continue;
    const title = name === undefined ? id : `${id} (${printable(name)})`;
    const what = state === 'partial' ? 'was audited only partly' : 'was not audited';
    terminal.err(`warning: account ${title} ${what}${reason === undefined ? '' : `: ${printable(reason)}`}\n`);
  }
}
