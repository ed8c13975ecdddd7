import type { FunctionConfiguration, FunctionUrlAuthType, Runtime } from '@aws-sdk/client-lambda';
import { awsError } from '../../endpoint/aws-error.ts';
import { page } from '../../endpoint/page.ts';
import { service } from '../../endpoint/service.ts';
import type { ServiceData } from '../../endpoint/types.ts';
import { company } from '../company.ts';
import type { TaggedResource } from '../tagging/tag.ts';

/** An alias and the published version it points to. */
export interface AliasSpec {
  readonly name: string;
  readonly version: string;
  readonly policy?: object;
  /** Policy of the version itself. */
  readonly versionPolicy?: object;
  /** Absent: as the function. */
  readonly runtime?: Runtime;
  /** Variables of the version; absent: none. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Absent: as the function. */
  readonly updates?: 'Auto' | 'FunctionUpdate' | 'Manual';
  readonly publishedDays: number;
}

export interface UrlSpec {
  readonly alias?: string;
  readonly auth: FunctionUrlAuthType;
  /** Absent: no CORS. */
  readonly origins?: readonly string[];
}

/** A function; what is left out is as Lambda makes a new one. */
export interface FunctionSpec {
  readonly name: string;
  readonly region: string;
  /** Absent: it runs from a container image. */
  readonly runtime?: Runtime;
  readonly changedDays: number;
  /** Name of its execution role. */
  readonly role: string;
  readonly subnets?: readonly string[];
  readonly traced?: true;
  readonly variables?: Readonly<Record<string, string>>;
  /** Id of the KMS key that encrypts them. */
  readonly key?: string;
  /** ARNs of layer versions. */
  readonly layers?: readonly string[];
  readonly policy?: object;
  readonly aliases?: readonly AliasSpec[];
  readonly urls?: readonly UrlSpec[];
  readonly updates?: 'Auto' | 'FunctionUpdate' | 'Manual';
  /** Id of its code signing configuration. */
  readonly signing?: string;
  readonly deadLetter?: string;
  readonly onFailure?: string;
  /** Event sources that Lambda reads for it, with what receives what is given up. */
  readonly sources?: readonly { readonly arn: string; readonly onFailure?: string }[];
  readonly tags?: Readonly<Record<string, string>>;
}

/** Lambda in one account. */
export interface LambdaResources {
  readonly functions: readonly FunctionSpec[];
  /** What each code signing configuration does with unsigned code, by id; they are in every Region. */
  readonly signing: Readonly<Record<string, 'Enforce' | 'Warn'>>;
  /** Policies of own layer versions, by ARN; others have none. */
  readonly layerPolicies: Readonly<Record<string, object>>;
}

const { accountId, partition } = company;
export const functionArn = ({ region, name }: Pick<FunctionSpec, 'region' | 'name'>): string =>
  `arn:${partition}:lambda:${region}:${accountId}:function:${name}`;
const signingArn = (region: string, id: string) => `arn:${partition}:lambda:${region}:${accountId}:code-signing-config:${id}`;
/** Lambda writes offsets without a colon. */
const time = (days: number): string => company.daysAgo(days).toISOString().replace('Z', '+0000');
const missing = (what: string) => awsError('ResourceNotFoundException', 404, `The resource you requested does not exist: ${what}`);

/** All of Lambda pages alike. */
function paged<Item>(
  items: readonly Item[],
  { Marker, MaxItems }: { readonly Marker?: string | undefined; readonly MaxItems?: number | undefined },
) {
  const found = page(items, { token: Marker, max: MaxItems, defaultMax: 50, invalidToken: 'InvalidParameterValueException' });
  return { items: found.items, NextMarker: found.nextToken };
}

const environmentOf = (variables: Readonly<Record<string, string>> | undefined): Pick<FunctionConfiguration, 'Environment'> =>
  variables === undefined ? {} : { Environment: { Variables: { ...variables } } };

