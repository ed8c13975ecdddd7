import { sharedListing } from '../../core/fact-reads.ts';
import { cloudWatch } from './clients.ts';

/** ARNs of the targets that enabled alarms of a Region notify when they enter the ALARM state. */
export const alarmActions = sharedListing(cloudWatch, 'DescribeAlarms', {
  scope: 'regional',
  input: () => ({ AlarmTypes: ['CompositeAlarm' as const, 'MetricAlarm' as const], MaxRecords: 100 }),
  token: 'NextToken',
  items: ({ CompositeAlarms = [], MetricAlarms = [] }) => [...CompositeAlarms, ...MetricAlarms],
  value: (alarms): ReadonlySet<string> =>
    new Set(alarms.flatMap(({ ActionsEnabled, AlarmActions = [] }) => (ActionsEnabled === false ? [] : AlarmActions))),
});
