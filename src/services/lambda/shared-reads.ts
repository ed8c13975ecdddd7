import type { FunctionConfiguration } from '@aws-sdk/client-lambda';
import type { SharedRead } from '../../core/collector.ts';
import type { NotReported } from '../../core/fact.ts';
import type { RolePolicies } from '../ec2/facts.ts';
import type { StreamMapping } from './facts.ts';
import { derivedRead, sharedListing, apiCalls } from '../../core/fact-reads.ts';
import { mapConcurrently } from '../../util/concurrency.ts';
import { groupByKey } from '../shared/lookup.ts';
import { rolePolicies } from '../iam/role-policies.ts';
import { authorizationDetails } from '../iam/shared-reads.ts';
import { lambda } from './clients.ts';
import { subnets } from '../vpc/shared-reads.ts';
import { type Environment, environmentOf } from './environment.ts';
import { unqualified } from './versions.ts';

/** A function as the listing shows it, without the values of its variables. */
export interface ListedFunction extends Omit<FunctionConfiguration, 'Environment'> {
  readonly environment: Environment | NotReported | undefined;
}

/** Functions of a Region. Copies that Lambda@Edge made of functions in another Region are evaluated there. */
export const functions = sharedListing(lambda, 'ListFunctions', {
  scope: 'regional',
  token: ['Marker', 'NextMarker'],
  items: ({ Functions = [] }) =>
    Functions.filter(({ MasterArn, FunctionArn }) => MasterArn === undefined || MasterArn === FunctionArn).map(
      ({ Environment: environment, ...rest }): ListedFunction => ({ ...rest, environment: environmentOf(environment) }),
    ),
  value: (items): readonly ListedFunction[] => items,
});

/** Number of functions of a Region by role ARN. */
export const functionsByRole = derivedRead(
  'lambda:ListFunctions by role',
  functions,
  (items): ReadonlyMap<string, number> =>
    new Map([...Map.groupBy(items, ({ Role }) => Role ?? '')].map(([role, { length }]) => [role, length])),
);

/** Policies of each role by ARN. */
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

/** How each function treats code without a trusted signature, by function ARN: `Enforce` or `Warn`. */
export const codeSigning: SharedRead<ReadonlyMap<string, string>> = {
  name: 'lambda:ListFunctionsByCodeSigningConfig',
  scope: 'regional',
  apiCalls: [apiCalls(lambda, 'ListCodeSigningConfigs', 'ListFunctionsByCodeSigningConfig')],
  notConfiguredErrorCodes: [],
  load: async (aws) => {
    const found = new Map<string, string>();
    const token = ['Marker', 'NextMarker'] as const;
    for await (const { CodeSigningConfigs = [] } of aws.pages(lambda, 'ListCodeSigningConfigs', { input: {}, token })) {
      await mapConcurrently(CodeSigningConfigs, async ({ CodeSigningConfigArn, CodeSigningPolicies }) => {
        // The default is Warn (https://docs.aws.amazon.com/lambda/latest/api/API_CodeSigningPolicies.html).
        const policy = CodeSigningPolicies?.UntrustedArtifactOnDeployment ?? 'Warn';
        for await (const page of aws.pages(lambda, 'ListFunctionsByCodeSigningConfig', { input: { CodeSigningConfigArn }, token })) {
          for (const arn of page.FunctionArns ?? []) found.set(unqualified(arn), policy);
        }
      });
    }
    return found;
  },
};

/** Whether Lambda discards records of the source after retries; a queue keeps its messages. https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventsourcemapping.html */
const isStream = (source: string): boolean => /^arn:[^:]+:(?:kinesis|dynamodb|kafka):/.test(source);

/** Streams that Lambda reads for each function, by function ARN. */
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
