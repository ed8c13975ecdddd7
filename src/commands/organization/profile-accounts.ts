import { knownProfiles } from '../../aws/profiles.ts';
import { openSession } from '../../aws/session.ts';
import { UserError } from '../../core/user-error.ts';
import { mapConcurrently } from '../../util/concurrency.ts';

/** Accounts of several profiles. */
export interface ProfileAccounts {
  /** Profile of each account ID. */
  readonly profiles: Readonly<Record<string, string>>;
  /** A profile with credentials that work. */
  readonly working: string;
}

/**
 * Returns the account of each profile. A profile without working credentials keeps its place if the configuration names its account; the
 * report then gives the reason.
 * @throws {UserError} if a profile does not exist, names an unknown account, or shares its account with another
 */
export async function accountsOfProfiles(names: readonly string[], endpoint: string | undefined): Promise<ProfileAccounts> {
  const known = new Map((await knownProfiles()).map(({ name, accountId }) => [name, accountId]));
  const found = await mapConcurrently(new Set(names), async (name) => {
    try {
      const session = await openSession({ profile: name, endpoint, regions: 'all' });
      session.pool.close();
      return { name, id: session.accountId, works: true };
    } catch (error) {
      const id = known.get(name);
      if (!(error instanceof UserError) || id === undefined) throw error;
      return { name, id, works: false, error };
    }
  });
  const profiles: Record<string, string> = {};
  for (const { name, id } of found) {
    const other = profiles[id];
    if (other !== undefined) throw new UserError(`--profiles: ${other} and ${name} are both for account ${id}: leave out one of them`);
    profiles[id] = name;
  }
  const working = found.find(({ works }) => works);
  if (working === undefined) throw found.find(({ error }) => error !== undefined)?.error ?? new UserError('--profiles: name a profile');
  return { profiles, working: working.name };
}