function configuration(spec: FunctionSpec): FunctionConfiguration {
  const { name, region, runtime, subnets, key, layers, deadLetter } = spec;
  return {
    FunctionName: name,
    FunctionArn: functionArn(spec),
    Role: `arn:${partition}:iam::${accountId}:role/${spec.role}`,
    LastModified: time(spec.changedDays),
    Version: '$LATEST',
    PackageType: runtime === undefined ? 'Image' : 'Zip',
    TracingConfig: { Mode: spec.traced ? 'Active' : 'PassThrough' },
    MemorySize: 256,
    Timeout: 30,
    CodeSize: 120_000,
    ...(runtime === undefined ? {} : { Runtime: runtime, Handler: 'index.handler' }),
    ...(subnets === undefined ? {} : { VpcConfig: { SubnetIds: [...subnets], SecurityGroupIds: [], VpcId: 'vpc' } }),
    ...environmentOf(spec.variables),
    ...(key === undefined ? {} : { KMSKeyArn: `arn:${partition}:kms:${region}:${accountId}:key/${key}` }),
    ...(layers === undefined ? {} : { Layers: layers.map((Arn) => ({ Arn, CodeSize: 5000 })) }),
    ...(deadLetter === undefined ? {} : { DeadLetterConfig: { TargetArn: deadLetter } }),
  };
}

/** The published versions of a function. */
const versionsOf = (spec: FunctionSpec): readonly FunctionConfiguration[] =>
  (spec.aliases ?? []).map(({ version, variables, publishedDays, runtime }) => {
    const { Environment: _latest, ...rest } = configuration(spec);
    return {
      ...rest,
      ...environmentOf(variables),
      ...(runtime === undefined ? {} : { Runtime: runtime }),
      FunctionArn: `${functionArn(spec)}:${version}`,
      Version: version,
      LastModified: time(publishedDays),
    };
  });

const text = (policy: object | undefined, what: string): { Policy: string } => {
  if (policy === undefined) throw missing(what);
  return { Policy: JSON.stringify(policy) };
};

