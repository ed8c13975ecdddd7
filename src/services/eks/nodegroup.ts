import type { Instance } from '@aws-sdk/client-ec2';
import type { Nodegroup } from '@aws-sdk/client-eks';
import { defineCollector, type SharedRead } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { apiCalls, derivedRead, fromListing, listingFrom, perResourceCalls, shared, tagsOf } from '../../core/fact-reads.ts';
import { ec2 } from '../ec2/clients.ts';
import { imagesInUse, instances, metadataDefaults } from '../ec2/shared-reads.ts';
import { policiesByName, workingRole } from '../iam/role-policies.ts';
import { groupByKey, valueOrThrow } from '../shared/lookup.ts';
import { ingressByGroup } from '../vpc/groups.ts';
import { blocksOf, prefixListsByGroup } from '../vpc/prefix-lists.ts';
import { subnetRoutes } from '../vpc/routes.ts';
import { subnets } from '../vpc/shared-reads.ts';
import type { NodeMetadata } from './facts.ts';
import { eks } from './clients.ts';
import { clusterVersions, nodegroups, supportOf, versionSupport } from './shared-reads.ts';

const lacks = (what: string) => notReported(`the response does not contain ${what}`, eks.action('DescribeNodegroup'));
const idOf = ({ clusterName, nodegroupName }: Nodegroup): string => `${clusterName}/${nodegroupName}`;

/** Running nodes by cluster and node group. https://docs.aws.amazon.com/eks/latest/userguide/eks-using-tags.html */
const nodes = derivedRead(
  'ec2:DescribeInstances by node group',
  instances,
  (items): ReadonlyMap<string, readonly Instance[]> =>
    groupByKey(
      items.flatMap((instance) => {
        const tags = tagsOf(instance.Tags);
        const isGone = instance.State?.Name === 'terminated' || instance.State?.Name === 'shutting-down';
        return isGone ? [] : [[`${tags['eks:cluster-name']}/${tags['eks:nodegroup-name']}`, instance] as const];
      }),
    ),
);

/** Creation dates of the images of running nodes, by cluster and node group. */
const nodeImages: SharedRead<ReadonlyMap<string, readonly string[]>> = {
  name: 'ec2:DescribeImages by node group',
  scope: 'regional',
  apiCalls: [...nodes.apiCalls, ...imagesInUse.apiCalls],
  notConfiguredErrorCodes: [],
  load: async (_aws, _scope, shared) => {
    const images = await shared(imagesInUse);
    const dates = (items: readonly Instance[]) => items.flatMap(({ ImageId }) => images?.get(ImageId ?? '')?.CreationDate ?? []);
    return new Map([...((await shared(nodes)) ?? [])].map(([id, items]) => [id, [...new Set(dates(items))]]));
  },
};

/** Subnets that give instances public addresses at launch. */
const publicIpSubnets = derivedRead(
  'ec2:DescribeSubnets with public addresses',
  subnets,
  (items): ReadonlySet<string> =>
    new Set(
      items.flatMap(({ SubnetId, MapPublicIpOnLaunch, AssignIpv6AddressOnCreation }) =>
        SubnetId !== undefined && (MapPublicIpOnLaunch === true || AssignIpv6AddressOnCreation === true) ? [SubnetId] : [],
      ),
    ),
);

/** Returns the date at the end of a release version such as `1.34.1-20251112`; Bottlerocket's contain none. */
function releaseDate(version = ''): string | undefined {
  const [, year, month, day] = /-(\d{4})(\d{2})(\d{2})$/.exec(version) ?? [];
  return year === undefined ? undefined : `${year}-${month}-${day}T00:00:00.000Z`;
}

const templateCalls = [apiCalls(ec2, 'DescribeLaunchTemplateVersions')];
const templateOf = ({ launchTemplate }: Nodegroup) => ({
  ...(launchTemplate?.id === undefined ? { LaunchTemplateName: launchTemplate?.name } : { LaunchTemplateId: launchTemplate.id }),
  Versions: [launchTemplate?.version ?? '$Default'],
});
const remoteGroups = ({ resources }: Nodegroup): readonly string[] =>
  resources?.remoteAccessSecurityGroup === undefined ? [] : [resources.remoteAccessSecurityGroup];

