import { existsSync } from 'node:fs';
import { type Command, InvalidArgumentError } from 'commander';
import { type FormatName, formatNames } from '../core/format-names.ts';

/** `a,b` → `['a', 'b']`. */
export function list(value: string): string[] {
  const items = value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
  if (items.length === 0) throw new InvalidArgumentError('name at least one.');
  return items;
}

export function formatList(value: string): FormatName[] {
  return list(value).map((name) => {
    const known = formatNames.find((format) => format === name);
    if (known === undefined) throw new InvalidArgumentError(`there is no format '${name}': choose from ${formatNames.join(', ')}.`);
    return known;
  });
}

export function tableOrJson(value: string): 'table' | 'json' {
  if (value !== 'table' && value !== 'json') throw new InvalidArgumentError('choose table or json.');
  return value;
}

export function textOrJson(value: string): 'text' | 'json' {
  if (value !== 'text' && value !== 'json') throw new InvalidArgumentError('choose text or json.');
  return value;
}

export function policyFormat(value: string): 'json' | 'cloudformation' | 'terraform' {
  if (value !== 'json' && value !== 'cloudformation' && value !== 'terraform')
    throw new InvalidArgumentError('choose json, cloudformation or terraform.');
  return value;
}

export interface SelectionOptions {
  readonly services?: string[];
  readonly rules?: string[];
  readonly severity?: string;
  readonly framework?: string;
}

export const withSelection = (command: Command): Command =>
  command
    .option('--services <a,b>', 'only rules of these services', list)
    .option('--rules <id,id>', 'only these rules', list)
    .option('--severity <severity>', 'only rules at least this severe')
    .option('--framework <name>', 'only rules for this framework, such as cis-5.0');

export interface AccountOptions extends SelectionOptions {
  readonly profile?: string;
  readonly regions?: string[];
  readonly roleArn?: string;
  readonly externalId?: string;
  readonly endpointUrl?: string;
  readonly config?: string;
  readonly quiet?: boolean;
}

export const withAccount = (command: Command): Command =>
  withSelection(
    command
      .option('--profile <name>', 'named profile of your AWS configuration')
      .option('--regions <a,b|all>', 'Regions to audit (default: all that the account has enabled)', list),
  )
    .option('--role-arn <arn>', 'role to assume in the account to audit')
    .option('--external-id <id>', 'external id that the role demands')
    .option('--endpoint-url <url>', 'custom endpoint for all services')
    .option('--config <file>', 'configuration file (default: onus.yaml, where there is one)')
    .option('--quiet', 'no progress and no summary');

export const defaultOut = 'onus-report';

/** The configuration file to read: the one named, else `onus.yaml` if it is there. */
export const configFileOf = (named: string | undefined): string | undefined => named ?? (existsSync('onus.yaml') ? 'onus.yaml' : undefined);
