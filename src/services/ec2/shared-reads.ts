import type { Image, Instance, LaunchTemplateVersion } from '@aws-sdk/client-ec2';
import type { Aws, SharedRead } from '../../core/collector.ts';
import type { RolePolicies } from './facts.ts';
import { derivedRead, sharedListing, apiCalls, sharedRead } from '../../core/fact-reads.ts';
import { groupByKey } from '../shared/lookup.ts';
import { rolePolicies } from '../iam/role-policies.ts';
import { authorizationDetails } from '../iam/shared-reads.ts';
import { chunk } from '../../util/chunk.ts';
import { mapConcurrently } from '../../util/concurrency.ts';
import { ec2 } from './clients.ts';
import { paged } from './paged.ts';

/** Instances of a Region, including terminated ones as long as EC2 shows them. */
export const instances = sharedListing(ec2, 'DescribeInstances', {
  scope: 'regional',
  input: () => paged,
  token: 'NextToken',
  items: (output) => output.Reservations?.flatMap(({ Instances }) => Instances ?? []),
  value: (items): readonly Instance[] => items,
});

export const instancesById = derivedRead(
  'ec2:DescribeInstances by id',
  instances,
  (items): ReadonlyMap<string, Instance> => new Map(items.map((item) => [item.InstanceId ?? '', item])),
);

/** The default and the latest version of every launch template, by template id. */
export const templateVersions = sharedListing(ec2, 'DescribeLaunchTemplateVersions', {
  scope: 'regional',
  input: () => ({ Versions: ['$Default', '$Latest'], MaxResults: 200 }),
  token: 'NextToken',
  items: (output) => output.LaunchTemplateVersions,
  value: (items): ReadonlyMap<string, readonly LaunchTemplateVersion[]> => {
    const byTemplate = new Map<string, Map<number, LaunchTemplateVersion>>();
    for (const item of items) {
      const versions = byTemplate.get(item.LaunchTemplateId ?? '') ?? new Map<number, LaunchTemplateVersion>();
      byTemplate.set(item.LaunchTemplateId ?? '', versions.set(item.VersionNumber ?? 0, item));
    }
    return new Map([...byTemplate].map(([id, versions]) => [id, [...versions.values()]]));
  },
});

const IMAGES_PER_CALL = 100;

/** IDs of the images that instances and launch templates use, sorted. */
export const imageIdsInUse: SharedRead<readonly string[]> = {
  name: 'ec2:DescribeInstances image ids',
  scope: 'regional',
  apiCalls: [...instances.apiCalls, ...templateVersions.apiCalls],
  notConfiguredErrorCodes: [],
  load: async (_aws, _scope, shared) => {
    const versions = [...((await shared(templateVersions))?.values() ?? [])].flat();
    const used = [...((await shared(instances)) ?? []), ...versions.map(({ LaunchTemplateData }) => LaunchTemplateData)];
    return [...new Set(used.flatMap((item) => item?.ImageId ?? []))].filter((id) => id.startsWith('ami-')).sort();
  },
};

/** Images that instances and launch templates use, by ID, without those that AWS does not show to this account. */
export const imagesInUse: SharedRead<ReadonlyMap<string, Image>> = {
  name: 'ec2:DescribeImages in use',
  scope: 'regional',
  apiCalls: [apiCalls(ec2, 'DescribeImages'), ...imageIdsInUse.apiCalls],
  notConfiguredErrorCodes: [],
  load: async (aws, _scope, shared) => imagesWith(aws, (await shared(imageIdsInUse)) ?? []),
};

/** Images by ID, without those that AWS does not show to this account. */
export async function imagesWith(aws: Aws, ids: readonly string[]): Promise<ReadonlyMap<string, Image>> {
  const images = await mapConcurrently([...chunk(ids, IMAGES_PER_CALL)], async (Values) => {
    const found: Image[] = [];
    // A filter, because one unknown ID in ImageIds fails the whole call.
    const input = { Filters: [{ Name: 'image-id', Values: [...Values] }], IncludeDeprecated: true, IncludeDisabled: true };
    for await (const { Images = [] } of aws.pages(ec2, 'DescribeImages', { input, token: 'NextToken' })) found.push(...Images);
    return found;
  });
  return new Map(images.flat().map((image) => [image.ImageId ?? '', image]));
}

/** IMDS version that each image of a launch template requires, by template ID and image ID; `null`: none. */
export const imdsSupportByTemplate: SharedRead<ReadonlyMap<string, Readonly<Record<string, string | null>>>> = {
  name: 'ec2:DescribeImages by launch template',
  scope: 'regional',
  apiCalls: imagesInUse.apiCalls,
  notConfiguredErrorCodes: [],
  load: async (_aws, _scope, shared) => {
    const images = (await shared(imagesInUse)) ?? new Map<string, Image>();
    const support = (version: LaunchTemplateVersion) => {
      const image = images.get(version.LaunchTemplateData?.ImageId ?? '');
      return image === undefined ? [] : [[image.ImageId ?? '', image.ImdsSupport ?? null] as const];
    };
    return new Map(
      [...((await shared(templateVersions)) ?? [])].map(([id, versions]) => [id, Object.fromEntries(versions.flatMap(support))]),
    );
  },
};

/** Images that the account owns. */
export const ownImages = sharedListing(ec2, 'DescribeImages', {
  scope: 'regional',
  input: () => ({ Owners: ['self'], IncludeDisabled: true, MaxResults: 1000 }),
  token: 'NextToken',
  items: (output) => output.Images,
  value: (items): readonly Image[] => items,
});

/** Default metadata options of new instances in a Region. */
export const metadataDefaults = sharedRead(ec2, 'GetInstanceMetadataDefaults', {
  scope: 'regional',
  value: ({ AccountLevel: { HttpTokens, HttpEndpoint, ManagedBy } = {} }) => ({
    ...(HttpTokens === undefined ? {} : { HttpTokens }),
    ...(HttpEndpoint === undefined ? {} : { HttpEndpoint }),
    ...(ManagedBy === undefined ? {} : { ManagedBy }),
  }),
});

/** Names of the roles in each instance profile, by profile ARN, without profiles that do not have a role. */
export const rolesByProfile = derivedRead('iam:GetAccountAuthorizationDetails by instance profile', authorizationDetails, ({ roles }) =>
  groupByKey(
    roles.flatMap(({ RoleName = '', InstanceProfileList }) => (InstanceProfileList ?? []).map(({ Arn }) => [Arn ?? '', RoleName] as const)),
  ),
);

/** Policies of the role in each instance profile, by profile ARN. */
export const policiesByProfile = derivedRead(
  'iam:GetAccountAuthorizationDetails policies by instance profile',
  authorizationDetails,
  (details): ReadonlyMap<string, RolePolicies> =>
    new Map(
      details.roles.flatMap((role) => (role.InstanceProfileList ?? []).map(({ Arn }) => [Arn ?? '', rolePolicies(role, details)] as const)),
    ),
);
