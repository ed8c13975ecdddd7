import type { CompositeAlarm, MetricAlarm } from '@aws-sdk/client-cloudwatch';
import { defineCollector } from '../../core/collector.ts';
import { type NotReported, notReported } from '../../core/fact.ts';
import { fromListing, listingFrom, shared } from '../../core/fact-reads.ts';
import { alarms, childAlarms } from '../cloudwatch/shared-reads.ts';
import { hasSubscribers, topics } from '../sns/shared-reads.ts';
import { toJson } from '../../core/to-json.ts';
import { tagsByArn } from '../tagging/tags.ts';
import type { AlarmState } from './facts.ts';

function stateOf(alarm: CompositeAlarm | MetricAlarm): AlarmState | NotReported {
  const { StateValue: value, StateTransitionedTimestamp: since } = alarm;
  if (value === undefined) return notReported('the response does not contain the state');
  // Only alarms on metrics have these fields.
  const { TreatMissingData: missingData, EvaluationState: evaluation } = alarm as MetricAlarm;
  return {
    value,
    ...(since && { since: toJson(since) }),
    ...(missingData && { missingData }),
    ...(evaluation && { evaluation }),
  };
}

/** Alarms of CloudWatch on metrics and on other alarms. */
export const alarmCollector = defineCollector<'AWS::CloudWatch::Alarm', CompositeAlarm | MetricAlarm>({
  type: 'AWS::CloudWatch::Alarm',
  service: 'logs',
  scope: 'regional',
  list: listingFrom(alarms, (all) =>
    all.flatMap((raw) => {
      const { AlarmName: id, AlarmArn: arn } = raw;
      return id === undefined || arn === undefined ? [] : [{ id, arn, name: id, raw }];
    }),
  ),
  tags: shared(tagsByArn, (tags, { arn }) => tags?.get(arn) ?? {}),
  facts: {
    actionsEnabled: fromListing(
      ({ ActionsEnabled }) => ActionsEnabled ?? notReported('the response does not say whether actions are enabled'),
    ),
    actions: fromListing(({ AlarmActions = [] }) => AlarmActions),
    silentTopics: shared(topics, (all, { accountId, region }, { AlarmActions = [] }) => {
      const byArn = new Map(all?.map((topic) => [topic.arn, topic]));
      return AlarmActions.filter((action) => {
        const [, , service, home, owner] = action.split(':');
        if (service !== 'sns' || home !== region || owner !== accountId) return false;
        const topic = byArn.get(action);
        return topic === undefined || !hasSubscribers(topic);
      });
    }),
    parents: shared(childAlarms, (parents, { id }) => parents?.get(id) ?? []),
    state: fromListing(stateOf),
  },
});
