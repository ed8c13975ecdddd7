import type { AwsCredentialIdentityProvider } from '@smithy/types';
import { type ClientPool, createClientPool } from './client-pool.ts';
import { partitionOf } from '../core/partition.ts';
import { isDenied } from './errors.ts';
import { credentialsFor, profileInUse } from './credentials.ts';
import {
  type ConnectionConfig,
  connectionConfig,
  endpointFromEnvironment,
  hasServiceEndpoints,
  serviceEndpoint,
} from './endpoint-settings.ts';
import { homeRegion } from './home-region.ts';
import { checkProfile } from './known-profile.ts';
import { ec2 } from '../services/ec2/clients.ts';
import { sts } from '../services/sts/clients.ts';
import type { CollectionError } from '../core/fact.ts';
import { ReadFailure } from '../core/read-failure.ts';
import type { RegionStatus } from '../core/result/run.ts';
import type { PublishedLimits } from '../core/rate-limit.ts';
import { UserError } from '../core/user-error.ts';

export interface SessionOptions {
  readonly profile?: string | undefined;
  readonly roleArn?: string | undefined;
  readonly externalId?: string | undefined;
  /** Tags of the role session, to identify the calls in CloudTrail. */
  readonly sessionTags?: Readonly<Record<string, string>> | undefined;
  readonly endpoint?: string | undefined;
  /** Share of each rate limit that the calls may use. */
  readonly pace?: number | undefined;
  /** Rate limits. Absent: those that AWS publishes, for AWS itself; none for a custom endpoint. */
  readonly limits?: PublishedLimits | undefined;
  /** Regions to audit; `all`: every enabled Region. A list of {@link RegionStatus} is used as it is. */
  readonly regions: readonly string[] | readonly RegionStatus[] | 'all';
}

/** A session in an account. */
export interface Session {
  readonly pool: ClientPool;
  readonly accountId: string;
  readonly partition: string;
  readonly principalArn: string;
  readonly homeRegion: string;
  readonly regions: readonly RegionStatus[];
  /** Set if the Regions of the account could not be listed. */
  readonly regionsError?: CollectionError;
  /** Settings for other clients with the same credentials but without the assumed role, such as the one that writes the report. */
  readonly clientConfig: {
    readonly region: string;
    readonly credentials: AwsCredentialIdentityProvider;
  } & ConnectionConfig;
}

/** Opens a session. @throws {UserError} if the credentials do not work or a Region is unknown */
export async function openSession(options: SessionOptions): Promise<Session> {
  const { profile, roleArn, externalId, sessionTags } = options;
  const endpoint = checkedEndpoint(options.endpoint ?? endpointFromEnvironment());
  if (roleArn !== undefined && !/^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/.test(roleArn)) {
    throw new UserError(`--role-arn ${roleArn} is not a role ARN: use arn:PARTITION:iam::123456789012:role/name`);
  }
  if (externalId !== undefined && roleArn === undefined) throw new UserError('--external-id requires --role-arn');
  await checkProfile(profile);
  const region = await homeRegion(profile);
  const credentials = credentialsFor({ profile, roleArn, externalId, sessionTags, region, endpoint: options.endpoint });
  const own = roleArn === undefined ? credentials : credentialsFor({ profile, region, endpoint: options.endpoint });
  const { pace, limits } = options;
  const pool = createClientPool({
    credentials,
    region,
    pace,
    limits,
    ...(profile === undefined ? {} : { profile }),
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(options.endpoint === undefined && hasServiceEndpoints() ? { serviceEndpoint } : {}),
  });
  try {
    const { Account: accountId, Arn: principalArn } = await pool.call(sts, 'GetCallerIdentity', {});
    if (accountId === undefined || principalArn === undefined) throw new UserError('AWS did not return the account of the credentials');
    const { regions, collectionError } = await regionsOf(pool, region, options.regions);
    return {
      pool,
      accountId,
      partition: partitionOf(region),
      principalArn,
      homeRegion: region,
      regions,
      ...(collectionError === undefined ? {} : { regionsError: collectionError }),
      clientConfig: { region, credentials: own, ...connectionConfig(options.endpoint) },
    };
  } catch (error) {
    pool.close();
    throw entryError(error, options, endpoint);
  }
}

