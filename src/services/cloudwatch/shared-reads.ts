import type { CompositeAlarm, MetricAlarm } from '@aws-sdk/client-cloudwatch';
import { derivedRead, sharedListing } from '../../core/fact-reads.ts';
import { groupByKey } from '../shared/lookup.ts';
import { cloudWatch } from './clients.ts';

/** Alarms of a Region, on metrics and on other alarms. */
export const alarms = sharedListing(cloudWatch, 'DescribeAlarms', {
  scope: 'regional',
  input: () => ({ AlarmTypes: ['CompositeAlarm' as const, 'MetricAlarm' as const], MaxRecords: 100 }),
  token: 'NextToken',
  items: ({ CompositeAlarms = [], MetricAlarms = [] }): readonly (CompositeAlarm | MetricAlarm)[] => [...CompositeAlarms, ...MetricAlarms],
  value: (items) => items,
});

const actionsOf = ({ ActionsEnabled, AlarmActions = [] }: CompositeAlarm | MetricAlarm): readonly string[] =>
  ActionsEnabled === false ? [] : AlarmActions;

/** ARNs of the targets that enabled alarms of a Region notify when they enter the ALARM state. */
export const alarmActions = derivedRead(
  'cloudwatch:DescribeAlarms, actions',
  alarms,
  (all): ReadonlySet<string> => new Set(all.flatMap(actionsOf)),
);

/** Composite alarms with actions, by the names of the alarms that can make them enter the ALARM state. */
export const childAlarms = derivedRead('cloudwatch:DescribeAlarms, children', alarms, (all) =>
  groupByKey(
    all.flatMap((alarm) => {
      const { AlarmName: name, AlarmRule: rule } = alarm as CompositeAlarm;
      if (name === undefined || rule === undefined || actionsOf(alarm).length === 0) return [];
      return childrenOf(rule).map((child) => [child, name] as const);
    }),
  ),
);

/** `NOT (ALARM(a) OR ALARM(b))` */
const NEGATED_GROUP = /\bNOT\s*\((?:[^()]|\([^()]*\))*\)/g;

/**
 * Returns the names of the alarms that a rule of a composite alarm expects to be in the ALARM state, such as
 * `ALARM("cpu") OR ALARM(arn:…:alarm:disk)`. Alarms after NOT only silence it.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutCompositeAlarm.html
 */
export const childrenOf = (rule: string): readonly string[] =>
  [...rule.replaceAll(NEGATED_GROUP, '').matchAll(/(?<!\bNOT\s+)\bALARM\s*\(\s*(?:"([^"]+)"|([^)\s]+))\s*\)/g)].map(
    ([, quoted, plain = '']) => (quoted ?? plain).replace(/^arn:[^:]+:cloudwatch:[^:]*:\d*:alarm:/, ''),
  );
