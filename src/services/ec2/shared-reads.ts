import type { Image, Instance, LaunchTemplateVersion } from '@aws-sdk/client-ec2';
import type { Aws, SharedRead } from '../../core/collector.ts';
import type { RolePolicies } from './facts.ts';
import { derivedRead, sharedListing, apiCalls, sharedRead } from '../../core/fact-reads.ts';
import { groupByKey } from '../shared/lookup.ts';
import { rolePolicies } from '../iam/role-policies.ts';
import { authorizationDetails } from '../iam/shared-reads.ts';
import { ec2 } from './clients.ts';
import { paged } from './paged.ts';

/** Instances of a Region, terminated ones included as long as EC2 shows them. */
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

const imagesAtOnce = 100;

/** Ids of the images that instances and launch templates use, sorted. */
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

/** The images that instances and launch templates use, by id; one that AWS does not show to this account is missing. */
export const imagesInUse: SharedRead<ReadonlyMap<string, Image>> = {
  name: 'ec2:DescribeImages in use',
  scope: 'regional',
  apiCalls: [apiCalls(ec2, 'DescribeImages'), ...imageIdsInUse.apiCalls],
  notConfiguredErrorCodes: [],
  load: async (aws, _scope, shared) => imagesWith(aws, (await shared(imageIdsInUse)) ?? []),
};

/** Images by id; one that AWS does not show to this account is missing. */
export async function imagesWith(aws: Aws, ids: readonly string[]): Promise<ReadonlyMap<string, Image>> {
  const images = new Map<string, Image>();
  for (let start = 0; start < ids.length; start += imagesAtOnce) {
    // A filter, because one unknown id among ImageIds fails the whole call.
    const Filters = [{ Name: 'image-id', Values: ids.slice(start, start + imagesAtOnce) }];
    const input = { Filters, IncludeDeprecated: true, IncludeDisabled: true };
    for await (const { Images = [] } of aws.pages(ec2, 'DescribeImages', input, 'NextToken')) {
      for (const image of Images) images.set(image.ImageId ?? '', image);
    }
  }
  return images;
}

/** The IMDS version that each image of a launch template demands by image id, `null` for none; by template id. */
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

/** The account's own images. */
export const ownImages = sharedListing(ec2, 'DescribeImages', {
  scope: 'regional',
  input: () => ({ Owners: ['self'], IncludeDisabled: true, MaxResults: 1000 }),
  token: 'NextToken',
  items: (output) => output.Images,
  value: (items): readonly Image[] => items,
});

/** Metadata options that new instances of a Region get by default. */
export const metadataDefaults = sharedRead(ec2, 'GetInstanceMetadataDefaults', {
  scope: 'regional',
  value: ({ AccountLevel: { HttpTokens, HttpEndpoint, ManagedBy } = {} }) => ({
    ...(HttpTokens === undefined ? {} : { HttpTokens }),
    ...(HttpEndpoint === undefined ? {} : { HttpEndpoint }),
    ...(ManagedBy === undefined ? {} : { ManagedBy }),
  }),
});

/** Names of roles by the ARN of the instance profile that carries them; a profile without a role, or that does not exist, is missing. */
export const rolesByProfile = derivedRead('iam:GetAccountAuthorizationDetails by instance profile', authorizationDetails, ({ roles }) =>
  groupByKey(
    roles.flatMap(({ RoleName = '', InstanceProfileList }) => (InstanceProfileList ?? []).map(({ Arn }) => [Arn ?? '', RoleName] as const)),
  ),
);

/** What the role of each instance profile may do, by profile ARN. */
export const policiesByProfile = derivedRead(
  'iam:GetAccountAuthorizationDetails policies by instance profile',
  authorizationDetails,
  (details): ReadonlyMap<string, RolePolicies> =>
    new Map(
      details.roles.flatMap((role) => (role.InstanceProfileList ?? []).map(({ Arn }) => [Arn ?? '', rolePolicies(role, details)] as const)),
    ),
);
