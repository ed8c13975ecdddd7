import type { Account } from './types.ts';

/** Who signed a request. */
export interface Principal {
  readonly accountId: string;
  readonly arn: string;
}

/** Credentials as the SDK takes them. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const USER_KEY = /^AKIAONUS(\d{12})$/;
const USER_NAME = 'auditor';

/** The partition of an account's ARNs. */
export const partitionOf = (account: Account): string => account.partition ?? 'aws';

/** Long-term credentials of the user `auditor` of an account. The endpoint checks no signature, so the secret is arbitrary. */
export const credentialsOf = (accountId: string): Credentials => ({
  accessKeyId: `AKIAONUS${accountId}`,
  secretAccessKey: 'sample-secret',
});

/** Knows whose an access key id is: users by its digits, role sessions by memory. */
export interface Identities {
  find(accessKeyId: string): Principal | undefined;
  /** Remembers a role session and names its key. */
  openSession(session: Principal): string;
}

export const createIdentities = (accounts: ReadonlyMap<string, Account>): Identities => {
  const sessions = new Map<string, Principal>();

  const findUser = (accessKeyId: string): Principal | undefined => {
    const account = accounts.get(USER_KEY.exec(accessKeyId)?.[1] ?? '');
    return account && { accountId: account.id, arn: `arn:${partitionOf(account)}:iam::${account.id}:user/${USER_NAME}` };
  };

  return {
    find: (accessKeyId) => sessions.get(accessKeyId) ?? findUser(accessKeyId),
    openSession: (session) => {
      const accessKeyId = `ASIA${String(sessions.size + 1).padStart(16, '0')}`;
      sessions.set(accessKeyId, session);
      return accessKeyId;
    },
  };
};
