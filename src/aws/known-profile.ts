import { UserError } from '../core/user-error.ts';
import { didYouMean } from '../util/most-similar.ts';
import { profileInUse } from './credentials.ts';
import { knownProfiles } from './profiles.ts';

/** Checks that the profile in use exists. @throws {UserError} naming where it comes from, and the known ones */
export async function checkProfile(profile: string | undefined): Promise<void> {
  const name = profileInUse(profile);
  if (name === undefined) return;
  const names = (await knownProfiles()).map((known) => known.name);
  if (names.includes(name)) return;
  const source = profile === undefined ? ' of AWS_PROFILE' : '';
  const files = 'your AWS configuration (~/.aws/config, ~/.aws/credentials)';
  const known =
    names.length === 0
      ? `: ${files} has no profiles`
      : `${didYouMean(name, names)} Known profiles: ${names.join(', ')}`.replace(/^ /, ': ');
  throw new UserError(`the profile ${name}${source} does not exist${known}`);
}
