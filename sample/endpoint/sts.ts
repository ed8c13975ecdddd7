import { awsError } from './aws-error.ts';
import { type Identities, partitionOf } from './identity.ts';
import { service } from './service.ts';
import type { Account, AssumableRole, Call, ServiceData } from './types.ts';

const DEFAULT_SESSION_SECONDS = 3600;

const ROLE_ARN = /^arn:[\w-]+:iam::(\d{12}):role\/(.+)$/;

const trusts = (role: AssumableRole, accountId: string, externalId: string | undefined): boolean =>
  (role.trusts?.includes(accountId) ?? true) && (role.externalId === undefined || role.externalId === externalId);

/** Returns a unique ID in the format of IAM: `AIDA…` for a user, `AROA…:session` for a role's session. */
const userIdOf = ({ accountId, principal }: Call): string => {
  const session = /:assumed-role\/[^/]+\/(.+)$/.exec(principal)?.[1];
  return session === undefined ? `AIDAONUS${accountId}` : `AROAONUS${accountId}:${session}`;
};

/** Creates the STS of all accounts of an endpoint: it returns the caller, and sessions of the accounts' `roles`. */
export const createSts = (accounts: ReadonlyMap<string, Account>, identities: Identities): ServiceData =>
  service('sts')({
    GetCallerIdentity: (_input, call) => ({ Account: call.accountId, Arn: call.principal, UserId: userIdOf(call) }),

    AssumeRole: ({ RoleArn = '', RoleSessionName = '', ExternalId, DurationSeconds = DEFAULT_SESSION_SECONDS }, call) => {
      const [, accountId = '', name = ''] = ROLE_ARN.exec(RoleArn) ?? [];
      const account = accounts.get(accountId);
      const role = account?.roles?.find((candidate) => candidate.name === name);
      // As in AWS, the error is the same for a missing role and for one that does not trust the caller.
      if (!account || !role || !trusts(role, call.accountId, ExternalId)) {
        throw awsError('AccessDenied', 403, `User: ${call.principal} is not authorized to perform: sts:AssumeRole on resource: ${RoleArn}`);
      }
      const session = {
        accountId,
        arn: `arn:${partitionOf(account)}:sts::${accountId}:assumed-role/${name.split('/').at(-1)}/${RoleSessionName}`,
      };
      return {
        Credentials: {
          AccessKeyId: identities.openSession(session),
          SecretAccessKey: 'sample-session-secret',
          SessionToken: 'sample-session-token',
          Expiration: new Date(Date.now() + DurationSeconds * 1000),
        },
        AssumedRoleUser: { Arn: session.arn, AssumedRoleId: `AROAONUS${accountId}:${RoleSessionName}` },
      };
    },
  });
