import type { AccessPointDescription } from '@aws-sdk/client-efs';
import { defineCollector } from '../../core/collector.ts';
import { fromListing, listing, tagsOf } from '../../core/fact-reads.ts';
import { efs } from './clients.ts';
import { isDeleted } from './shared-reads.ts';

/** Access points of all file systems. */
export const accessPointCollector = defineCollector<'AWS::EFS::AccessPoint', AccessPointDescription>({
  type: 'AWS::EFS::AccessPoint',
  service: 'efs',
  scope: 'regional',
  list: listing(efs, 'DescribeAccessPoints', {
    input: () => ({ MaxResults: 100 }),
    token: 'NextToken',
    items: (output) => output.AccessPoints,
    resource: (raw) => {
      const { AccessPointId: id, AccessPointArn: arn, Name: name } = raw;
      return id === undefined || arn === undefined || isDeleted(raw)
        ? undefined
        : { id, arn, ...(name ? { name } : {}), tags: tagsOf(raw.Tags), raw };
    },
  }),
  facts: {
    // Without a root directory clients see all files.
    rootDirectory: fromListing(({ RootDirectory }) => RootDirectory?.Path ?? '/'),
    user: fromListing(({ PosixUser }) =>
      PosixUser?.Uid === undefined || PosixUser.Gid === undefined
        ? undefined
        : {
            uid: PosixUser.Uid,
            gid: PosixUser.Gid,
            ...(PosixUser.SecondaryGids === undefined ? {} : { secondaryGids: PosixUser.SecondaryGids }),
          },
    ),
  },
});
