import type { Source } from '../model/collector.ts';
import { listingSource, tagsOf } from '../model/reads.ts';
import type { Tags } from '../model/resource.ts';
import { tagging } from './sdk/services.ts';

/**
 * Tags of all resources of some types in a Region by ARN, for services that would have to be asked about each; a resource that is missing has none.
 * @param types as the tagging API names them, such as `kms:key` (https://docs.aws.amazon.com/resourcegroupstagging/latest/APIReference/API_GetResources.html)
 */
export const tagsByArn = (...types: string[]): Source<ReadonlyMap<string, Tags>> =>
  listingSource(tagging, 'GetResources', {
    scope: 'regional',
    input: () => ({ ResourceTypeFilters: types, ResourcesPerPage: 100 }),
    token: 'PaginationToken',
    items: (output) => output.ResourceTagMappingList,
    value: (items) => new Map(items.map((item) => [item.ResourceARN ?? '', tagsOf(item.Tags)])),
  });
