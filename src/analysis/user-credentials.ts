import type { UserCredentials } from '../model/facts/iam.ts';
import { ageInDays } from './age.ts';

/** Keys made within these minutes of the user are those that an old console offered for every new user. */
const setUpMinutes = 10;

/**
 * The password and active keys that were not used within so many days, in words. What was never used is as old as it is; what has no
 * date is as old as the user.
 */
export function idleCredentials(credentials: UserCredentials, userCreatedAt: string, maxIdleDays: number, now: number): readonly string[] {
  const { passwordEnabled, passwordLastUsedAt, passwordChangedAt, accessKeys } = credentials;
  const all = [
    ...(passwordEnabled ? [{ what: 'password', usedAt: passwordLastUsedAt, madeAt: passwordChangedAt ?? userCreatedAt }] : []),
    ...accessKeys
      .filter(({ active }) => active)
      .map(({ slot, lastUsedAt, createdAt = userCreatedAt }) => ({ what: `access key ${slot}`, usedAt: lastUsedAt, madeAt: createdAt })),
  ];
  return all.flatMap(({ what, usedAt, madeAt }) => {
    // A password that was changed after its last use has been waiting only since then.
    const since = usedAt === undefined || usedAt < madeAt ? madeAt : usedAt;
    const days = ageInDays(since, now);
    if (days <= maxIdleDays) return [];
    if (usedAt !== undefined) return [`${what} (last used ${ageInDays(usedAt, now)} days ago)`];
    const atSetUp = what !== 'password' && Math.abs(Date.parse(madeAt) - Date.parse(userCreatedAt)) < setUpMinutes * 60_000;
    return [`${what} (never used, made ${days} days ago${atSetUp ? ' at set-up of the user' : ''})`];
  });
}
