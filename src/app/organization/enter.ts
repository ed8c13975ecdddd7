import { setTimeout as pause } from 'node:timers/promises';
import type { OrganizationSettings } from '../../config/event.ts';
import type { Gap } from '../../model/fact.ts';
import { ReadFailure } from '../../model/read-failure.ts';
import { UserError } from '../../model/user-error.ts';
import { openSession, type Session, type SessionOptions } from '../session.ts';
import { type RunHead, runTag } from './run-plan.ts';

/** An account that cannot be entered, and will not be however often it is tried. */
export class NotEntered extends Error {
  readonly gap: Gap;
  constructor(error: UserError) {
    super(error.message, { cause: error });
    const cause = error.cause instanceof ReadFailure ? error.cause.gap : undefined;
    this.gap = { kind: cause?.kind ?? 'failed', action: 'sts:AssumeRole', message: error.message };
  }
}

/** Attempts at an account that cannot be entered for a reason that may pass. */
const attempts = 3;

/**
 * Enters an account of a run: the one the functions are in as themselves, every other one by its member role.
 * @throws {NotEntered}
 */
export async function enterAccount(
  run: Pick<RunHead, 'id' | 'accountId' | 'partition'>,
  account: string,
  regions: SessionOptions['regions'],
  settings: Pick<OrganizationSettings, 'memberRole' | 'externalId'>,
): Promise<Session> {
  const { memberRole, externalId } = settings;
  const roleArn = `arn:${run.partition}:iam::${account}:role/${memberRole}`;
  const options = account === run.accountId ? { regions } : { regions, roleArn, externalId, sessionTags: { [runTag]: run.id } };
  for (let attempt = 1; ; attempt += 1) {
    try {
      const session = await openSession(options);
      if (session.accountId === account) return session;
      session.pool.close();
      throw new Error(`the role ${roleArn} is in account ${session.accountId}`);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      const failed = new NotEntered(error);
      if (failed.gap.kind === 'denied' || attempt === attempts) throw failed;
      await pause(1000 * attempt * (1 + Math.random()));
    }
  }
}
