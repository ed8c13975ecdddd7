import type { AccountPolicy } from '@aws-sdk/client-cloudwatch-logs';
import type { SharedRead } from '../../core/collector.ts';
import { sharedListing } from '../../core/fact-reads.ts';
import { ReadFailure } from '../../core/read-failure.ts';
import { trails } from '../cloudtrail/shared-reads.ts';
import { groupByKey } from '../shared/lookup.ts';
import { flowLogs } from '../vpc/shared-reads.ts';
import { cloudWatchLogs } from './clients.ts';

/** What log groups of a Region record for an audit, by the name of the log group. */
export const auditSources: SharedRead<ReadonlyMap<string, readonly string[]>> = {
  name: 'logs:audit sources',
  scope: 'regional',
  apiCalls: [...trails.apiCalls, ...flowLogs.apiCalls],
  notConfiguredErrorCodes: [],
  load: async (_aws, { region, accountId }, shared) => {
    const [ofTrails, ofNetworks] = await Promise.all([shared(trails), shared(flowLogs)]);
    return groupByKey([
      ...(ofTrails ?? []).flatMap(({ Name, CloudWatchLogsLogGroupArn }) => {
        // arn:aws:logs:REGION:ACCOUNT:log-group:NAME:*
        const [, , , home, owner, , group] = CloudWatchLogsLogGroupArn?.split(':') ?? [];
        // A trail of the organization writes to a log group of another account.
        return group === undefined || home !== region || owner !== accountId ? [] : [[group, `the trail ${Name}`] as const];
      }),
      ...[...(ofNetworks?.values() ?? [])]
        .flat()
        .flatMap(({ FlowLogId, LogGroupName, DeliverCrossAccountRole }) =>
          LogGroupName === undefined || DeliverCrossAccountRole ? [] : [[LogGroupName, `the flow log ${FlowLogId}`] as const],
        ),
    ]);
  },
};

/** A subscription filter for all log groups of a Region. */
export interface AccountSubscription {
  readonly target: string;
  /** Names of log groups that it leaves out. */
  readonly except: readonly string[];
}

/** Returns the parsed text. @throws {ReadFailure} if it is not JSON */
function parsed(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const message = `the ${what} of an account policy is not JSON`;
    throw new ReadFailure('', { kind: 'not-reported', action: cloudWatchLogs.action('DescribeAccountPolicies'), message });
  }
}

/** The only selection is `LogGroupName NOT IN ["a", "b"]` (https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutAccountPolicy.html). */
function subscriptionOf({ policyDocument = '', selectionCriteria = '' }: AccountPolicy): AccountSubscription {
  const { DestinationArn = '' } = parsed(policyDocument, 'document') as { readonly DestinationArn?: string };
  const except = selectionCriteria === '' ? [] : parsed(/NOT IN\s*(\[.*\])/is.exec(selectionCriteria)?.[1] ?? '', 'selection');
  return { target: DestinationArn, except: except as readonly string[] };
}

/** Subscription filters of the account in a Region. They apply in addition to those of each log group. */
export const accountSubscriptions = sharedListing(cloudWatchLogs, 'DescribeAccountPolicies', {
  scope: 'regional',
  input: () => ({ policyType: 'SUBSCRIPTION_FILTER_POLICY' as const }),
  token: 'nextToken',
  items: ({ accountPolicies }) => accountPolicies,
  value: (items) => items.map(subscriptionOf),
});
