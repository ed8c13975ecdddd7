import { page } from '../../endpoint/page.ts';
import { service } from '../../endpoint/service.ts';
import type { ServiceData } from '../../endpoint/types.ts';
import { company } from '../company.ts';

/** A rule of the default event bus. */
export interface EventRuleResource {
  readonly region: string;
  readonly name: string;
  /** Absent: it runs by schedule. */
  readonly pattern?: object;
  readonly disabled?: boolean;
  /** ARNs. */
  readonly targets: readonly string[];
}

/** Amazon EventBridge of one account. */
export const eventsData = (rules: readonly EventRuleResource[]): ServiceData => {
  const byRegion = Map.groupBy(rules, ({ region }) => region);
  return service('events')({
    ListRules: ({ Limit, NextToken }, { region }) => {
      const { items, nextToken } = page(byRegion.get(region) ?? [], { token: NextToken, max: Limit, defaultMax: 100 });
      return {
        Rules: items.map(({ name, pattern, disabled }) => ({
          Name: name,
          Arn: `arn:aws:events:${region}:${company.accountId}:rule/${name}`,
          EventBusName: 'default',
          State: disabled === true ? 'DISABLED' : 'ENABLED',
          ...(pattern === undefined ? { ScheduleExpression: 'rate(1 day)' } : { EventPattern: JSON.stringify(pattern) }),
        })),
        ...(nextToken === undefined ? {} : { NextToken: nextToken }),
      };
    },
    ListTargetsByRule: ({ Rule, Limit }, { region }) => ({
      Targets: (byRegion.get(region) ?? [])
        .filter(({ name }) => name === Rule)
        .flatMap(({ targets }) => targets)
        .slice(0, Limit)
        .map((Arn, index) => ({ Id: String(index), Arn })),
    }),
  });
};
