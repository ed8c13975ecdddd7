import type { Scope, Source } from '../../model/collector.ts';
import type { TableScaling } from '../../model/facts/dynamodb.ts';
import { listingSource } from '../../model/reads.ts';
import { gathered } from '../by-id.ts';
import { managedKey } from '../kms/sources.ts';
import { applicationAutoScaling, dynamoDb } from '../sdk/services.ts';

/** Names of the tables of a Region. */
export const tables = listingSource(dynamoDb, 'ListTables', {
  scope: 'regional',
  token: ['ExclusiveStartTableName', 'LastEvaluatedTableName'],
  items: ({ TableNames }) => TableNames,
  value: (names): readonly string[] => names,
});

export const tableArn = ({ partition, region, accountId }: Scope, name: string): string =>
  `arn:${partition}:dynamodb:${region}:${accountId}:table/${name}`;

/** Resources of DynamoDB, such as `table/orders` or `table/orders/index/by-date`, and which of their capacity something may change. */
const scalableTargets = listingSource(applicationAutoScaling, 'DescribeScalableTargets', {
  scope: 'regional',
  input: () => ({ ServiceNamespace: 'dynamodb' as const, MaxResults: 50 }),
  token: 'NextToken',
  items: (output) => output.ScalableTargets,
  value: (items) => items,
});

/** A target without a policy stays as it is. */
const scalingPolicies = listingSource(applicationAutoScaling, 'DescribeScalingPolicies', {
  scope: 'regional',
  input: () => ({ ServiceNamespace: 'dynamodb' as const, MaxResults: 50 }),
  token: 'NextToken',
  items: (output) => output.ScalingPolicies,
  value: (items): ReadonlySet<string> => new Set(items.map(({ ResourceId, ScalableDimension }) => `${ResourceId} ${ScalableDimension}`)),
});

/** What scales out with demand, by table name. */
export const scalingByTable: Source<ReadonlyMap<string, readonly TableScaling[]>> = {
  name: 'application-autoscaling:scaling by table',
  scope: 'regional',
  reads: [...scalableTargets.reads, ...scalingPolicies.reads],
  absent: [],
  load: async (_aws, _scope, shared) => {
    const policies = await shared(scalingPolicies);
    const scaled = gathered(
      ((await shared(scalableTargets)) ?? []).flatMap(
        ({ ResourceId: id = '', ScalableDimension: dimension = '', SuspendedState: state }) =>
          policies?.has(`${id} ${dimension}`) === true && state?.DynamicScalingOutSuspended !== true ? [[id, dimension] as const] : [],
      ),
    );
    return gathered(
      Array.from(scaled, ([id, dimensions]) => {
        const [, table = '', , index] = id.split('/');
        const scales = (what: string) => dimensions.some((dimension) => dimension.endsWith(`:${what}CapacityUnits`));
        return [table, { ...(index === undefined ? {} : { index }), reads: scales('Read'), writes: scales('Write') }] as const;
      }),
    );
  },
};

export const dynamoDbManagedKey = managedKey('aws/dynamodb');
