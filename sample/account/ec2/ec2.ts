import type { Image, Instance, LaunchTemplateVersion } from '@aws-sdk/client-ec2';
import { awsError } from '../../endpoint/aws-error.ts';
import { service } from '../../endpoint/service.ts';
import type { ServiceData } from '../../endpoint/types.ts';
import { company } from '../company.ts';
import { byRegion, ec2Page } from './page.ts';
import type { Ec2Resources, ImageSpec, InstanceSpec, LaunchTemplateSpec } from './spec.ts';
import type { InterfaceSpec } from '../vpc/spec.ts';

const tail = (id: string): string => id.slice(id.indexOf('-') + 1);

/** The primary network interface of an instance. */
const interfaceOf = ({ id, subnet, groups, publicIp, sourceDestCheck }: InstanceSpec): InterfaceSpec => ({
  id: `eni-${tail(id)}`,
  subnet,
  groups,
  instance: id,
  ...(publicIp === undefined ? {} : { publicIp }),
  ...(sourceDestCheck === undefined ? {} : { sourceDestCheck }),
});

/** The second network interface of an instance, if it has one. */
const secondInterfacesOf = ({ id, secondSubnet, groups, sourceDestCheck = true }: InstanceSpec): readonly InterfaceSpec[] =>
  secondSubnet === undefined ? [] : [{ id: `eni-1${tail(id).slice(1)}`, subnet: secondSubnet, groups, instance: id, sourceDestCheck }];

/** Network interfaces of instances that are not terminated. */
export const interfacesOf = (instances: readonly InstanceSpec[]): InterfaceSpec[] =>
  instances.filter(({ state }) => state !== 'terminated').flatMap((instance) => [interfaceOf(instance), ...secondInterfacesOf(instance)]);

const gmt = (date: Date): string => `${date.toISOString().slice(0, 10)} ${date.toISOString().slice(11, 19)} GMT`;

function describeInstance(spec: InstanceSpec): Instance {
  const { id, state = 'running', stoppedDays, tags } = spec;
  const nic = interfaceOf(spec);
  const associated = nic.publicIp === undefined ? {} : { Association: { PublicIp: nic.publicIp, IpOwnerId: 'amazon' } };
  return {
    InstanceId: id,
    ImageId: spec.image,
    InstanceType: spec.type ?? 't3.medium',
    State: { Name: state },
    StateTransitionReason: stoppedDays === undefined ? '' : `User initiated (${gmt(company.daysAgo(stoppedDays))})`,
    LaunchTime: company.daysAgo(spec.launchedDays),
    MetadataOptions: { State: 'applied', HttpTokens: spec.tokens ?? 'required', HttpEndpoint: 'enabled', HttpPutResponseHopLimit: 2 },
    Monitoring: { State: spec.monitored ? 'enabled' : 'disabled' },
    VirtualizationType: spec.paravirtual ? 'paravirtual' : 'hvm',
    RootDeviceName: '/dev/xvda',
    BlockDeviceMappings: state === 'terminated' ? [] : [{ DeviceName: '/dev/xvda', Ebs: { VolumeId: id.replace('i-', 'vol-') } }],
    NetworkInterfaces:
      state === 'terminated'
        ? []
        : [
            {
              NetworkInterfaceId: nic.id,
              SubnetId: nic.subnet,
              Groups: nic.groups.map((GroupId) => ({ GroupId })),
              PrivateIpAddresses: [{ Primary: true, ...associated }],
              ...associated,
            },
            ...secondInterfacesOf(spec).map((second) => ({
              NetworkInterfaceId: second.id,
              SubnetId: second.subnet,
              Groups: second.groups.map((GroupId) => ({ GroupId })),
              PrivateIpAddresses: [{ Primary: true }],
            })),
          ],
    ...(spec.profile === undefined
      ? {}
      : { IamInstanceProfile: { Arn: `arn:aws:iam::${company.accountId}:instance-profile/${spec.profile}` } }),
    ...(spec.spot ? { InstanceLifecycle: 'spot' } : {}),
    Tags: company.tags({ Name: spec.name, ...tags }),
  };
}

