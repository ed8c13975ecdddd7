import { existsSync } from 'node:fs';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { type FormatName, formatNames } from '../core/result/format-names.ts';
import { UserError } from '../core/user-error.ts';
import { paceSchema } from '../config/pace.ts';
import { type Severity, severities } from '../core/names.ts';

/** `a,b` → `['a', 'b']`. */
export function list(value: string): string[] {
  const items = value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
  if (items.length === 0) throw new InvalidArgumentError('Specify at least one.');
  return items;
}

export function formatList(value: string): FormatName[] {
  return list(value).map((name) => {
    const known = formatNames.find((format) => format === name);
    if (known === undefined) throw new InvalidArgumentError(`'${name}' is not an output format. Choose from ${formatNames.join(', ')}.`);
    return known;
  });
}

/** `eu-west-1,us-east-1` or `all`. */
export function regionList(value: string): readonly string[] | 'all' {
  const regions = list(value);
  return regions.includes('all') ? 'all' : regions;
}

/** `env=prod,team=*` → `{ env: 'prod', team: '*' }`. */
function tagList(value: string): Readonly<Record<string, string>> {
  const tags = new Map<string, string>();
  for (const item of list(value)) {
    const separator = item.indexOf('=');
    if (separator < 1) throw new InvalidArgumentError(`'${item}' is not a tag. Use key=value, such as env=prod.`);
    const key = item.slice(0, separator);
    if (tags.has(key)) throw new InvalidArgumentError(`The tag ${key} is named twice. A resource has one value for each key.`);
    tags.set(key, item.slice(separator + 1));
  }
  return Object.fromEntries(tags);
}

/** Returns an option that takes one of a few values. */
export const choice = (flags: string, description: string, values: readonly string[]): Option =>
  new Option(flags, description).choices(values);

/** Headings of option groups in help texts. */
export const GROUPS = { scope: 'What to audit:', account: 'How to connect:', output: 'Output:' } as const;

/** @throws {InvalidArgumentError} unless it is a share */
export function pace(value: string): number {
  const { data } = paceSchema.safeParse(value.trim() === '' ? undefined : Number(value));
  if (data === undefined) throw new InvalidArgumentError('must be a number above 0 and at most 1, such as 0.5.');
  return data;
}

export interface SelectionOptions {
  readonly services?: readonly string[];
  readonly rules?: readonly string[];
  readonly severity?: Severity;
  readonly framework?: string;
}

export const withSelection = (command: Command): Command =>
  command
    .optionsGroup(GROUPS.scope)
    .option('--services <a,b>', 'only rules of these services', list)
    .option('--rules <id,id>', 'only these rules', list)
    .addOption(choice('--severity <severity>', 'only rules of at least this severity', severities))
    .option('--framework <name>', 'only rules of this compliance framework, such as cis-5.0');

export interface TagOptions {
  readonly tags?: Readonly<Record<string, string>>;
}

export const withTags = (command: Command): Command =>
  command
    .optionsGroup(GROUPS.scope)
    .option('--tags <key=value,...>', 'only resources with all of these tags; * and ? in values are wildcards', tagList);

export interface AccountOptions extends SelectionOptions, TagOptions {
  readonly profile?: string;
  readonly regions?: readonly string[] | 'all';
  readonly roleArn?: string;
  readonly externalId?: string;
  readonly endpointUrl?: string;
  readonly config?: string;
  readonly pace?: number;
  readonly limits?: 'aws';
  readonly quiet?: boolean;
}

/** Options of an audit of several accounts. */
export interface SeveralAccountsOptions {
  readonly accounts?: readonly string[];
  readonly organization?: boolean;
  readonly profiles?: readonly string[];
  readonly roleName?: string;
}

export const withSeveralAccounts = (command: Command): Command =>
  command
    .optionsGroup('Several accounts:')
    .option('--accounts <a,b>', 'audit these accounts through a role with the same name in each', list)
    .option('--organization', 'audit all accounts of the organization through a role with the same name in each')
    .option('--role-name <name>', 'name of that role, such as onus-member')
    .option('--profiles <a,b>', 'audit the accounts of these profiles of your AWS configuration', list);

/** Whether an audit is for several accounts. */
export const hasSeveralAccounts = ({ accounts, organization, profiles, roleName }: SeveralAccountsOptions): boolean =>
  [accounts, organization, profiles, roleName].some((option) => option !== undefined);

/** `--config`; its default depends on the working folder. */
export const withConfig = (command: Command): Command =>
  command.option('--config <file>', 'configuration file (default: onus.yaml or onus.yml, if present)');

export const withAccount = (command: Command): Command =>
  withConfig(
    withSelection(command)
      .option('--regions <a,b|all>', 'Regions to audit (default: all enabled Regions)', regionList)
      .optionsGroup(GROUPS.account)
      .option('--profile <name>', 'profile of your AWS configuration')
      .option('--role-arn <arn>', 'role to assume in the account')
      .option('--external-id <id>', 'external ID that the role requires')
      .option('--endpoint-url <url>', 'endpoint to use for all services')
      .option('--pace <share>', 'share of the AWS rate limits to use, up to 1 (default: from onus.yaml, else 0.8)', pace)
      .addOption(choice('--limits <limits>', 'apply the rate limits of AWS to a custom endpoint too', ['aws'])),
  )
    .optionsGroup(GROUPS.output)
    .option('--quiet', 'print neither progress nor summary');

export const DEFAULT_OUT = 'onus-report';

/** The configuration file to read: the named one, else `onus.yaml` or `onus.yml` if present. @throws {UserError} if both exist */
export function configFileOf(named: string | undefined): string | undefined {
  if (named !== undefined) return named;
  const present = ['onus.yaml', 'onus.yml'].filter((file) => existsSync(file));
  if (present.length > 1) throw new UserError('both onus.yaml and onus.yml exist: delete one, or choose with --config');
  return present[0];
}
