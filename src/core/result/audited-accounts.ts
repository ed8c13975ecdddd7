import type { AccountResult } from './result.ts';
import type { Run } from './run.ts';

interface Audited {
  readonly run: Pick<Run, 'accountId' | 'accountAlias'>;
  readonly accounts?: readonly AccountResult[];
}

/** Returns what a result is about, for titles: `account 111122223333 (acme-prod)`, or the number of accounts. */
export function auditedAccounts({ run: { accountId, accountAlias }, accounts }: Audited, noun = 'account'): string {
  if (accounts !== undefined) return `${accounts.length} ${noun}${accounts.length === 1 ? '' : 's'}`;
  return accountAlias === undefined ? `${noun} ${accountId}` : `${noun} ${accountId} (${accountAlias})`;
}