const describeImage = (spec: ImageSpec): Image => ({
  ImageId: spec.id,
  Name: spec.name,
  OwnerId: spec.owner ?? company.accountId,
  ...(spec.ownerAlias === undefined ? {} : { ImageOwnerAlias: spec.ownerAlias }),
  CreationDate: company.daysAgo(spec.createdDays).toISOString(),
  ...(spec.deprecatedDays === undefined ? {} : { DeprecationTime: company.daysAgo(spec.deprecatedDays).toISOString() }),
  State: 'available',
  Public: spec.public ?? false,
  VirtualizationType: 'hvm',
  RootDeviceName: '/dev/xvda',
  ...(spec.requiresImdsV2 ? { ImdsSupport: 'v2.0' } : {}),
  BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: spec.snapshot === undefined ? { VolumeSize: 8 } : { SnapshotId: spec.snapshot } }],
});

const describeVersion = ({ id, name, versions, defaultVersion }: LaunchTemplateSpec, number: number): LaunchTemplateVersion => ({
  LaunchTemplateId: id,
  LaunchTemplateName: name,
  VersionNumber: number,
  DefaultVersion: number === defaultVersion,
  LaunchTemplateData: versions[number - 1],
});

const base64 = (text: string): string => Buffer.from(text).toString('base64');

