import { page } from '../../endpoint/page.ts';
import { service } from '../../endpoint/service.ts';
import type { ServiceData } from '../../endpoint/types.ts';
import { company } from '../company.ts';

/** A resource as the tagging API knows it. */
export interface TaggedResource {
  /** As the API filters by it, such as `s3:bucket`. */
  readonly type: string;
  readonly arn: string;
  readonly region: string;
  readonly tags: Readonly<Record<string, string>>;
}

const [home, second, third] = company.regions;
const other = (region: string, service: string, resource: string, team: string): TaggedResource => ({
  type: `${service}:${resource.split(/[:/]/)[0]}`,
  arn: `arn:aws:${service}:${region}:${company.accountId}:${resource}`,
  region,
  tags: { team },
});

/** Tagged resources of services that no rule evaluates; AWS Config records the cluster, and nothing in the third Region. */
export const sampleOthers: readonly TaggedResource[] = [
  other(home, 'ecs', 'cluster/storefront', 'web'),
  other(home, 'datasync', 'task/task-0a1b2c3d4e5f60718', 'data'),
  other(home, 'ds', 'directory/d-9367a1b2c3', 'office'),
  other(second, 'elasticfilesystem', 'file-system/fs-0b1c2d3e4f5061728', 'web'),
  other(third, 'sagemaker', 'notebook-instance/churn-forecast', 'data'),
  other(third, 'sagemaker', 'notebook-instance/prices', 'data'),
  other(third, 'states', 'stateMachine:refunds', 'payments'),
  other(third, 'globalaccelerator', 'accelerator/1234abcd-abcd-1234-abcd-1234abcdefgh', 'web'),
  other(third, 'workspaces', 'workspace/ws-a1b2c3d4e', 'office'),
];

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
