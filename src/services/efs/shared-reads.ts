import type { FileSystemDescription, MountTargetDescription } from '@aws-sdk/client-efs';
import type { Aws, SharedRead } from '../../core/collector.ts';
import { ReadFailure } from '../../core/read-failure.ts';
import { apiCalls, derivedRead, sharedListing } from '../../core/fact-reads.ts';
import { mapConcurrently } from '../../util/concurrency.ts';
import { groupByKey } from '../shared/lookup.ts';
import { efs } from './clients.ts';

const token = ['Marker', 'NextMarker'] as const;

export const GONE = 'FileSystemNotFound';

/** Whether a resource is deleted or about to be. Responses contain it until it is gone. */
export const isDeleted = ({ LifeCycleState: state }: { readonly LifeCycleState?: string | undefined }): boolean =>
  state === 'deleting' || state === 'deleted';

/** File systems of a Region. */
export const fileSystems = sharedListing(efs, 'DescribeFileSystems', {
  scope: 'regional',
  input: () => ({ MaxItems: 100 }),
  token,
  items: (output) => output.FileSystems,
  value: (items): readonly FileSystemDescription[] => items.filter((item) => !isDeleted(item)),
});

/** Mount targets of all file systems: EFS lists them only for one file system. */
export const mountTargets: SharedRead<readonly MountTargetDescription[]> = {
  name: 'efs:DescribeMountTargets',
  scope: 'regional',
  apiCalls: [...fileSystems.apiCalls, apiCalls(efs, 'DescribeMountTargets')],
  notConfiguredErrorCodes: [],
  load: async (aws, _scope, shared) => {
    const mounted = ((await shared(fileSystems)) ?? []).filter(({ NumberOfMountTargets }) => NumberOfMountTargets !== 0);
    return (await mapConcurrently(mounted, ({ FileSystemId = '' }) => mountTargetsOf(aws, FileSystemId))).flat();
  },
};

/** Returns the mount targets of a file system; none if it was deleted during the run. */
async function mountTargetsOf(aws: Aws, FileSystemId: string): Promise<readonly MountTargetDescription[]> {
  const found: MountTargetDescription[] = [];
  try {
    for await (const { MountTargets = [] } of aws.pages(efs, 'DescribeMountTargets', { input: { FileSystemId, MaxItems: 100 }, token })) {
      found.push(...MountTargets.filter((target) => !isDeleted(target)));
    }
  } catch (error) {
    if (!(error instanceof ReadFailure) || error.code !== GONE) throw error;
  }
  return found;
}

/** Mount targets by file system. */
export const mountTargetsByFileSystem = derivedRead('efs:DescribeMountTargets by file system', mountTargets, (items) =>
  groupByKey(items.map((item): readonly [string, MountTargetDescription] => [item.FileSystemId ?? '', item])),
);
