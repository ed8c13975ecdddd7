import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { openSession, type SessionOptions } from '../aws/session.ts';
import { configJsonSchema } from '../config/reference.ts';
import { ReadFailure } from '../core/read-failure.ts';
import { UserError } from '../core/user-error.ts';
import { organizations } from '../services/organizations/clients.ts';
import { errorText } from '../util/error-text.ts';

/** An account, as the template of its configuration shows it. */
export interface AccountOverview {
  readonly accountId: string;
  readonly partition: string;
  readonly regions: readonly string[];
  /** Other accounts of the organization, as far as they can be listed. */
  readonly otherAccounts: readonly string[];
}

const SCHEMA_FILE = 'onus.schema.json';
/** Accounts that the template names. */
const MAX_ACCOUNTS = 5;

/** Reads what the template needs. @throws {UserError} if the credentials do not work */
export async function accountOverview(options: Omit<SessionOptions, 'regions'>): Promise<AccountOverview> {
  const { pool, accountId, partition, regions } = await openSession({ ...options, regions: 'all' });
  try {
    const audited = regions.flatMap(({ region, state }) => (state === 'audited' ? [region] : []));
    const { Accounts } = await pool.call(organizations, 'ListAccounts', {}).catch((error: unknown) => {
      if (error instanceof ReadFailure) return { Accounts: [] };
      throw error;
    });
    const ids = (Accounts ?? []).flatMap(({ Id }) => (Id === undefined || Id === accountId ? [] : [Id]));
    return { accountId, partition, regions: audited, otherAccounts: ids.sort().slice(0, MAX_ACCOUNTS) };
  } finally {
    pool.close();
  }
}

/** Returns a commented configuration. Lines that start with `#` and no space are settings to turn on. */
export function configTemplate({ accountId, partition, regions, otherAccounts }: AccountOverview): string {
  const nextYear = new Date().getFullYear() + 1;
  const trusted = otherAccounts.length === 0 ? ['444455556666'] : otherAccounts;
  return `# yaml-language-server: $schema=./${SCHEMA_FILE}
# Configuration of Onus for account ${accountId}. Every key is optional; remove the # of a setting to use it.
# 'onus validate' checks this file.

# Regions to audit. Default: all enabled Regions, now ${regions.length}.
#regions: [${regions.join(', ')}]

# Only these services, and only rules of at least this severity. 'onus rules' lists them.
#services: [iam, s3, ec2]
#severity: low

# Output formats: json, csv, html, sarif, junit, markdown, ocsf, asff.
formats: [json, csv, html]

# Values for every rule that has such a parameter.
#parameters:
  # Other accounts that may have access${otherAccounts.length === 0 ? '' : ' (these are in the same organization)'}.
#  trustedAccounts: [${trusted.map((id) => `"${id}"`).join(', ')}]
  # Regions in which data may be stored.
#  approvedRegions: [${regions.slice(0, 2).join(', ')}]

# Settings of single rules. 'onus explain RULE' shows the parameters.
#rules:
#  iam-user-access-keys-rotated:
#    parameters: { maxKeyAgeDays: 60 }
#  s3-bucket-mfa-delete-enabled:
#    enabled: false

# Your own rules.
#customRules: ["rules/*.yaml", "rules/*.ts"]

# Your own compliance frameworks.
#frameworks: ["frameworks/*.yaml"]

# Findings that you accept for some time. They stay in the report, but do not count as failures.
#suppressions:
#  - rule: s3-bucket-versioning-enabled
#    resource: arn:${partition}:s3:::example-scratch-*
#    reason: Emptied every week, contains nothing of value
#    until: ${nextYear}-06-30

# Statements about responsibilities that no AWS API shows. 'onus model --coverage' lists them.
#attestations:
#  - responsibility: client-side-encryption
#    services: [s3]
#    statement: Exports are encrypted before upload
#    by: data@example.com
#    on: ${nextYear - 1}-10-01
#    until: ${nextYear}-09-30
`;
}

/** Writes the configuration and its JSON Schema; returns their paths. @throws {UserError} if the configuration exists */
export async function writeConfig(file: string, text: string): Promise<readonly string[]> {
  if (existsSync(file)) throw new UserError(`${file} exists already: edit it, or name another file`);
  const schema = join(dirname(file), SCHEMA_FILE);
  try {
    await writeFile(file, text, { flag: 'wx' });
    await writeFile(schema, `${JSON.stringify(configJsonSchema(), null, 2)}\n`);
  } catch (error) {
    throw new UserError(`${file} cannot be written: ${errorText(error)}`, error);
  }
  return [file, schema];
}
