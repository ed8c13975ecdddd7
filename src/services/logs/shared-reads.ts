import type { SharedRead } from '../../core/collector.ts';
import { trails } from '../cloudtrail/shared-reads.ts';
import { groupByKey } from '../shared/lookup.ts';
import { flowLogs } from '../vpc/shared-reads.ts';

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
