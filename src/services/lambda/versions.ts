import type { AliasConfiguration, FunctionConfiguration } from '@aws-sdk/client-lambda';
import type { Aws, SharedRead, SharedReads } from '../../core/collector.ts';
import { type NotReported, notReported } from '../../core/fact.ts';
import { apiCalls, sharedListing } from '../../core/fact-reads.ts';
import { lambda } from './clients.ts';
import { type Environment, environmentOf } from './environment.ts';
import type { ServedVersion } from './facts.ts';

/** A published version as the listing shows it, without the values of its variables. */
export interface PublishedVersion extends Pick<FunctionConfiguration, 'Version' | 'Runtime' | 'PackageType' | 'LastModified' | 'Layers'> {
  readonly environment: Environment | NotReported | undefined;
}

/** Published versions of a Region by unqualified function ARN and version number; empty for functions without any. One listing replaces a call per version. */
export const publishedVersions: SharedRead<ReadonlyMap<string, ReadonlyMap<string, PublishedVersion>>> = sharedListing(
  lambda,
  'ListFunctions',
  {
    scope: 'regional',
    input: () => ({ FunctionVersion: 'ALL' as const }),
    token: ['Marker', 'NextMarker'],
    items: ({ Functions = [] }) =>
      Functions.map(({ FunctionArn = '', Version = '$LATEST', Runtime, PackageType, LastModified, Layers, Environment }) => ({
        arn: unqualified(FunctionArn),
        version:
          Version === '$LATEST'
            ? undefined
            : ({ Version, Runtime, PackageType, LastModified, Layers, environment: environmentOf(Environment) } as PublishedVersion),
      })),
    value: (items) => {
      const byFunction = new Map<string, Map<string, PublishedVersion>>();
      for (const { arn, version } of items) {
        const versions = byFunction.get(arn) ?? new Map<string, PublishedVersion>();
        if (version?.Version !== undefined) versions.set(version.Version, version);
        byFunction.set(arn, versions);
      }
      return byFunction;
    },
  },
);

/** Calls that {@link servedVersionsOf} makes. */
export const servedVersionCalls = [apiCalls(lambda, 'ListAliases'), ...publishedVersions.apiCalls];

/** The ARN of a function without an alias or version. */
export const unqualified = (arn: string): string => arn.split(':').slice(0, 7).join(':');

/** The alias or version in an ARN of a function; `undefined` if the ARN is unqualified. */
export const qualifierOf = (arn: string | undefined): string | undefined => arn?.split(':')[7];

/** Lambda writes time zone offsets without a colon. */
export const timeOf = (text: string | undefined): string | NotReported => {
  const date = new Date(text ?? '');
  return Number.isNaN(date.getTime()) ? notReported('the response does not contain the time of the last change') : date.toISOString();
};

/**
 * Aliases of a function; one without published versions may have aliases for `$LATEST`, each with its own policy. Pages are read with `call` because its responses are cached: several facts need the
 * same aliases.
 */
export async function aliasesOf(aws: Aws, FunctionName: string): Promise<readonly AliasConfiguration[]> {
  const aliases: AliasConfiguration[] = [];
  const markers = new Set<string>();
  for (let Marker: string | undefined; ; ) {
    const output = await aws.call(lambda, 'ListAliases', { FunctionName, ...(Marker === undefined ? {} : { Marker }) });
    aliases.push(...(output.Aliases ?? []));
    Marker = output.NextMarker;
    if (!Marker) return aliases;
    if (markers.has(Marker)) throw new Error('the alias listing repeats a page token');
    markers.add(Marker);
  }
}

/** Names of the aliases that send requests to each published version, by version number in ascending order. */
export function aliasesByVersion(aliases: readonly AliasConfiguration[]): ReadonlyMap<string, readonly string[]> {
  const pairs = aliases.flatMap(({ Name = '', FunctionVersion, RoutingConfig }) =>
    [FunctionVersion ?? '', ...Object.keys(RoutingConfig?.AdditionalVersionWeights ?? {})].map((version) => ({ version, alias: Name })),
  );
  const served = Map.groupBy(
    pairs.filter(({ version }) => /^\d+$/.test(version)),
    ({ version }) => version,
  );
  return new Map(
    [...served].sort(([a], [b]) => Number(a) - Number(b)).map(([version, items]) => [version, items.map(({ alias }) => alias)]),
  );
}

/** A published version that aliases send requests to, as the listing shows it. */
interface ListedServedVersion {
  readonly aliases: readonly string[];
  readonly listed: PublishedVersion;
}

/** The published versions of a function that its aliases send requests to. */
export async function servedVersionsOf(
  aws: Aws,
  shared: SharedReads,
  { id, arn }: { readonly id: string; readonly arn: string },
): Promise<readonly ListedServedVersion[] | NotReported> {
  // An alias points to published versions or to $LATEST.
  const published = (await shared(publishedVersions))?.get(arn);
  if (published?.size === 0) return [];
  const byVersion = aliasesByVersion(await aliasesOf(aws, id));
  const served: ListedServedVersion[] = [];
  for (const [version, aliases] of byVersion) {
    const listed = published?.get(version);
    if (listed === undefined) return notReported(`the listing does not contain version ${version}`);
    served.push({ aliases, listed });
  }
  return served;
}

/** The fact value of a served version. */
export function servedVersion({ aliases, listed }: ListedServedVersion): ServedVersion | NotReported {
  const { Version = '', PackageType, Runtime, LastModified, Layers = [] } = listed;
  const changedAt = timeOf(LastModified);
  if (typeof changedAt !== 'string') return changedAt;
  if (PackageType === undefined) return notReported('the listing does not contain the package type');
  return {
    version: Version,
    aliases,
    packageType: PackageType,
    ...(Runtime === undefined ? {} : { runtime: Runtime }),
    changedAt,
    layers: Layers.flatMap(({ Arn }) => Arn ?? []),
  };
}
