import type { Account } from './types.ts';

/** The signer of a request. */
export interface Principal {
  readonly accountId: string;
  readonly arn: string;
}

/** Credentials in the format of the SDK. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const USER_KEY = /^AKIAONUS(\d{12})$/;
const USER_NAME = 'auditor';

/** Returns the partition of an account. */
export const partitionOf = (account: Account): string => account.partition ?? 'aws';

/** Returns long-term credentials of the user `auditor`. The endpoint does not check signatures, so the secret is arbitrary. */
export const credentialsOf = (accountId: string): Credentials => ({
  accessKeyId: `AKIAONUS${accountId}`,
  secretAccessKey: 'sample-secret',
});

/** Maps access key IDs to principals: users by the digits of the key, role sessions from memory. */
export interface Identities {
  find(accessKeyId: string): Principal | undefined;
  /** Stores a role session and returns its access key ID. */
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