export const lambdaData = (resources: LambdaResources): ServiceData => {
  const byRegion = Map.groupBy(resources.functions, ({ region }) => region);
  const byName = new Map(resources.functions.map((spec) => [`${spec.region} ${spec.name}`, spec]));
  const find = (name: string | undefined, region: string): FunctionSpec => {
    const spec = byName.get(`${region} ${name}`);
    if (spec === undefined) throw missing(`function ${name}`);
    return spec;
  };
  const aliasOf = (spec: FunctionSpec, fits: (alias: AliasSpec) => boolean): AliasSpec => {
    const alias = spec.aliases?.find(fits);
    if (alias === undefined) throw missing(`a version of ${spec.name}`);
    return alias;
  };

  return service('lambda')({
    ListFunctions: ({ FunctionVersion, ...input }, { region }) => {
      const specs = byRegion.get(region) ?? [];
      const all =
        FunctionVersion === 'ALL' ? specs.flatMap((spec) => [configuration(spec), ...versionsOf(spec)]) : specs.map(configuration);
      const { items, NextMarker } = paged(all, input);
      return { Functions: items, NextMarker };
    },
    GetPolicy: ({ FunctionName, Qualifier }, { region }) => {
      const spec = find(FunctionName, region);
      if (Qualifier === undefined) return text(spec.policy, `policy of ${FunctionName}`);
      const version = spec.aliases?.find((alias) => alias.version === Qualifier);
      return text(version === undefined ? aliasOf(spec, ({ name }) => name === Qualifier).policy : version.versionPolicy, Qualifier);
    },
    ListAliases: ({ FunctionName, ...input }, { region }) => {
      const spec = find(FunctionName, region);
      const { items, NextMarker } = paged(spec.aliases ?? [], input);
      return {
        Aliases: items.map(({ name, version }) => ({ AliasArn: `${functionArn(spec)}:${name}`, Name: name, FunctionVersion: version })),
        NextMarker,
      };
    },
    ListFunctionUrlConfigs: ({ FunctionName, ...input }, { region }) => {
      const spec = find(FunctionName, region);
      const { items, NextMarker } = paged(spec.urls ?? [], input);
      return {
        FunctionUrlConfigs: items.map(({ alias, auth, origins }) => ({
          FunctionArn: alias === undefined ? functionArn(spec) : `${functionArn(spec)}:${alias}`,
          FunctionUrl: `https://${spec.name}.lambda-url.${region}.on.aws/`,
          AuthType: auth,
          CreationTime: time(100),
          LastModifiedTime: time(100),
          ...(origins === undefined ? {} : { Cors: { AllowOrigins: [...origins] } }),
        })),
        NextMarker,
      };
    },
    GetFunctionConfiguration: ({ FunctionName }, { region }) => configuration(find(FunctionName, region)),
    GetRuntimeManagementConfig: ({ FunctionName, Qualifier }, { region }) => {
      const spec = find(FunctionName, region);
      const alias = Qualifier === undefined || Qualifier === '$LATEST' ? undefined : aliasOf(spec, ({ version }) => version === Qualifier);
      return { FunctionArn: functionArn(spec), UpdateRuntimeOn: alias?.updates ?? spec.updates ?? 'Auto' };
    },
    GetLayerVersionPolicy: ({ LayerName, VersionNumber }) =>
      text(resources.layerPolicies[`${LayerName}:${VersionNumber}`], `policy of ${LayerName}`),
    ListCodeSigningConfigs: (input, { region }) => {
      const { items, NextMarker } = paged(Object.entries(resources.signing), input);
      return {
        CodeSigningConfigs: items.map(([id, policy]) => ({
          CodeSigningConfigId: id,
          CodeSigningConfigArn: signingArn(region, id),
          AllowedPublishers: { SigningProfileVersionArns: [`arn:${partition}:signer:${region}:${accountId}:/signing-profiles/meridian/1`] },
          CodeSigningPolicies: { UntrustedArtifactOnDeployment: policy },
          LastModified: time(300),
        })),
        NextMarker,
      };
    },
    ListFunctionsByCodeSigningConfig: ({ CodeSigningConfigArn, ...input }, { region }) => {
      const signed = (byRegion.get(region) ?? []).filter(
        ({ signing }) => signing !== undefined && signingArn(region, signing) === CodeSigningConfigArn,
      );
      const { items, NextMarker } = paged(signed.map(functionArn), input);
      return { FunctionArns: items, NextMarker };
    },
    ListFunctionEventInvokeConfigs: ({ FunctionName, ...input }, { region }) => {
      const { onFailure, ...spec } = find(FunctionName, region);
      const { items, NextMarker } = paged(onFailure === undefined ? [] : [onFailure], input);
      return {
        FunctionEventInvokeConfigs: items.map((Destination) => ({
          FunctionArn: `${functionArn(spec)}:$LATEST`,
          LastModified: company.daysAgo(100),
          DestinationConfig: { OnSuccess: {}, OnFailure: { Destination } },
        })),
        NextMarker,
      };
    },
    ListEventSourceMappings: (input, { region }) => {
      const all = (byRegion.get(region) ?? []).flatMap((spec) => (spec.sources ?? []).map((source) => ({ spec, source })));
      const { items, NextMarker } = paged(all, { ...input, MaxItems: Math.min(input.MaxItems ?? 100, 100) });
      return {
        EventSourceMappings: items.map(({ spec, source }) => ({
          EventSourceArn: source.arn,
          FunctionArn: functionArn(spec),
          State: 'Enabled',
          DestinationConfig: { OnFailure: source.onFailure === undefined ? {} : { Destination: source.onFailure } },
        })),
        NextMarker,
      };
    },
  });
};

export const taggedFunctions = ({ functions }: LambdaResources): readonly TaggedResource[] =>
  functions.map((spec) => ({ type: 'lambda:function', arn: functionArn(spec), region: spec.region, tags: spec.tags ?? {} }));
