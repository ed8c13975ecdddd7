import type { AutoScalingGroup, LaunchConfiguration, LaunchTemplateSpecification } from '@aws-sdk/client-auto-scaling';
import type { LaunchTemplateVersion } from '@aws-sdk/client-ec2';
import type { SharedRead } from '../../core/collector.ts';
import type { LaunchSource } from './facts.ts';
import { toJson } from '../../core/to-json.ts';
import { ReadFailure } from '../../core/read-failure.ts';
import { templateVersions } from '../ec2/shared-reads.ts';
import { securityGroups } from '../vpc/shared-reads.ts';
import { autoScalingGroups, launchConfigurations } from './shared-reads.ts';
import { keyOf, templateOf, versionOf, versionsNamed } from './template-versions.ts';

/** Launch templates and launch configurations of each group, by group name, or the error that prevented reading them. */
export const launchSourcesByGroup: SharedRead<ReadonlyMap<string, readonly LaunchSource[] | ReadFailure>> = {
  name: 'autoscaling:DescribeAutoScalingGroups launch sources',
  scope: 'regional',
  apiCalls: [...autoScalingGroups.apiCalls, ...launchConfigurations.apiCalls, ...templateVersions.apiCalls],
  notConfiguredErrorCodes: [],
  load: async (aws, _scope, shared) => {
    const groups = (await shared(autoScalingGroups)) ?? [];
    const configurations = new Map<string, LaunchConfiguration>();
    if (groups.some(({ LaunchConfigurationName }) => LaunchConfigurationName !== undefined)) {
      for (const item of (await shared(launchConfigurations)) ?? []) configurations.set(item.LaunchConfigurationName ?? '', item);
    }
    const named = groups.flatMap(specificationsOf);
    const versions = await versionsNamed(
      aws,
      named,
      named.length === 0 ? [] : [...((await shared(templateVersions)) ?? []).values()].flat(),
    );
    const sourcesOf = (group: AutoScalingGroup): readonly LaunchSource[] | ReadFailure => {
      const name = group.LaunchConfigurationName;
      const sources: LaunchSource[] = [];
      for (const specification of specificationsOf(group)) {
        const version = versions.get(keyOf(specification));
        if (version instanceof ReadFailure) return version;
        sources.push(templateSource(specification, version));
      }
      return sources.length > 0 || name === undefined ? sources : [configurationSource(name, configurations.get(name))];
    };
    return new Map(groups.map((group) => [group.AutoScalingGroupName ?? '', sourcesOf(group)]));
  },
};

interface Specification extends LaunchTemplateSpecification {
  /** From an override. */
  readonly ImageId?: string;
}

/** Returns the distinct launch templates of a group. A launch template of an override replaces that of the group for its instance types. */
function specificationsOf({ LaunchTemplate, MixedInstancesPolicy }: AutoScalingGroup): readonly Specification[] {
  const { LaunchTemplateSpecification: base, Overrides = [] } = MixedInstancesPolicy?.LaunchTemplate ?? {};
  const own = LaunchTemplate ?? base;
  const overriding = Overrides.map(({ LaunchTemplateSpecification: other, ImageId }) => ({
    ...(other ?? own),
    ...(ImageId === undefined ? {} : { ImageId }),
  }));
  const inUse: readonly Specification[] = overriding.length > 0 || own === undefined ? overriding : [own];
  return [...new Map(inUse.map((item) => [JSON.stringify([keyOf(item), item.ImageId ?? '']), item])).values()];
}

function templateSource(specification: Specification, version: LaunchTemplateVersion | undefined): LaunchSource {
  const kind = 'launch template';
  const name = `${kind} ${specification.LaunchTemplateName ?? templateOf(specification)}, version ${versionOf(specification)}`;
  if (version === undefined) return { kind, name, exists: false, publicAddress: [], securityGroups: [] };
  const { MetadataOptions, NetworkInterfaces = [], SecurityGroupIds = [], SecurityGroups = [], ...data } = version.LaunchTemplateData ?? {};
  const imageId = specification.ImageId ?? data.ImageId;
  return {
    kind,
    name,
    exists: true,
    ...(imageId === undefined ? {} : { imageId }),
    ...metadata(MetadataOptions),
    publicAddress: NetworkInterfaces.map(({ AssociatePublicIpAddress }) => AssociatePublicIpAddress ?? null),
    securityGroups: [...SecurityGroupIds, ...SecurityGroups, ...NetworkInterfaces.flatMap(({ Groups = [] }) => Groups)],
  };
}

function configurationSource(configuration: string, found: LaunchConfiguration | undefined): LaunchSource {
  const kind = 'launch configuration';
  const name = `${kind} ${configuration}`;
  if (found === undefined) return { kind, name, exists: false, publicAddress: [], securityGroups: [] };
  return {
    kind,
    name,
    exists: true,
    ...(found.ImageId === undefined ? {} : { imageId: found.ImageId }),
    ...metadata(found.MetadataOptions),
    publicAddress: [found.AssociatePublicIpAddress ?? null],
    securityGroups: found.SecurityGroups ?? [],
  };
}

const metadata = (options: LaunchSource['metadataOptions']): Pick<LaunchSource, 'metadataOptions'> =>
  options === undefined ? {} : { metadataOptions: toJson({ HttpTokens: options.HttpTokens, HttpEndpoint: options.HttpEndpoint }) };

/** Security groups in launch sources that do not exist, by Auto Scaling group name. */
export const missingGroups: SharedRead<ReadonlyMap<string, readonly string[] | ReadFailure>> = {
  name: 'ec2:DescribeSecurityGroups launched',
  scope: 'regional',
  apiCalls: [...launchSourcesByGroup.apiCalls, ...securityGroups.apiCalls],
  notConfiguredErrorCodes: [],
  load: async (_aws, _scope, shared) => {
    const existing = new Set(((await shared(securityGroups)) ?? []).flatMap(({ GroupId, GroupName }) => [GroupId, GroupName]));
    const missing = (found: readonly LaunchSource[] | ReadFailure): readonly string[] | ReadFailure =>
      found instanceof ReadFailure
        ? found
        : [...new Set(found.flatMap((source) => source.securityGroups))].filter((id) => !existing.has(id));
    return new Map([...((await shared(launchSourcesByGroup)) ?? [])].map(([group, found]) => [group, missing(found)]));
  },
};
