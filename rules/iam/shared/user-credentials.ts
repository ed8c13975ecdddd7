import type { ServiceCredential, SshKey, UserCredentials } from '../../../src/services/iam/facts.ts';
import { ageInDays } from '../../shared/age.ts';

/** How to deactivate an access key before it is deleted. */
export const deactivateAccessKey = {
  impact: 'Applications that use the key fail. A deactivated key can be activated again; a deleted key cannot be restored.',
  cli: [
    'aws iam list-access-keys --user-name {{name}}',
    'aws iam get-access-key-last-used --access-key-id ACCESS_KEY_ID',
    'aws iam update-access-key --user-name {{name}} --access-key-id ACCESS_KEY_ID --status Inactive',
    'aws iam delete-access-key --user-name {{name}} --access-key-id ACCESS_KEY_ID',
  ].join('\n'),
  console: 'Open IAM, Users, {{name}}, Security credentials.\nUnder Access keys, choose Actions, Deactivate, and later Delete.',
};

/** Keys created within these minutes of the user were offered by an old console for every new user. */
const SET_UP_MINUTES = 10;

/** Describes a password or access key that is not used. */
type IdleCredential = () => string;

/**
 * The password and active keys that were not used within so many days. A credential that was never used counts from its creation, a
 * credential without a date from the creation of the user.
 * @param userCreatedAt read only for credentials without a date, and for descriptions
 */
export function idleCredentials(
  { passwordEnabled, passwordLastUsedAt, passwordChangedAt, accessKeys }: UserCredentials,
  { userCreatedAt, maxIdleDays, now }: { readonly userCreatedAt: () => string; readonly maxIdleDays: number; readonly now: number },
): { readonly dated: () => readonly IdleCredential[]; readonly undated: () => readonly IdleCredential[] } {
  const all = [
    ...(passwordEnabled ? [{ label: 'password', usedAt: passwordLastUsedAt, createdAt: passwordChangedAt }] : []),
    ...accessKeys
      .filter(({ active }) => active)
      .map(({ slot, lastUsedAt, createdAt }) => ({ label: `access key ${slot}`, usedAt: lastUsedAt, createdAt })),
  ];
  const idle = (some: typeof all) =>
    some.flatMap(({ label, usedAt, createdAt: ownDate }): readonly IdleCredential[] => {
      // A password that was changed after its last use is idle only since then.
      const createdAt = ownDate ?? (usedAt === undefined ? userCreatedAt() : usedAt);
      const days = ageInDays(usedAt === undefined || usedAt < createdAt ? createdAt : usedAt, now);
      if (days <= maxIdleDays) return [];
      const together = () => Math.abs(Date.parse(createdAt) - Date.parse(userCreatedAt())) < SET_UP_MINUTES * 60_000;
      return [
        () =>
          usedAt === undefined
            ? `${label} (never used, created ${days} days ago${label !== 'password' && together() ? ' together with the user' : ''})`
            : `${label} (last used ${ageInDays(usedAt, now)} days ago)`,
      ];
    });
  const hasDate = ({ usedAt, createdAt }: (typeof all)[number]): boolean => (usedAt ?? createdAt) !== undefined;
  return { dated: () => idle(all.filter(hasDate)), undated: () => idle(all.filter((credential) => !hasDate(credential))) };
}

/** Credentials of a user other than a password and access keys. */
export interface OtherCredentials {
  readonly credentials: UserCredentials;
  readonly sshKeys: readonly SshKey[];
  readonly serviceCredentials: readonly ServiceCredential[];
}

/** Problems of these credentials, in words. */
export interface OtherCredentialsFound {
  readonly active: number;
  /** Too old, or expiring too late or never. */
  readonly beyond: readonly string[];
  /** Without a creation date. */
  readonly undated: readonly string[];
}

export function otherCredentials(
  { credentials, sshKeys, serviceCredentials }: OtherCredentials,
  { maxAgeDays, maxLifetimeDays }: { readonly maxAgeDays: number; readonly maxLifetimeDays: number },
  now: number,
): OtherCredentialsFound {
  const active = [
    ...credentials.signingCertificates.map((certificate) => ({
      ...certificate,
      label: `signing certificate ${certificate.slot}`,
      left: 0,
    })),
    ...sshKeys.map((key) => ({ ...key, label: `SSH key ${key.id}`, left: 0 })),
    ...serviceCredentials.map((credential) => ({
      ...credential,
      label: `${credential.service} credential ${credential.id}`,
      left: daysLeft(credential, now),
    })),
  ].filter((credential) => credential.active);
  const aged = active.map(({ label, createdAt = '', left }) => ({ label, age: ageInDays(createdAt, now), left }));
  return {
    active: active.length,
    beyond: aged.flatMap(({ label, age, left }) => {
      if (age > maxAgeDays) return [`${label} (${age} days old)`];
      if (left <= maxLifetimeDays) return [];
      return [`${label} (${left === Number.POSITIVE_INFINITY ? 'never expires' : `expires in ${left} days`})`];
    }),
    undated: aged.filter(({ age }) => Number.isNaN(age)).map(({ label }) => label),
  };
}

/**
 * Days until an API key expires. Passwords for other services never expire, and only their age counts.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_service-specific-creds.html
 */
function daysLeft({ service, expiresAt }: ServiceCredential, now: number): number {
  if (!/^(bedrock|logs)\./.test(service)) return 0;
  return expiresAt === undefined ? Number.POSITIVE_INFINITY : -ageInDays(expiresAt, now);
}
