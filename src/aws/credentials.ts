import { fromIni, fromNodeProviderChain, fromTemporaryCredentials } from '@aws-sdk/credential-providers';
import { mfaPrompt } from '../core/mfa.ts';
import { proxyConfig } from './proxy.ts';
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
  const clientConfig = { region, ...proxyConfig(), ...(endpoint === undefined ? {} : { endpoint }) };
  const own = ownCredentials(profile, clientConfig);
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

/** Without it, the SDK writes warnings to standard error, such as one about a profile next to keys in the environment. */
const silent = { trace: ignore, debug: ignore, info: ignore, warn: ignore, error: ignore };
function ignore(): void {}

/** Returns the profile that the SDK uses: the given one, or that of the environment. */
export const profileInUse = (profile: string | undefined): string | undefined => profile ?? (process.env['AWS_PROFILE'] || undefined);

/** The credential chain of the SDK. Its last error hides why the profile does not work, so the profile is asked again for its reason. */
function ownCredentials(profile: string | undefined, clientConfig: { readonly region: string }): AwsCredentialIdentityProvider {
  const options = { clientConfig, logger: silent, mfaCodeProvider: mfaCode, ...(profile === undefined ? {} : { profile }) };
  const chain = fromNodeProviderChain(options);
  return async (input) => {
    try {
      return await chain(input);
    } catch (error) {
      if (profileInUse(profile) === undefined || !(error instanceof Error) || error.name !== 'CredentialsProviderError') throw error;
      return fromIni(options)().catch((reason: unknown) => {
        throw reason instanceof Error ? withReason(reason) : error;
      });
    }
  };
}

/** Asks for the code of a profile with `mfa_serial`. */
async function mfaCode(serial: string): Promise<string> {
  const ask = mfaPrompt();
  if (ask !== undefined) return ask(serial);
  throw Object.assign(
    new Error(
      `it requires an MFA code of ${serial}, and there is no terminal to ask for it: use temporary credentials, as of aws sts get-session-token`,
    ),
    { name: 'CredentialsProviderError' },
  );
}

/** The command of `credential_process` can contain secrets, so only what it wrote is repeated. */
function withReason(error: Error): Error {
  const [first = '', ...output] = error.message.trim().split('\n');
  const message = first.startsWith('Command failed:') ? `credential_process failed: ${output.join(' ') || 'no output'}` : first;
  return Object.assign(new Error(message, { cause: error }), { name: error.name });
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
