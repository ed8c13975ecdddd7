import type { MetricAlarm } from '@aws-sdk/client-cloudwatch';
import type { Aws } from '../../core/collector.ts';
import type { AlarmedFilter, WatchedLogGroup } from './facts.ts';
import { ReadFailure } from '../../core/read-failure.ts';
import { apiCalls } from '../../core/fact-reads.ts';
import { cloudWatch } from '../cloudwatch/clients.ts';
import { cloudWatchLogs } from '../logs/clients.ts';
import { sns } from '../sns/clients.ts';
import { mapConcurrently } from '../../util/concurrency.ts';

export const alarmReads = [
  apiCalls(cloudWatchLogs, 'DescribeMetricFilters'),
  apiCalls(cloudWatch, 'DescribeAlarms'),
  apiCalls(sns, 'ListSubscriptionsByTopic'),
];

type Alarm = AlarmedFilter['alarm'];

/** From the best to the worst. */
const states: readonly Alarm[] = ['subscribed', 'unknown', 'silent', 'none'];
const best = (found: readonly Alarm[]): Alarm => states.find((state) => found.includes(state)) ?? 'none';

/** Metric filters of a log group, and whether an alarm on their metric has a subscriber. */
export async function watchedLogGroup(everywhere: Aws, arn: string, accountId: string): Promise<WatchedLogGroup> {
  // arn:aws:logs:REGION:ACCOUNT:log-group:NAME:*
  const [, , , region = '', owner, , logGroupName = ''] = arn.split(':');
  if (owner !== accountId) return { arn, own: false, filters: [] };
  const aws = everywhere.in(region);
  const filters: { readonly name: string; readonly pattern: string; readonly metrics: readonly string[] }[] = [];
  for await (const { metricFilters = [] } of aws.pages(cloudWatchLogs, 'DescribeMetricFilters', {
    input: { logGroupName, limit: 50 },
    token: 'nextToken',
  })) {
    for (const { filterName: name = '', filterPattern: pattern = '', metricTransformations = [] } of metricFilters) {
      filters.push({ name, pattern, metrics: metricTransformations.map((to) => metric(to.metricNamespace, to.metricName)) });
    }
  }
  if (filters.length === 0) return { arn, own: true, filters: [] };
  const wanted = new Set(filters.flatMap(({ metrics }) => metrics));
  const byMetric = new Map<string, MetricAlarm[]>();
  for await (const { MetricAlarms = [] } of aws.pages(cloudWatch, 'DescribeAlarms', {
    input: { AlarmTypes: ['MetricAlarm'], MaxRecords: 100 },
    token: 'NextToken',
  })) {
    for (const alarm of MetricAlarms) {
      for (const of of metricsOf(alarm)) if (wanted.has(of)) byMetric.set(of, [...(byMetric.get(of) ?? []), alarm]);
    }
  }
  const actionsOf = ({ ActionsEnabled, AlarmActions = [] }: MetricAlarm) => (ActionsEnabled === false ? [] : AlarmActions);
  const actions = new Set([...byMetric.values()].flat().flatMap(actionsOf));
  const known = new Map(await mapConcurrently(actions, async (action) => [action, await reaches(everywhere, action)] as const));
  const alarmed = filters.map(({ name, pattern, metrics }): AlarmedFilter => {
    const alarms = metrics.flatMap((of) => byMetric.get(of) ?? []);
    const found = alarms.flatMap((alarm): Alarm[] => ['silent', ...actionsOf(alarm).map((action) => known.get(action) ?? 'unknown')]);
    return { name, pattern, alarm: best(found) };
  });
  return { arn, own: true, filters: alarmed };
}

const metric = (namespace = '', name = ''): string => `${namespace} ${name}`;

/** An alarm is on one metric, or on an expression over several. */
const metricsOf = ({ Namespace, MetricName, Metrics = [] }: MetricAlarm): readonly string[] => [
  ...(MetricName === undefined ? [] : [metric(Namespace, MetricName)]),
  ...Metrics.flatMap(({ MetricStat }) =>
    MetricStat?.Metric === undefined ? [] : [metric(MetricStat.Metric.Namespace, MetricStat.Metric.MetricName)],
  ),
];

/** A topic reaches those who confirmed their subscription; other actions, such as functions and incidents, act by themselves. */
async function reaches(everywhere: Aws, action: string): Promise<Alarm> {
  const [, , service, region = ''] = action.split(':');
  if (service !== 'sns') return 'subscribed';
  try {
    const pages = everywhere.in(region).pages(sns, 'ListSubscriptionsByTopic', { input: { TopicArn: action }, token: 'NextToken' });
    for await (const { Subscriptions = [] } of pages) {
      if (Subscriptions.some(({ SubscriptionArn }) => SubscriptionArn?.startsWith('arn:'))) return 'subscribed';
    }
    return 'silent';
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    return error.code === 'NotFound' || error.code === 'NotFoundException' ? 'silent' : 'unknown';
  }
}
