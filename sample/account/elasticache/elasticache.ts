import type {
  CacheCluster,
  CacheEngineVersion,
  CacheSubnetGroup,
  GlobalReplicationGroup,
  ReplicationGroup,
  ServerlessCache,
  UpdateAction,
  User,
  UserGroup,
} from '@aws-sdk/client-elasticache';
import type { ACL, Cluster, User as MemoryDbUser } from '@aws-sdk/client-memorydb';
import { service } from '../../endpoint/service.ts';
import type { ServiceData } from '../../endpoint/types.ts';
import { company } from '../company.ts';
import type { TaggedResource } from '../tagging/tag.ts';

/** Caches of one Region. */
export interface CachesOfRegion {
  readonly replicationGroups?: readonly ReplicationGroup[];
  readonly clusters?: readonly CacheCluster[];
  readonly serverlessCaches?: readonly ServerlessCache[];
  readonly users?: readonly User[];
  readonly userGroups?: readonly UserGroup[];
  readonly subnetGroups?: readonly CacheSubnetGroup[];
  readonly updates?: readonly UpdateAction[];
  readonly globalReplicationGroups?: readonly GlobalReplicationGroup[];
  readonly memoryDb?: { readonly clusters: readonly Cluster[]; readonly acls: readonly ACL[]; readonly users: readonly MemoryDbUser[] };
  /** Tags by ARN. */
  readonly tags?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export const cacheArn = (region: string, resource: string): string => `arn:aws:elasticache:${region}:${company.accountId}:${resource}`;

const versions: readonly CacheEngineVersion[] = [
  ...['5.0.6', '6.0', '6.2', '7.0', '7.1'].map((EngineVersion) => ({ Engine: 'redis', EngineVersion })),
  ...['7.2', '8.0', '8.1'].map((EngineVersion) => ({ Engine: 'valkey', EngineVersion })),
  ...['1.6.12', '1.6.22'].map((EngineVersion) => ({ Engine: 'memcached', EngineVersion })),
];

/** The user that AWS creates in every Region. */
const defaultUser = (region: string): User => ({
  UserId: 'default',
  UserName: 'default',
  Status: 'active',
  Engine: 'redis',
  AccessString: 'on ~* +@all',
  UserGroupIds: [],
  Authentication: { Type: 'no-password' },
  ARN: cacheArn(region, 'user:default'),
});

export function elastiCacheData(regions: Readonly<Record<string, CachesOfRegion>>): ServiceData[] {
  const caches = (region: string): CachesOfRegion => regions[region] ?? {};
  const own = (items: CachesOfRegion['users'], region: string) =>
    (items ?? []).some(({ UserId }) => UserId === 'default') ? [] : [defaultUser(region)];
  return [
    service('elasticache')({
      DescribeReplicationGroups: (_input, { region }) => ({ ReplicationGroups: [...(caches(region).replicationGroups ?? [])] }),
      DescribeCacheClusters: ({ ShowCacheNodeInfo }, { region }) => ({
        CacheClusters: (caches(region).clusters ?? []).map(({ CacheNodes, ...cluster }) =>
          ShowCacheNodeInfo === true && CacheNodes !== undefined ? { ...cluster, CacheNodes } : cluster,
        ),
      }),
      DescribeServerlessCaches: (_input, { region }) => ({ ServerlessCaches: [...(caches(region).serverlessCaches ?? [])] }),
      DescribeUsers: (_input, { region }) => ({ Users: [...own(caches(region).users, region), ...(caches(region).users ?? [])] }),
      DescribeUserGroups: (_input, { region }) => ({ UserGroups: [...(caches(region).userGroups ?? [])] }),
      DescribeCacheEngineVersions: () => ({ CacheEngineVersions: [...versions] }),
      DescribeCacheSubnetGroups: (_input, { region }) => ({ CacheSubnetGroups: [...(caches(region).subnetGroups ?? [])] }),
      DescribeUpdateActions: (_input, { region }) => ({ UpdateActions: [...(caches(region).updates ?? [])] }),
      DescribeGlobalReplicationGroups: (_input, { region }) => ({
        GlobalReplicationGroups: [...(caches(region).globalReplicationGroups ?? [])],
      }),
    }),
    service('memorydb')({
      DescribeClusters: (_input, { region }) => ({ Clusters: [...(caches(region).memoryDb?.clusters ?? [])] }),
      DescribeACLs: (_input, { region }) => ({
        ACLs: [{ Name: 'open-access', UserNames: ['default'] }, ...(caches(region).memoryDb?.acls ?? [])],
      }),
      DescribeUsers: (_input, { region }) => ({ Users: [...(caches(region).memoryDb?.users ?? [])] }),
    }),
  ];
}

/** Caches as the tagging API knows them. */
export const taggedCaches = (regions: Readonly<Record<string, CachesOfRegion>>): TaggedResource[] =>
  Object.entries(regions).flatMap(([region, { tags = {} }]) =>
    Object.entries(tags).map(([arn, values]) => {
      const [, , name = '', , , type = ''] = arn.split(':');
      return { type: `${name}:${type.split('/')[0]}`, arn, region, tags: values };
    }),
  );