/** Managed node groups. */
export const nodegroupCollector = defineCollector<'AWS::EKS::Nodegroup', Nodegroup>({
  type: 'AWS::EKS::Nodegroup',
  service: 'eks',
  scope: 'regional',
  list: listingFrom(nodegroups, (items) =>
    items.flatMap((raw) => (raw.nodegroupArn === undefined ? [] : [{ id: idOf(raw), arn: raw.nodegroupArn, tags: raw.tags ?? {}, raw }])),
  ),
  facts: {
    status: fromListing(({ status }) => status ?? lacks('the status')),
    amiType: fromListing(({ amiType }) => amiType ?? lacks('the type of the image')),
    remoteAccess: fromListing(({ remoteAccess }) =>
      remoteAccess?.ec2SshKey === undefined ? undefined : { sources: remoteAccess.sourceSecurityGroups ?? [] },
    ),
    remoteRules: shared(ingressByGroup, (rules, _nodegroup, raw) => rules?.get(remoteGroups(raw)[0] ?? '')),
    prefixLists: shared(prefixListsByGroup, (lists, _nodegroup, raw) => blocksOf(lists, remoteGroups(raw))),
    hasTemplate: fromListing(({ launchTemplate }) => launchTemplate !== undefined),
    templatePublicIp: perResourceCalls(templateCalls, async (aws, _nodegroup, { raw }) => {
      if (raw.launchTemplate === undefined) return undefined;
      const { LaunchTemplateVersions = [] } = await aws.call(ec2, 'DescribeLaunchTemplateVersions', templateOf(raw));
      const settings = (LaunchTemplateVersions[0]?.LaunchTemplateData?.NetworkInterfaces ?? []).map(
        ({ AssociatePublicIpAddress }) => AssociatePublicIpAddress,
      );
      return settings.find((setting) => setting !== undefined);
    }),
    subnets: shared(subnetRoutes, (routes, _nodegroup, { subnets: ids = [] }) =>
      Object.fromEntries(ids.map((id) => [id, valueOrThrow(routes?.get(id)) ?? null])),
    ),
    publicIpSubnets: shared(publicIpSubnets, (found, _nodegroup, { subnets: ids = [] }) => ids.filter((id) => found?.has(id))),
    roles: shared(policiesByName, (policies, _nodegroup, { nodeRole }) =>
      nodeRole === undefined ? lacks('the role') : [workingRole('service', nodeRole, policies)],
    ),
    version: fromListing(({ version }) => version),
    versionSupport: shared(versionSupport, (versions, _nodegroup, { version }) =>
      version === undefined ? undefined : supportOf(versions, version),
    ),
    clusterVersion: shared(
      clusterVersions,
      (versions, _nodegroup, { clusterName = '' }) => valueOrThrow(versions?.get(clusterName)) || lacks('the version of the cluster'),
    ),
    imageDates: shared(nodeImages, (images, _nodegroup, raw) => {
      const date = releaseDate(raw.releaseVersion);
      return date === undefined ? (images?.get(idOf(raw)) ?? []) : [date];
    }),
    metadata: perResourceCalls(
      [...nodes.apiCalls, ...templateCalls, ...metadataDefaults.apiCalls],
      async (aws, _nodegroup, { raw, shared }) => {
        const running = (await shared(nodes))?.get(idOf(raw)) ?? [];
        if (running.length > 0) return running.map(({ InstanceId = '', MetadataOptions }) => metadataOf(InstanceId, MetadataOptions));
        if (raw.launchTemplate === undefined) return [];
        const { LaunchTemplateVersions = [] } = await aws.call(ec2, 'DescribeLaunchTemplateVersions', templateOf(raw));
        const options = LaunchTemplateVersions[0]?.LaunchTemplateData?.MetadataOptions;
        // The template takes precedence over the default of the account, and that over the AMI.
        return [metadataOf('new nodes', { HttpTokens: 'unset', ...(await shared(metadataDefaults)), ...options })];
      },
    ),
  },
});

/** Missing options are the defaults of EC2. https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-instance-metadata-options.html */
const metadataOf = (
  of: string,
  options: {
    readonly HttpTokens?: string | undefined;
    readonly HttpPutResponseHopLimit?: number | undefined;
    readonly HttpEndpoint?: string | undefined;
  } = {},
): NodeMetadata => ({
  of,
  tokens: options.HttpTokens ?? 'optional',
  hopLimit: options.HttpPutResponseHopLimit ?? 1,
  endpoint: options.HttpEndpoint ?? 'enabled',
});
