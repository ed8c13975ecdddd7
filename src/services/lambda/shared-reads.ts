import type { AliasConfiguration, FunctionConfiguration } from '@aws-sdk/client-lambda';
import type { Aws, SharedRead } from '../../core/collector.ts';
import type { NotReported } from '../../core/fact.ts';
import type { RolePolicies } from '../ec2/facts.ts';
import type { StreamMapping } from './facts.ts';
import { derivedRead, sharedListing, apiCalls } from '../../core/fact-reads.ts';
import { groupByKey } from '../shared/lookup.ts';
import { rolePolicies } from '../iam/role-policies.ts';
import { authorizationDetails } from '../iam/shared-reads.ts';
import { lambda } from './clients.ts';
import { subnets } from '../vpc/shared-reads.ts';
import { type Environment, environmentOf } from './environment.ts';

/** A function as the listing shows it, without the values of its variables. */
export interface ListedFunction extends Omit<FunctionConfiguration, 'Environment'> {
  readonly environment: Environment | NotReported | undefined;
}

/** Functions of a Region; what Lambda@Edge copied here from another Region is judged there. */
export const functions = sharedListing(lambda, 'ListFunctions', {
  scope: 'regional',
  token: ['Marker', 'NextMarker'],
  items: ({ Functions = [] }) =>
    Functions.filter(({ MasterArn, FunctionArn }) => MasterArn === undefined || MasterArn === FunctionArn).map(
      ({ Environment: environment, ...rest }): ListedFunction => ({ ...rest, environment: environmentOf(environment) }),
    ),
  value: (items): readonly ListedFunction[] => items,
});

/** How many functions of a Region have each role, by role ARN. */
export const functionsByRole = derivedRead(
  'lambda:ListFunctions by role',
  functions,
  (items): ReadonlyMap<string, number> =>
    new Map([...Map.groupBy(items, ({ Role }) => Role ?? '')].map(([role, { length }]) => [role, length])),
);

/** What each role may do, by ARN. */
export const policiesByRole = derivedRead(
  'iam:GetAccountAuthorizationDetails policies by role',
  authorizationDetails,
  (details): ReadonlyMap<string, RolePolicies> => new Map(details.roles.map((role) => [role.Arn ?? '', rolePolicies(role, details)])),
);

/** Availability Zones by subnet id. */
export const zoneBySubnet = derivedRead(
  'ec2:DescribeSubnets zone by id',
  subnets,
  (items): ReadonlyMap<string, string> =>
    new Map(
      items.flatMap(({ SubnetId, AvailabilityZone }) =>
        SubnetId === undefined || AvailabilityZone === undefined ? [] : [[SubnetId, AvailabilityZone]],
      ),
    ),
);

/** What each function does with code that is not signed as demanded, by function ARN: `Enforce` or `Warn`. */
export const codeSigning: SharedRead<ReadonlyMap<string, string>> = {
  name: 'lambda:ListFunctionsByCodeSigningConfig',
  scope: 'regional',
  apiCalls: [apiCalls(lambda, 'ListCodeSigningConfigs', 'ListFunctionsByCodeSigningConfig')],
  notConfiguredErrorCodes: [],
  load: async (aws) => {
    const found = new Map<string, string>();
    const token = ['Marker', 'NextMarker'] as const;
    for await (const { CodeSigningConfigs = [] } of aws.pages(lambda, 'ListCodeSigningConfigs', {}, token)) {
      for (const { CodeSigningConfigArn, CodeSigningPolicies } of CodeSigningConfigs) {
        // Lambda only warns unless it is told otherwise (https://docs.aws.amazon.com/lambda/latest/api/API_CodeSigningPolicies.html).
        const policy = CodeSigningPolicies?.UntrustedArtifactOnDeployment ?? 'Warn';
        for await (const page of aws.pages(lambda, 'ListFunctionsByCodeSigningConfig', { CodeSigningConfigArn }, token)) {
          for (const arn of page.FunctionArns ?? []) found.set(unqualified(arn), policy);
        }
      }
    }
    return found;
  },
};

/** The ARN of a function, whatever version or alias of it an ARN names. */
const unqualified = (arn: string): string => arn.split(':').slice(0, 7).join(':');

/** What an ARN of a function names after it: an alias, a version, or nothing. */
export const qualifierOf = (arn: string | undefined): string | undefined => arn?.split(':')[7];

/** Streams, whose records Lambda gives up at last; a queue keeps its own. https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventsourcemapping.html */
const isStream = (source: string): boolean => /^arn:[^:]+:(?:kinesis|dynamodb|kafka):/.test(source);

/** Streams that Lambda reads, by function ARN. */
export const streamsByFunction = sharedListing(lambda, 'ListEventSourceMappings', {
  scope: 'regional',
  token: ['Marker', 'NextMarker'],
  items: (output) => output.EventSourceMappings,
  value: (items) =>
    groupByKey(
      items.flatMap(({ FunctionArn, EventSourceArn: source, State, DestinationConfig }) => {
        if (FunctionArn === undefined || source === undefined || !isStream(source) || State?.startsWith('Disabl')) return [];
        const onFailure = DestinationConfig?.OnFailure?.Destination;
        return [[unqualified(FunctionArn), { source, ...(onFailure === undefined ? {} : { onFailure }) } satisfies StreamMapping] as const];
      }),
    ),
});

/** Aliases of a function. Page by page through calls that are remembered, as several facts ask for them. */
export async function aliasesOf(aws: Aws, FunctionName: string): Promise<readonly AliasConfiguration[]> {
  const aliases: AliasConfiguration[] = [];
  const asked = new Set<string>();
  for (let Marker: string | undefined; ; ) {
    const output = await aws.call(lambda, 'ListAliases', { FunctionName, ...(Marker === undefined ? {} : { Marker }) });
    aliases.push(...(output.Aliases ?? []));
    Marker = output.NextMarker;
    if (!Marker) return aliases;
    if (asked.has(Marker)) throw new Error('the listing of aliases does not end');
    asked.add(Marker);
  }
}

/** Numbers of the versions that aliases send requests to. */
export const versionsBehind = (aliases: readonly AliasConfiguration[]): readonly string[] =>
  [
    ...new Set(
      aliases.flatMap(({ FunctionVersion, RoutingConfig }) => [
        ...(FunctionVersion === undefined ? [] : [FunctionVersion]),
        ...Object.keys(RoutingConfig?.AdditionalVersionWeights ?? {}),
      ]),
    ),
  ]
    .filter((version) => version !== '$LATEST')
    .sort((a, b) => Number(a) - Number(b));
