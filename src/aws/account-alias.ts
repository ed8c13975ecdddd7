import { apiCalls } from '../core/fact-reads.ts';
import { ReadFailure } from '../core/read-failure.ts';
import { iam } from '../services/iam/clients.ts';
import type { ClientPool } from './client-pool.ts';

/** The call of {@link accountAlias}. */
export const accountAliasCalls = [apiCalls(iam, 'ListAccountAliases')];

/**
 * Returns the alias of the account, or an empty object if it has none or the alias cannot be read. An account has at most one
 * (https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAccountAliases.html). It only makes reports easier to recognize, so a failed
 * call does not make them incomplete.
 */
export async function accountAlias(pool: Pick<ClientPool, 'call'>): Promise<{ readonly accountAlias?: string }> {
  try {
    const { AccountAliases: [alias] = [] } = await pool.call(iam, 'ListAccountAliases', {});
    return alias === undefined ? {} : { accountAlias: alias };
  } catch (error) {
    if (error instanceof ReadFailure) return {};
    throw error;
  }
}
