import type { SharedRead } from '../../core/collector.ts';
import { toJson } from '../../core/to-json.ts';
import { apiCalls } from '../../core/fact-reads.ts';
import { backup } from './clients.ts';

/** Restore testing plans of a Region with the number of their selections. */
export const restoreTestingPlans: SharedRead<readonly { readonly name: string; readonly selections: number }[]> = {
  name: 'backup:ListRestoreTestingPlans',
  scope: 'regional',
  apiCalls: [apiCalls(backup, 'ListRestoreTestingPlans', 'ListRestoreTestingSelections')],
  notConfiguredErrorCodes: [],
  load: async (aws) => {
    const plans: { name: string; selections: number }[] = [];
    for await (const { RestoreTestingPlans = [] } of aws.pages(backup, 'ListRestoreTestingPlans', {
      input: { MaxResults: 1000 },
      token: 'NextToken',
    })) {
      for (const { RestoreTestingPlanName: name } of RestoreTestingPlans) {
        if (name === undefined) continue;
        let selections = 0;
        for await (const page of aws.pages(backup, 'ListRestoreTestingSelections', {
          input: { RestoreTestingPlanName: name },
          token: 'NextToken',
        })) {
          selections += (page.RestoreTestingSelections ?? []).length;
        }
        plans.push({ name, selections });
      }
    }
    return plans;
  },
};

const year = 365 * 86_400_000;

/** Completion of the last restore job within a year, ISO 8601. */
export const lastRestore: SharedRead<string> = {
  name: 'backup:ListRestoreJobs',
  scope: 'regional',
  apiCalls: [apiCalls(backup, 'ListRestoreJobs')],
  notConfiguredErrorCodes: [],
  load: async (aws, { now }) => {
    let last: Date | undefined;
    const input = { ByStatus: 'COMPLETED', ByCreatedAfter: new Date(now - year), MaxResults: 1000 } as const;
    for await (const { RestoreJobs = [] } of aws.pages(backup, 'ListRestoreJobs', { input, token: 'NextToken' })) {
      for (const { CompletionDate } of RestoreJobs) {
        if (CompletionDate !== undefined && CompletionDate > (last ?? new Date(0))) last = CompletionDate;
      }
    }
    return toJson(last);
  },
};
