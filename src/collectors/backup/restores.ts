import type { Source } from '../../model/collector.ts';
import { plain } from '../../model/plain.ts';
import { reads } from '../../model/reads.ts';
import { backup } from '../sdk/services.ts';

/** Restore testing plans of a Region, with how many selections each has. */
export const restoreTestingPlans: Source<readonly { readonly name: string; readonly selections: number }[]> = {
  name: 'backup:ListRestoreTestingPlans',
  scope: 'regional',
  reads: [reads(backup, 'ListRestoreTestingPlans', 'ListRestoreTestingSelections')],
  absent: [],
  load: async (aws) => {
    const plans: { name: string; selections: number }[] = [];
    for await (const { RestoreTestingPlans = [] } of aws.pages(backup, 'ListRestoreTestingPlans', { MaxResults: 1000 }, 'NextToken')) {
      for (const { RestoreTestingPlanName: name } of RestoreTestingPlans) {
        if (name === undefined) continue;
        let selections = 0;
        for await (const page of aws.pages(backup, 'ListRestoreTestingSelections', { RestoreTestingPlanName: name }, 'NextToken')) {
          selections += (page.RestoreTestingSelections ?? []).length;
        }
        plans.push({ name, selections });
      }
    }
    return plans;
  },
};

const year = 365 * 86_400_000;

/** When the last restore job of the last year was completed, ISO 8601. */
export const lastRestore: Source<string> = {
  name: 'backup:ListRestoreJobs',
  scope: 'regional',
  reads: [reads(backup, 'ListRestoreJobs')],
  absent: [],
  load: async (aws, { now }) => {
    let last: Date | undefined;
    const input = { ByStatus: 'COMPLETED', ByCreatedAfter: new Date(now - year), MaxResults: 1000 } as const;
    for await (const { RestoreJobs = [] } of aws.pages(backup, 'ListRestoreJobs', input, 'NextToken')) {
      for (const { CompletionDate } of RestoreJobs) {
        if (CompletionDate !== undefined && CompletionDate > (last ?? new Date(0))) last = CompletionDate;
      }
    }
    return plain(last);
  },
};
