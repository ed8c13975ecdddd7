import { setTimeout as pause } from 'node:timers/promises';
import type { OrganizationSettings } from '../config/event.ts';
import type { CollectionError } from '../core/fact.ts';
import { ReadFailure } from '../core/read-failure.ts';
import { UserError } from '../core/user-error.ts';
import { isDenied } from '../aws/errors.ts';
import { openSession, type Session, type SessionOptions } from '../aws/session.ts';
import { type RunHead, runTag } from './run-plan.ts';

/** An account in which no role can be assumed, for a reason that a retry does not fix. */
export class MemberRoleError extends Error {
  readonly collectionError: CollectionError;
  constructor(error: UserError) {
    super(error.message, { cause: error });
    const cause = error.cause instanceof ReadFailure ? error.cause.collectionError : undefined;
    this.collectionError = { kind: cause?.kind ?? 'failed', action: 'sts:AssumeRole', message: error.message };
  }
}

/** Attempts to assume a role if the error can be temporary. */
const MAX_ATTEMPTS = 3;

interface MemberScope extends Pick<SessionOptions, 'regions'> {
  readonly account: string;
}

type MemberSettings = Pick<OrganizationSettings, 'memberRole' | 'externalId' | 'local'> & Pick<SessionOptions, 'pace' | 'limits'>;

/**
 * Opens a session in an account of a run: with the profile of the account, if the run has one for each; else in the own account with the own
 * credentials, and in any other with its member role.
 * @throws {MemberRoleError}
 */
export async function assumeMemberRole(
  run: Pick<RunHead, 'id' | 'accountId' | 'partition'>,
  { account, regions }: MemberScope,
  settings: MemberSettings,
): Promise<Session> {
  const options = sessionOptions(run, { account, regions }, settings);
  for (let attempt = 1; ; attempt += 1) {
    try {
      const session = await openSession(options);
      if (session.accountId === account) return session;
      session.pool.close();
      throw new Error(`the credentials for account ${account} belong to account ${session.accountId}`);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      const failed = new MemberRoleError(error);
      if (isDenied(failed.collectionError.kind) || attempt === MAX_ATTEMPTS) throw failed;
      await pause(1000 * attempt * (1 + Math.random()));
    }
  }
}

function sessionOptions(
  run: Pick<RunHead, 'id' | 'accountId' | 'partition'>,
  { account, regions }: MemberScope,
  { memberRole, externalId, pace, limits, local }: MemberSettings,
): SessionOptions {
  const { profiles, profile, endpoint } = local ?? {};
  const options = { regions, pace, limits, endpoint };
  if (profiles !== undefined) return { ...options, profile: profiles[account] };
  if (account === run.accountId) return { ...options, profile };
  const roleArn = `arn:${run.partition}:iam::${account}:role/${memberRole}`;
  return { ...options, profile, roleArn, externalId, ...(local === undefined ? { sessionTags: { [runTag]: run.id } } : {}) };
}
