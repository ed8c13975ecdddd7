import { readJson, type Storage } from '../aws/storage/storage.ts';
import { credentialsFor } from '../aws/credentials.ts';
import { errorCode, collectionErrorKind, isDenied } from '../aws/errors.ts';
import type { ClientConfig } from '../aws/default-client-config.ts';
import type { AuditResult } from '../core/result/result.ts';
import { importIntoSecurityHub } from '../delivery/security-hub.ts';
import { accountBefore } from './account-changes.ts';
import { keysOf } from './run-plan.ts';
import { errorText } from '../util/error-text.ts';

export interface ImportOptions {
  readonly bucket: Storage;
  readonly clientConfig: ClientConfig;
  /** Name of the role that imports findings in other accounts. Absent: findings are imported only in the own account. */
  readonly role?: string | undefined;
  readonly externalId?: string | undefined;
  readonly onWarning: (message: string) => void;
}

/**
 * Imports the failures of each audited account into Security Hub in that account, as AWS requires
 * (https://docs.aws.amazon.com/securityhub/latest/userguide/finding-update-batchimportfindings.html); an administrator account sees them all.
 * Accounts without the role are skipped.
 * @throws {Error} listing accounts with failed imports; the others are imported
 */
export async function importAccounts(runId: string, result: AuditResult, options: ImportOptions): Promise<string> {
  const { bucket, clientConfig, role, onWarning } = options;
  const { accountId } = result.run;
  const audited = (result.accounts ?? []).filter(({ id, state }) => state !== 'not-audited' && (role !== undefined || id === accountId));
  const done: string[] = [];
  const without: string[] = [];
  const problems: string[] = [];
  // One at a time: each needs the account's whole result in memory.
  for (const { id } of audited) {
    try {
      const config = id === accountId ? clientConfig : await configIn(id, result.run.partition, options);
      if (config === undefined) {
        without.push(id);
        continue;
      }
      const own = await readJson<AuditResult>(bucket, `${keysOf(runId).account(id)}result.json`);
      const earlier = await accountBefore(bucket, { runId, account: id }, onWarning);
      done.push(`${id}: ${await importIntoSecurityHub(own, { earlier, clientConfig: config, onWarning })}`);
    } catch (error) {
      problems.push(`${id}: ${errorText(error)}`);
    }
  }
  if (problems.length > 0) throw new Error(`${problems.length} of ${audited.length} accounts: ${problems.slice(0, 3).join('; ')}`);
  const left = without.length === 0 ? '' : `; ${without.length} accounts have no role ${role}`;
  return `${done.length} accounts${left}`;
}

/** Returns the client settings for another account; `undefined` if the role does not exist or does not trust this account. */
async function configIn(account: string, partition: string, options: ImportOptions): Promise<ClientConfig | undefined> {
  const { clientConfig, role, externalId } = options;
  const { region, endpoint } = clientConfig;
  const credentials = credentialsFor({ roleArn: `arn:${partition}:iam::${account}:role/${role}`, externalId, region, endpoint });
  try {
    await credentials();
  } catch (error) {
    if (isDenied(collectionErrorKind(error))) return undefined;
    throw new Error(`the role ${role} cannot be taken: ${errorCode(error)}`, { cause: error });
  }
  return { ...clientConfig, credentials };
}
