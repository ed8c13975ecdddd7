import type { SharedRead } from '../../core/collector.ts';
import type { EventRule } from '../backup/facts.ts';
import { sharedListing, apiCalls } from '../../core/fact-reads.ts';
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

/** The enabled rules that may be about a source, such as `aws.backup`, and have a target. */
export const eventRulesAbout = (source: string): SharedRead<readonly EventRule[]> => ({
  name: `events:ListRules about ${source}`,
  scope: 'regional',
  apiCalls: [...eventRules.apiCalls, apiCalls(eventBridge, 'ListTargetsByRule')],
  notConfiguredErrorCodes: [],
  load: async (aws, _scope, shared) => {
    const live: EventRule[] = [];
    for (const rule of (await shared(eventRules)) ?? []) {
      if (isOfOthers(rule.pattern, source)) continue;
      const { Targets = [] } = await aws.call(eventBridge, 'ListTargetsByRule', { Rule: rule.name, Limit: 1 });
      if (Targets.length > 0) live.push(rule);
    }
    return live;
  },
});

/** Whether a pattern names its sources, and this one is none of them. */
function isOfOthers(pattern: string, wanted: string): boolean {
  try {
    const { source } = JSON.parse(pattern) as { readonly source?: unknown };
    return Array.isArray(source) && source.every((item) => typeof item === 'string') && !source.includes(wanted);
  } catch {
    return false;
  }
}
