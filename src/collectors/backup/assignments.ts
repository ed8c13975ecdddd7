import type { FactRead, Source } from '../../model/collector.ts';
import { type NotReported, notReported } from '../../model/fact.ts';
import type { BackupAssignment, BackupSelection } from '../../model/facts/backup.ts';
import { bulk } from '../../model/reads.ts';
import { optIn, selections } from './sources.ts';

/** What the backup plans of a Region take in. */
export interface RegionBackup {
  readonly selections: readonly BackupSelection[];
  readonly optIn: Readonly<Record<string, boolean>> | undefined;
}

export const regionBackup: Source<RegionBackup> = {
  name: 'backup:assignments',
  scope: 'regional',
  reads: [...selections.reads, ...optIn.reads],
  absent: [],
  load: async (_aws, _scope, shared) => ({ selections: (await shared(selections)) ?? [], optIn: await shared(optIn) }),
};

/** What decides whether AWS Backup takes in a resource; `type` as AWS Backup names it, such as `EBS`. */
export function assignmentOf(region: RegionBackup | undefined, type: string, arn: string): BackupAssignment | NotReported {
  if (region?.optIn === undefined) return notReported('the answer does not say which resource types are opted in');
  return { optedIn: region.optIn[type] === true, selections: region.selections.flatMap((selection) => concerning(selection, arn)) };
}

/** The same as a fact of a resource. */
export const backupFact = <Raw>(type: string | ((raw: Raw) => string)): FactRead<Raw, BackupAssignment> =>
  bulk(regionBackup, (region, { arn }, raw) => assignmentOf(region, typeof type === 'string' ? type : type(raw), arn));

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
