import type { Source } from '../../model/collector.ts';
import type { EventRule } from '../../model/facts/backup.ts';
import { reads } from '../../model/reads.ts';
import { eventBridge } from '../sdk/services.ts';

/** Enabled rules of the default event bus, where AWS services send their events, that may be about AWS Backup and have a target. */
export const backupEventRules: Source<readonly EventRule[]> = {
  name: 'events:ListRules about AWS Backup',
  scope: 'regional',
  reads: [reads(eventBridge, 'ListRules', 'ListTargetsByRule')],
  absent: [],
  load: async (aws) => {
    const rules: EventRule[] = [];
    for await (const { Rules = [] } of aws.pages(eventBridge, 'ListRules', { Limit: 100 }, 'NextToken')) {
      for (const { Name: name, State, EventPattern: pattern } of Rules) {
        if (name === undefined || pattern === undefined || State === 'DISABLED' || isOfOthers(pattern)) continue;
        const { Targets = [] } = await aws.call(eventBridge, 'ListTargetsByRule', { Rule: name, Limit: 1 });
        if (Targets.length > 0) rules.push({ name, pattern });
      }
    }
    return rules;
  },
};

/** Whether a pattern names its sources, and AWS Backup is none of them. */
function isOfOthers(pattern: string): boolean {
  try {
    const { source } = JSON.parse(pattern) as { readonly source?: unknown };
    return Array.isArray(source) && source.every((item) => typeof item === 'string') && !source.includes('aws.backup');
  } catch {
    return false;
  }
}