async function regionsOf(
  pool: ClientPool,
  home: string,
  asked: SessionOptions['regions'],
): Promise<{ regions: readonly RegionStatus[]; collectionError?: CollectionError }> {
  if (asked !== 'all' && areKnown(asked)) return { regions: asked };
  const selected = asked;
  let known: Map<string, boolean>;
  try {
    const { Regions } = await pool.call(ec2, 'DescribeRegions', { AllRegions: true });
    known = new Map(
      (Regions ?? []).flatMap(({ RegionName, OptInStatus }) =>
        RegionName === undefined ? [] : [[RegionName, OptInStatus !== 'not-opted-in']],
      ),
    );
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    const regions = selected === 'all' ? [home] : selected;
    return { regions: regions.map((region) => ({ region, state: 'audited' })), collectionError: error.collectionError };
  }
  const unknown = selected === 'all' ? [] : selected.filter((region) => !known.has(region));
  if (unknown.length > 0) {
    throw new UserError(`${unknown.join(', ')} is not a Region: choose from ${[...known.keys()].sort().join(', ')}, or all`);
  }
  const disabled = selected === 'all' ? [] : selected.filter((region) => known.get(region) === false);
  if (disabled.length > 0) throw new UserError(notEnabledMessage(disabled));
  const regions = [...known].map(([region, enabled]): RegionStatus => {
    if (selected !== 'all' && !selected.includes(region)) return { region, state: 'not-selected' };
    return { region, state: enabled ? 'audited' : 'not-enabled' };
  });
  return { regions: regions.sort((a, b) => (a.region < b.region ? -1 : 1)) };
}

/** Returns how to enable the requested Regions (https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html). */
export function notEnabledMessage(regions: readonly string[], where = 'in this account'): string {
  const commands = regions.map((region) => `aws account enable-region --region-name ${region}`).join('; ');
  const subject = regions.length === 1 ? `Region ${regions[0]} is` : `Regions ${regions.join(', ')} are`;
  return `${subject} not enabled ${where}, so nothing can be audited there: enable with '${commands}', or leave out`;
}

const areKnown = (regions: readonly string[] | readonly RegionStatus[]): regions is readonly RegionStatus[] =>
  typeof regions[0] === 'object';

function checkedEndpoint(endpoint: string | undefined): string | undefined {
  if (endpoint === undefined) return undefined;
  if (!URL.canParse(endpoint) || !/^https?:$/.test(new URL(endpoint).protocol)) {
    throw new UserError(`--endpoint-url ${endpoint} is not a URL: use http://host:port or https://host`);
  }
  return endpoint;
}

/** Returns an error that explains why the session cannot be opened and what to do. */
function entryError(error: unknown, options: SessionOptions, endpoint: string | undefined): unknown {
  if (!(error instanceof ReadFailure)) return error;
  const { code, collectionError } = error;
  const { roleArn } = options;
  const profile = profileInUse(options.profile);
  const said = collectionError.message.replace(/^CredentialsProviderError: /, '');
  if (code === 'CredentialsProviderError' && profile !== undefined) {
    return new UserError(
      `the profile ${profile} returned no credentials (${said}): check ~/.aws/config, or run 'aws sso login --profile ${profile}'`,
      error,
    );
  }
  if (code === 'CredentialsProviderError') {
    return new UserError(`no AWS credentials were found (${said}): set --profile, or run 'aws configure' or 'aws sso login'`, error);
  }
  if (collectionError.kind === 'expired') return new UserError(`the AWS credentials have expired (${said}): sign in again`, error);
  if (collectionError.kind === 'unreachable') {
    return new UserError(
      `${endpoint ?? 'AWS'} does not respond (${said}): check the network${endpoint === undefined ? '' : ' and --endpoint-url'}`,
      error,
    );
  }
  if (roleArn !== undefined && /AssumeRole/.test(said)) {
    return new UserError(`the role ${roleArn} cannot be assumed (${said}): check its trust policy and --external-id`, error);
  }
  if (isDenied(collectionError.kind)) return new UserError(`AWS does not accept the credentials (${said})`, error);
  return new UserError(`the account cannot be entered: ${said}`, error);
}
