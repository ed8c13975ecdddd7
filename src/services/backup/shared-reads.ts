import type { BackupPlan, BackupSelection as SdkSelection, BackupVaultListMember, ProtectedResource } from '@aws-sdk/client-backup';
import type { Aws, SharedRead } from '../../core/collector.ts';
import type { BackupSelection } from './facts.ts';
import { toJson } from '../../core/to-json.ts';
import { ReadFailure } from '../../core/read-failure.ts';
import { derivedRead, sharedListing, apiCalls, sharedRead } from '../../core/fact-reads.ts';
import { backup } from './clients.ts';
import { mapConcurrently } from '../../util/concurrency.ts';

/** A backup plan from the listing. */
export interface ListedPlan {
  readonly id: string;
  readonly arn: string;
  readonly name: string;
}

/** Backup plans of a Region, including those that backup policies of the organization create. */
export const planList = sharedListing(backup, 'ListBackupPlans', {
  scope: 'regional',
  input: () => ({ MaxResults: 1000 }),
  token: 'NextToken',
  items: (output) => output.BackupPlansList,
  value: (items): readonly ListedPlan[] =>
    items.flatMap(({ BackupPlanId: id, BackupPlanArn: arn, BackupPlanName: name }) =>
      id === undefined || arn === undefined ? [] : [{ id, arn, name: name ?? id }],
    ),
});

/** Plans by ID; plans that were deleted during the run are missing. */
export const plans: SharedRead<ReadonlyMap<string, BackupPlan>> = {
  name: 'backup:GetBackupPlan',
  scope: 'regional',
  apiCalls: [...planList.apiCalls, apiCalls(backup, 'GetBackupPlan')],
  notConfiguredErrorCodes: [],
  load: async (aws, _scope, shared) => {
    const found = await mapConcurrently(
      (await shared(planList)) ?? [],
      async ({ id }): Promise<readonly (readonly [string, BackupPlan])[]> => {
        const output = await unlessGone(aws.call(backup, 'GetBackupPlan', { BackupPlanId: id }));
        return output?.BackupPlan === undefined ? [] : [[id, output.BackupPlan]];
      },
    );
    return new Map(found.flat());
  },
};

/** Resource assignments of the plans of a Region, by plan ID. */
export const selectionsByPlan: SharedRead<ReadonlyMap<string, readonly BackupSelection[]>> = {
  name: 'backup:GetBackupSelection',
  scope: 'regional',
  apiCalls: [...planList.apiCalls, apiCalls(backup, 'ListBackupSelections', 'GetBackupSelection')],
  notConfiguredErrorCodes: [],
  load: async (aws, _scope, shared) => {
    const found = await mapConcurrently((await shared(planList)) ?? [], async ({ id, name }) => {
      const ids = (await unlessGone(selectionIds(aws, id))) ?? [];
      const selections = await mapConcurrently(ids, async (selectionId) => {
        const output = await unlessGone(aws.call(backup, 'GetBackupSelection', { BackupPlanId: id, SelectionId: selectionId }));
        return output === undefined ? [] : [selectionOf(name, output.BackupSelection)];
      });
      return [id, selections.flat()] as const;
    });
    return new Map(found);
  },
};

/** Resource assignments of all plans of a Region. */
export const selections = derivedRead('backup:GetBackupSelection of all plans', selectionsByPlan, (byPlan): readonly BackupSelection[] =>
  [...byPlan.values()].flat(),
);

async function selectionIds(aws: Aws, plan: string): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const page of aws.pages(backup, 'ListBackupSelections', {
    input: { BackupPlanId: plan, MaxResults: 1000 },
    token: 'NextToken',
  })) {
    ids.push(...(page.BackupSelectionsList ?? []).flatMap(({ SelectionId }) => SelectionId ?? []));
  }
  return ids;
}

/** Returns a selection; an empty list has the same effect as a missing one. */
function selectionOf(plan: string, selection: SdkSelection | undefined): BackupSelection {
  // Taken for one without any limits it would select every resource.
  if (selection === undefined) throw new Error(`the answer holds no resource assignment of ${plan}`);
  const { Resources = [], NotResources = [], ListOfTags = [], Conditions } = selection;
  return {
    plan,
    ...(Resources.length === 0 ? {} : { resources: Resources }),
    ...(NotResources.length === 0 ? {} : { notResources: NotResources }),
    ...(ListOfTags.length === 0
      ? {}
      : { anyTag: ListOfTags.map((tag) => ({ key: tag.ConditionKey ?? '', value: tag.ConditionValue ?? '' })) }),
    ...(Conditions === undefined ? {} : { conditions: toJson(Conditions) }),
  };
}

/** Returns `undefined` for a resource that was deleted during the run. */
export const isGone = (error: unknown): boolean => error instanceof ReadFailure && error.code === 'ResourceNotFoundException';

async function unlessGone<V>(answer: Promise<V>): Promise<V | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}

/** Opt-in settings by resource type, such as `EBS`. */
export const optIn = sharedRead(backup, 'DescribeRegionSettings', {
  scope: 'regional',
  value: (output) => output.ResourceTypeOptInPreference,
});

/** Backup vaults of a Region. */
export const vaults = sharedListing(backup, 'ListBackupVaults', {
  scope: 'regional',
  input: () => ({ MaxResults: 1000 }),
  token: 'NextToken',
  items: (output) => output.BackupVaultList,
  value: (items): readonly BackupVaultListMember[] => items,
});

/** Resources of a Region with a backup. */
export const protectedResources = sharedListing(backup, 'ListProtectedResources', {
  scope: 'regional',
  input: () => ({ MaxResults: 1000 }),
  token: 'NextToken',
  items: (output) => output.Results,
  value: (items): readonly ProtectedResource[] => items,
});

/** Time of the last backup of each resource, ISO 8601, by ARN. */
export const lastBackups = derivedRead(
  'backup:ListProtectedResources by ARN',
  protectedResources,
  (items): ReadonlyMap<string, string | undefined> =>
    new Map(items.map(({ ResourceArn, LastBackupTime }) => [ResourceArn ?? '', toJson(LastBackupTime)])),
);

/** Templates of the working report plans of the Region, such as `BACKUP_JOB_REPORT`. */
export const reportTemplates = sharedListing(backup, 'ListReportPlans', {
  scope: 'regional',
  input: () => ({ MaxResults: 1000 }),
  token: 'NextToken',
  items: (output) => output.ReportPlans,
  value: (items) => [
    ...new Set(
      items
        .filter(({ DeploymentStatus }) => DeploymentStatus === 'COMPLETED')
        .flatMap(({ ReportSetting }) => ReportSetting?.ReportTemplate ?? []),
    ),
  ],
});
