import { fromNodeProviderChain, fromTemporaryCredentials } from '@aws-sdk/credential-providers';
import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from '@smithy/types';

export interface CredentialOptions {
  /** Named profile of the shared configuration; default: the SDK's credential chain. */
  readonly profile?: string | undefined;
  /** Role to assume with those credentials. */
  readonly roleArn?: string | undefined;
  readonly externalId?: string | undefined;
  /** Tags of the role's session. */
  readonly sessionTags?: Readonly<Record<string, string>> | undefined;
  readonly region: string;
  readonly endpoint?: string | undefined;
}

/** Credentials are renewed this long before they expire. */
const RENEW_BEFORE_MS = 5 * 60_000;

/** Returns credentials for all clients of a run: cached, and renewed before they expire or if `forceRefresh` is set. */
export function credentialsFor(options: CredentialOptions): AwsCredentialIdentityProvider {
  const { profile, roleArn, externalId, sessionTags = {}, region, endpoint } = options;
  const Tags = Object.entries(sessionTags).map(([Key, Value]) => ({ Key, Value }));
  const clientConfig = { region, ...(endpoint === undefined ? {} : { endpoint }) };
  const own = fromNodeProviderChain({ clientConfig, ...(profile === undefined ? {} : { profile }) });
  if (roleArn === undefined) return shared(own);
  return shared(
    fromTemporaryCredentials({
      masterCredentials: own,
      params: {
        RoleArn: roleArn,
        RoleSessionName: 'onus',
        ...(externalId === undefined ? {} : { ExternalId: externalId }),
        ...(Tags.length === 0 ? {} : { Tags }),
      },
      clientConfig,
    }),
  );
}

function shared(provide: AwsCredentialIdentityProvider): AwsCredentialIdentityProvider {
  let current: Promise<AwsCredentialIdentity> | undefined;
  let renewAt = Number.POSITIVE_INFINITY;
  return async ({ forceRefresh = false } = {}) => {
    if (current === undefined || forceRefresh === true || Date.now() >= renewAt) {
      const lookup = provide();
      current = lookup;
      renewAt = Number.POSITIVE_INFINITY;
      try {
        const { expiration } = await lookup;
        if (expiration !== undefined) renewAt = expiration.getTime() - RENEW_BEFORE_MS;
      } catch (error) {
        if (current === lookup) current = undefined;
        throw error;
      }
    }
    return current;
  };
}
