import { page } from '../endpoint/page.ts';
import { service } from '../endpoint/service.ts';
import type { ServiceData } from '../endpoint/types.ts';
import { company } from './company.ts';

/** A resource as the tagging API knows it. */
export interface TaggedResource {
  /** As the API filters by it, such as `s3:bucket`. */
  readonly type: string;
  readonly arn: string;
  readonly region: string;
  readonly tags: Readonly<Record<string, string>>;
}

/** The tagging API of one account; resources without tags are not part of it. */
export const tagData = (resources: readonly TaggedResource[]): ServiceData => {
  const tagged = resources.filter(({ tags }) => Object.keys(tags).length > 0);
  const byRegion = Map.groupBy(tagged, ({ region }) => region);
  return service('tag')({
    GetResources: ({ ResourceTypeFilters: types, ResourcesPerPage, PaginationToken }, { region }) => {
      const fits = ({ type }: TaggedResource) =>
        types === undefined || types.some((filter) => filter === type || type.startsWith(`${filter}:`));
      const { items, nextToken } = page((byRegion.get(region) ?? []).filter(fits), {
        token: PaginationToken || undefined,
        max: ResourcesPerPage,
        defaultMax: 100,
        invalidToken: 'PaginationTokenExpiredException',
      });
      return {
        // The last page has an empty token, not none.
        PaginationToken: nextToken ?? '',
        ResourceTagMappingList: items.map(({ arn, tags }) => ({ ResourceARN: arn, Tags: company.tags(tags) })),
      };
    },
  });
};
