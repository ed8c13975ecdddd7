import type { Scope, SharedRead } from '../../core/collector.ts';
import type { TableScaling } from './facts.ts';
import { sharedListing } from '../../core/fact-reads.ts';
import { groupByKey } from '../shared/lookup.ts';
import { managedKey } from '../kms/shared-reads.ts';
import { applicationAutoScaling, dynamoDb } from './clients.ts';

/** Names of the tables of a Region. */
export const tables = sharedListing(dynamoDb, 'ListTables', {
  scope: 'regional',
  token: ['ExclusiveStartTableName', 'LastEvaluatedTableName'],
  items: ({ TableNames }) => TableNames,
  value: (names): readonly string[] => names,
});

export const tableArn = ({ partition, region, accountId }: Scope, name: string): string =>
  `arn:${partition}:dynamodb:${region}:${accountId}:table/${name}`;

/** Scalable targets of DynamoDB, such as the read capacity of `table/orders` or `table/orders/index/by-date`. */
const scalableTargets = sharedListing(applicationAutoScaling, 'DescribeScalableTargets', {
  scope: 'regional',
  input: () => ({ ServiceNamespace: 'dynamodb' as const, MaxResults: 50 }),
  token: 'NextToken',
  items: (output) => output.ScalableTargets,
  value: (items) => items,
});

/** Targets with a scaling policy. The capacity of other targets does not change. */
const scalingPolicies = sharedListing(applicationAutoScaling, 'DescribeScalingPolicies', {
  scope: 'regional',
  input: () => ({ ServiceNamespace: 'dynamodb' as const, MaxResults: 50 }),
  token: 'NextToken',
  items: (output) => output.ScalingPolicies,
  value: (items): ReadonlySet<string> => new Set(items.map(({ ResourceId, ScalableDimension }) => `${ResourceId} ${ScalableDimension}`)),
});

/** Capacity that scales out with demand, by table name. */
export const scalingByTable: SharedRead<ReadonlyMap<string, readonly TableScaling[]>> = {
  name: 'application-autoscaling:scaling by table',
  scope: 'regional',
  apiCalls: [...scalableTargets.apiCalls, ...scalingPolicies.apiCalls],
  notConfiguredErrorCodes: [],
  load: async (_aws, _scope, shared) => {
    const policies = await shared(scalingPolicies);
    const scaled = groupByKey(
      ((await shared(scalableTargets)) ?? []).flatMap(
        ({ ResourceId: id = '', ScalableDimension: dimension = '', SuspendedState: state }) =>
          policies?.has(`${id} ${dimension}`) === true && state?.DynamicScalingOutSuspended !== true ? [[id, dimension] as const] : [],
      ),
    );
    return groupByKey(
      Array.from(scaled, ([id, dimensions]) => {
        const [, table = '', , index] = id.split('/');
        const scales = (what: string) => dimensions.some((dimension) => dimension.endsWith(`:${what}CapacityUnits`));
        return [table, { ...(index === undefined ? {} : { index }), reads: scales('Read'), writes: scales('Write') }] as const;
      }),
    );
  },
};

export const dynamoDbManagedKey = managedKey('aws/dynamodb');
