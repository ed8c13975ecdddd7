import type { FactRead, SharedRead } from '../../core/collector.ts';
import { NotReported, notReported } from '../../core/fact.ts';
import type { BackupAssignment, BackupSelection, RelatedBackupAssignment } from './facts.ts';
import { shared } from '../../core/fact-reads.ts';
import type { Tags } from '../../core/resource.ts';
import { optIn, selections } from './shared-reads.ts';

/** Resource assignments and opt-in settings of a Region. */
export interface RegionBackup {
  readonly selections: readonly BackupSelection[];
  readonly optIn: Readonly<Record<string, boolean>> | undefined;
}

const regionBackup: SharedRead<RegionBackup> = {
  name: 'backup:assignments',
  scope: 'regional',
  apiCalls: [...selections.apiCalls, ...optIn.apiCalls],
  notConfiguredErrorCodes: [],
  load: async (_aws, _scope, shared) => ({ selections: (await shared(selections)) ?? [], optIn: await shared(optIn) }),
};

/** Returns the data that decides whether AWS Backup selects a resource; `type` is its name in AWS Backup, such as `EBS`. */
function assignmentOf(region: RegionBackup | undefined, type: string, arn: string): BackupAssignment | NotReported {
  if (region?.optIn === undefined) return notReported('AWS did not return the opt-in settings');
  return { optedIn: region.optIn[type] === true, selections: region.selections.flatMap((selection) => concerning(selection, arn)) };
}

/** The same as a fact of a resource. */
export const backupFact = <Raw>(type: string | ((raw: Raw) => string)): FactRead<Raw, BackupAssignment> =>
  shared(regionBackup, (region, { arn }, raw) => assignmentOf(region, typeof type === 'string' ? type : type(raw), arn));

/** Returns the assignments of related resources, which decide whether their backups include a resource. */
export function relatedAssignments(
  region: RegionBackup | undefined,
  type: string,
  related: readonly { readonly arn: string; readonly tags: Tags }[],
): readonly RelatedBackupAssignment[] | NotReported {
  const assignments: RelatedBackupAssignment[] = [];
  for (const { arn, tags } of related) {
    const assignment = assignmentOf(region, type, arn);
    if (assignment instanceof NotReported) return assignment;
    assignments.push({ ...assignment, arn, tags });
  }
  return assignments;
}

/** Combines the assignments of a Region with another shared read. */
export const withBackup = <S>(
  other: SharedRead<S>,
): SharedRead<{ readonly backup: RegionBackup | undefined; readonly other: S | undefined }> => ({
  name: `backup:assignments and ${other.name}`,
  scope: 'regional',
  apiCalls: [...regionBackup.apiCalls, ...other.apiCalls],
  notConfiguredErrorCodes: [],
  load: async (_aws, _scope, shared) => ({ backup: await shared(regionBackup), other: await shared(other) }),
});

/** Returns the resource type of a cluster in AWS Backup. https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources-json.html */
export function clusterType(engine: string | undefined): string {
  if (engine === 'docdb') return 'DocumentDB';
  if (engine === 'neptune') return 'Neptune';
  return engine?.startsWith('aurora') ? 'Aurora' : 'RDS';
}

/** Returns a selection without the ARNs of other resources, which can be hundreds; empty if the selection names only those. */
function concerning({ resources, notResources = [], ...selection }: BackupSelection, arn: string): readonly BackupSelection[] {
  const may = (pattern: string) => pattern === arn || pattern.includes('*');
  if (resources !== undefined && selection.anyTag === undefined && !resources.some(may)) return [];
  const excluding = notResources.filter(may);
  return [
    {
      ...selection,
      ...(resources === undefined ? {} : { resources: resources.filter(may) }),
      ...(excluding.length === 0 ? {} : { notResources: excluding }),
    },
  ];
}
