import { listingSource, source, tagsOf } from '../../model/reads.ts';
import type { Tags } from '../../model/resource.ts';
import { plain } from '../../model/plain.ts';
import { s3Control, tagging } from '../sdk/services.ts';

/** The account's Block Public Access configuration. */
export const accountPublicAccessBlock = source(s3Control, 'GetPublicAccessBlock', {
  scope: 'global',
  input: ({ accountId }) => ({ AccountId: accountId }),
  value: (output) => plain(output.PublicAccessBlockConfiguration),
  absent: ['NoSuchPublicAccessBlockConfiguration'],
});

/**
 * Tags of all buckets of a Region by bucket ARN: a page of 100 instead of one call a bucket. A bucket that is missing has no tags
 * (https://docs.aws.amazon.com/resourcegroupstagging/latest/APIReference/API_GetResources.html).
 */
export const bucketTags = listingSource(tagging, 'GetResources', {
  scope: 'regional',
  input: () => ({ ResourceTypeFilters: ['s3:bucket'], ResourcesPerPage: 100 }),
  token: 'PaginationToken',
  items: (output) => output.ResourceTagMappingList,
  value: (items): ReadonlyMap<string, Tags> => new Map(items.map((item) => [item.ResourceARN ?? '', tagsOf(item.Tags)])),
});