export const ec2Data = (resources: Ec2Resources): ServiceData => {
  const instances = byRegion(resources.instances);
  const templates = byRegion(resources.launchTemplates);
  const images = byRegion(resources.images);
  const elasticIps = byRegion(resources.elasticIps);
  const spotFleets = byRegion(resources.spotFleets);
  const instanceOf = new Map(resources.instances.map((instance) => [`${instance.region} ${instance.id}`, instance]));
  const templateOf = new Map(resources.launchTemplates.map((template) => [`${template.region} ${template.id}`, template]));
  const imageOf = new Map(resources.images.map((image) => [`${image.region} ${image.id}`, image]));

  return service('ec2')({
    DescribeRegions: ({ AllRegions }) => ({
      Regions: [
        ...company.regions.map((RegionName) => ({ RegionName, OptInStatus: 'opt-in-not-required' })),
        ...(AllRegions ? [{ RegionName: company.notEnabled, OptInStatus: 'not-opted-in' }] : []),
      ],
    }),
    DescribeInstances: (input, { region, accountId }) => {
      const { items, NextToken } = ec2Page(instances(region), input);
      return {
        Reservations: items.map((item) => ({
          ReservationId: `r-${tail(item.id)}`,
          OwnerId: accountId,
          Instances: [describeInstance(item)],
        })),
        NextToken,
      };
    },
    DescribeInstanceAttribute: ({ InstanceId, Attribute }, { region }) => {
      const instance = instanceOf.get(`${region} ${InstanceId}`);
      if (instance === undefined) throw awsError('InvalidInstanceID.NotFound', 400, `The instance ID '${InstanceId}' does not exist`);
      const { id, userData, terminationProtected = false } = instance;
      return {
        InstanceId: id,
        ...(Attribute === 'userData' ? { UserData: userData === undefined ? {} : { Value: base64(userData) } } : {}),
        ...(Attribute === 'disableApiTermination' ? { DisableApiTermination: { Value: terminationProtected } } : {}),
      };
    },
    DescribeLaunchTemplates: (input, { region }) => {
      const { items, NextToken } = ec2Page(templates(region), input);
      return {
        LaunchTemplates: items.map(({ id, name, versions, defaultVersion }) => ({
          LaunchTemplateId: id,
          LaunchTemplateName: name,
          DefaultVersionNumber: defaultVersion,
          LatestVersionNumber: versions.length,
        })),
        NextToken,
      };
    },
    DescribeLaunchTemplateVersions: ({ LaunchTemplateId, Versions, ...paged }, { region }) => {
      if (LaunchTemplateId === undefined) {
        const { items, NextToken } = ec2Page(templates(region), paged);
        const asked = ({ versions, defaultVersion }: LaunchTemplateSpec) => [
          ...(Versions?.includes('$Default') ? [defaultVersion] : []),
          ...(Versions?.includes('$Latest') ? [versions.length] : []),
        ];
        return { LaunchTemplateVersions: items.flatMap((item) => asked(item).map((number) => describeVersion(item, number))), NextToken };
      }
      const template = templateOf.get(`${region} ${LaunchTemplateId}`);
      if (template === undefined)
        throw awsError('InvalidLaunchTemplateId.NotFound', 400, `The template ${LaunchTemplateId} does not exist`);
      const numbers = template.versions.map((_version, index) => index + 1).reverse();
      const wanted = numbers.filter((number) => Versions === undefined || Versions.includes(String(number)));
      if (wanted.length === 0) throw awsError('InvalidLaunchTemplateId.VersionNotFound', 400, 'Could not find the specified version');
      const { items, NextToken } = ec2Page(wanted, paged);
      return { LaunchTemplateVersions: items.map((number) => describeVersion(template, number)), NextToken };
    },
    DescribeImages: ({ Owners, Filters, ...paged }, { region }) => {
      const asked = Filters?.find(({ Name }) => Name === 'image-id')?.Values;
      const all = asked === undefined ? images(region) : asked.flatMap((id) => imageOf.get(`${region} ${id}`) ?? []);
      const { items, NextToken } = ec2Page(
        all.filter(({ owner }) => !Owners?.includes('self') || owner === undefined),
        paged,
      );
      return { Images: items.map(describeImage), NextToken };
    },
    GetInstanceMetadataDefaults: (_input, { region }) => {
      const tokens = resources.settings[region]?.tokens;
      return { AccountLevel: { ManagedBy: 'account', ...(tokens === undefined ? {} : { HttpTokens: tokens }) } };
    },
    DescribeAddresses: (_input, { region }) => ({
      Addresses: elasticIps(region).map(({ id, name, instance, serviceManaged }) => ({
        AllocationId: id,
        Domain: 'vpc',
        ...(instance === undefined ? {} : { AssociationId: id.replace('eipalloc-', 'eipassoc-'), InstanceId: instance }),
        ...(serviceManaged === undefined ? {} : { ServiceManaged: serviceManaged }),
        Tags: company.tags({ Name: name }),
      })),
    }),
    DescribeSpotFleetRequests: (input, { region, accountId }) => {
      const { items, NextToken } = ec2Page(spotFleets(region), input);
      return {
        SpotFleetRequestConfigs: items.map(({ id, state, volumes }) => ({
          SpotFleetRequestId: id,
          SpotFleetRequestState: state,
          SpotFleetRequestConfig: {
            IamFleetRole: `arn:aws:iam::${accountId}:role/aws-ec2-spot-fleet-tagging-role`,
            TargetCapacity: 2,
            LaunchSpecifications: [
              {
                BlockDeviceMappings: Object.entries(volumes).map(([DeviceName, Encrypted]) => ({
                  DeviceName,
                  Ebs: { Encrypted, VolumeSize: 20 },
                })),
              },
            ],
          },
          Tags: [],
        })),
        NextToken,
      };
    },
    GetAllowedImagesSettings: (_input, { region }) => ({
      State: resources.settings[region]?.allowedImages ?? 'disabled',
      ManagedBy: 'account',
    }),
    GetSerialConsoleAccessStatus: (_input, { region }) => ({
      SerialConsoleAccessEnabled: resources.settings[region]?.serialConsole ?? false,
      ManagedBy: 'account',
    }),
    GetImageBlockPublicAccessState: (_input, { region }) => ({
      ImageBlockPublicAccessState: resources.settings[region]?.imagesBlocked ? 'block-new-sharing' : 'unblocked',
      ManagedBy: 'account',
    }),
  });
};
