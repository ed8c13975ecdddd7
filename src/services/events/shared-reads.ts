import type { SharedRead } from '../../core/collector.ts';
import type { EventRule } from '../backup/facts.ts';
import { sharedListing, apiCalls } from '../../core/fact-reads.ts';
import { mapConcurrently } from '../../util/concurrency.ts';
import { eventBridge } from './clients.ts';

/** Enabled rules with a pattern on the default event bus of a Region, where AWS services send their events. */
const eventRules = sharedListing(eventBridge, 'ListRules', {
  scope: 'regional',
  input: () => ({ Limit: 100 }),
  token: 'NextToken',
  items: (output) => output.Rules,
  value: (items): readonly EventRule[] =>
    items.flatMap(({ Name: name, State, EventPattern: pattern }) =>
      name === undefined || pattern === undefined || State === 'DISABLED' ? [] : [{ name, pattern }],
    ),
});

/** Enabled rules that have a target and may match events of a source, such as `aws.backup`. */
export const eventRulesAbout = (source: string): SharedRead<readonly EventRule[]> => ({
  name: `events:ListRules about ${source}`,
  scope: 'regional',
  apiCalls: [...eventRules.apiCalls, apiCalls(eventBridge, 'ListTargetsByRule')],
  notConfiguredErrorCodes: [],
  load: async (aws, _scope, shared) => {
    const candidates = ((await shared(eventRules)) ?? []).filter(({ pattern }) => !isOfOthers(pattern, source));
    const withTarget = await mapConcurrently(candidates, async (rule) => {
      const { Targets = [] } = await aws.call(eventBridge, 'ListTargetsByRule', { Rule: rule.name, Limit: 1 });
      return Targets.length > 0 ? [rule] : [];
    });
    return withTarget.flat();
  },
});

/** Whether a pattern names its sources and this one is not among them. */
function isOfOthers(pattern: string, wanted: string): boolean {
  try {
    const { source } = JSON.parse(pattern) as { readonly source?: unknown };
    return Array.isArray(source) && source.every((item) => typeof item === 'string') && !source.includes(wanted);
  } catch {
    return false;
  }
}
