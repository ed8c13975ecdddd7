import { fromNodeProviderChain, fromTemporaryCredentials } from '@aws-sdk/credential-providers';
import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from '@smithy/types';

export interface CredentialOptions {
  /** Named profile of the shared configuration; default: the SDK's own chain. */
  readonly profile?: string | undefined;
  /** Role to take with those credentials. */
  readonly roleArn?: string | undefined;
  readonly externalId?: string | undefined;
  /** Tags of the role's session. */
  readonly sessionTags?: Readonly<Record<string, string>> | undefined;
  readonly region: string;
  readonly endpoint?: string | undefined;
}

/** Credentials are renewed when they have less than this left. */
const renewBefore = 5 * 60_000;

/** Credentials for all clients of a run: looked up once, and renewed before they run out, or when told to by `forceRefresh`. */
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
        if (expiration !== undefined) renewAt = expiration.getTime() - renewBefore;
      } catch (error) {
        if (current === lookup) current = undefined;
        throw error;
      }
    }
    return current;
  };
}
