import type { FactRead, SharedRead } from '../../core/collector.ts';
import { NotReported, notReported } from '../../core/fact.ts';
import type { BackupAssignment, BackupSelection, RelatedBackupAssignment } from './facts.ts';
import { shared } from '../../core/fact-reads.ts';
import type { Tags } from '../../core/resource.ts';
import { optIn, selections } from './shared-reads.ts';

/** What the backup plans of a Region take in. */
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

/** What decides whether AWS Backup takes in a resource; `type` as AWS Backup names it, such as `EBS`. */
function assignmentOf(region: RegionBackup | undefined, type: string, arn: string): BackupAssignment | NotReported {
  if (region?.optIn === undefined) return notReported('the answer does not say which resource types are opted in');
  return { optedIn: region.optIn[type] === true, selections: region.selections.flatMap((selection) => concerning(selection, arn)) };
}

/** The same as a fact of a resource. */
export const backupFact = <Raw>(type: string | ((raw: Raw) => string)): FactRead<Raw, BackupAssignment> =>
  shared(regionBackup, (region, { arn }, raw) => assignmentOf(region, typeof type === 'string' ? type : type(raw), arn));

/** What decides about other resources whose backup holds a resource. */
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

/** What the plans take in, beside what another shared read tells. */
export const withBackup = <S>(
  other: SharedRead<S>,
): SharedRead<{ readonly backup: RegionBackup | undefined; readonly other: S | undefined }> => ({
  name: `backup:assignments and ${other.name}`,
  scope: 'regional',
  apiCalls: [...regionBackup.apiCalls, ...other.apiCalls],
  notConfiguredErrorCodes: [],
  load: async (_aws, _scope, shared) => ({ backup: await shared(regionBackup), other: await shared(other) }),
});

/** Name by which AWS Backup knows the type of a cluster of Amazon RDS. */
export const clusterType = (engine: string | undefined): string => (engine?.startsWith('aurora') ? 'Aurora' : 'RDS');

/** A selection without the ARNs of other resources, of which there may be hundreds; none when nothing is left of it. */
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
