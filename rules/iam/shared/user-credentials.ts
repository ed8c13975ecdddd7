import type { ServiceCredential, SshKey, UserCredentials } from '../../../src/services/iam/facts.ts';
import { ageInDays } from '../../shared/age.ts';

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

/** What a user can have besides a password and access keys. */
export interface OtherCredentials {
  readonly credentials: UserCredentials;
  readonly sshKeys: readonly SshKey[];
  readonly serviceCredentials: readonly ServiceCredential[];
}

/** What is wrong with them, in words. */
export interface OtherCredentialsFound {
  readonly active: number;
  /** Too old, or expiring too late or never. */
  readonly beyond: readonly string[];
  /** AWS does not say when they were made. */
  readonly undated: readonly string[];
}

export function otherCredentials(
  { credentials, sshKeys, serviceCredentials }: OtherCredentials,
  { maxAgeDays, maxLifetimeDays }: { readonly maxAgeDays: number; readonly maxLifetimeDays: number },
  now: number,
): OtherCredentialsFound {
  const active = [
    ...credentials.signingCertificates.map((certificate) => ({ ...certificate, what: `signing certificate ${certificate.slot}`, left: 0 })),
    ...sshKeys.map((key) => ({ ...key, what: `SSH key ${key.id}`, left: 0 })),
    ...serviceCredentials.map((credential) => ({
      ...credential,
      what: `${credential.service} credential ${credential.id}`,
      left: daysLeft(credential, now),
    })),
  ].filter((credential) => credential.active);
  const aged = active.map(({ what, createdAt = '', left }) => ({ what, age: ageInDays(createdAt, now), left }));
  return {
    active: active.length,
    beyond: aged.flatMap(({ what, age, left }) => {
      if (age > maxAgeDays) return [`${what} (${age} days old)`];
      if (left <= maxLifetimeDays) return [];
      return [`${what} (${left === Number.POSITIVE_INFINITY ? 'never expires' : `expires in ${left} days`})`];
    }),
    undated: aged.filter(({ age }) => Number.isNaN(age)).map(({ what }) => what),
  };
}

/**
 * Days until an API key expires. The names and passwords of other services never do, and are judged by their age alone.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_service-specific-creds.html
 */
function daysLeft({ service, expiresAt }: ServiceCredential, now: number): number {
  if (!/^(bedrock|logs)\./.test(service)) return 0;
  return expiresAt === undefined ? Number.POSITIVE_INFINITY : -ageInDays(expiresAt, now);
}
