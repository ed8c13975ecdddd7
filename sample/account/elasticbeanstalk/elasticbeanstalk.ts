import type { EnvironmentStatus } from '@aws-sdk/client-elastic-beanstalk';
import { awsError } from '../../endpoint/aws-error.ts';
import { page } from '../../endpoint/page.ts';
import { service } from '../../endpoint/service.ts';
import type { ServiceData } from '../../endpoint/types.ts';
import { company } from '../company.ts';
import type { TaggedResource } from '../tagging/tag.ts';

export interface EnvironmentSpec {
  readonly id: string;
  readonly region: string;
  readonly name: string;
  readonly application: string;
  /** Absent: a web server. */
  readonly tier?: 'Worker';
  /** Absent: ready. */
  readonly status?: EnvironmentStatus;
  readonly platform: string;
  readonly version: string;
  /** Values by namespace, then by name. */
  readonly settings: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly tags?: Readonly<Record<string, string>>;
}

/** A version of a platform of AWS. */
export interface PlatformSpec {
  readonly name: string;
  readonly version: string;
  readonly branchState: 'Supported' | 'Deprecated' | 'Retired' | 'Beta';
  readonly createdDays: number;
  /** It is the newest of its branch. */
  readonly recommended?: true;
  readonly image: string;
}

/** Elastic Beanstalk in one account; platforms are the same in every Region. */
export interface BeanstalkResources {
  readonly environments: readonly EnvironmentSpec[];
  readonly platforms: readonly PlatformSpec[];
}

const { partition, accountId } = company;
const environmentArn = ({ region, application, name }: EnvironmentSpec) =>
  `arn:${partition}:elasticbeanstalk:${region}:${accountId}:environment/${application}/${name}`;
const platformArn = (region: string, name: string, version: string) =>
  `arn:${partition}:elasticbeanstalk:${region}::platform/${name}/${version}`;

export const beanstalkData = ({ environments, platforms }: BeanstalkResources): ServiceData => {
  const byRegion = Map.groupBy(environments, ({ region }) => region);
  const byName = new Map(environments.map((spec) => [`${spec.region} ${spec.application} ${spec.name}`, spec]));

  const describePlatform = (region: string, { name, version, branchState, recommended, image }: PlatformSpec) => ({
    PlatformArn: platformArn(region, name, version),
    PlatformOwner: 'AWSElasticBeanstalk',
    PlatformName: name,
    PlatformVersion: version,
    PlatformBranchName: name,
    PlatformBranchLifecycleState: branchState,
    PlatformStatus: 'Ready' as const,
    ...(recommended ? { PlatformLifecycleState: 'Recommended' } : {}),
    CustomAmiList: [{ VirtualizationType: 'HVM', ImageId: image }],
  });

  const cnameOf = ({ name, region }: Pick<EnvironmentSpec, 'name' | 'region'>) => `${name}.${region}.elasticbeanstalk.com`;

  return service('elasticbeanstalk')({
    CheckDNSAvailability: ({ CNAMEPrefix = '' }, { region }) => {
      const name = cnameOf({ name: CNAMEPrefix, region });
      const taken = environments.some((spec) => cnameOf(spec) === name && spec.status !== 'Terminated');
      return { Available: !taken, FullyQualifiedCNAME: name };
    },
    DescribeEnvironments: ({ NextToken, MaxRecords, IncludeDeleted = true }, { region }) => {
      const all = (byRegion.get(region) ?? []).filter(({ status }) => IncludeDeleted || status !== 'Terminated');
      const defaultMax = MaxRecords === undefined ? Math.max(1, all.length) : 1000;
      const { items, nextToken } = page(all, { token: NextToken, max: MaxRecords, defaultMax, invalidToken: 'InvalidParameterValue' });
      return {
        Environments: items.map((spec) => ({
          EnvironmentId: spec.id,
          EnvironmentName: spec.name,
          CNAME: cnameOf(spec),
          EnvironmentArn: environmentArn(spec),
          ApplicationName: spec.application,
          Status: spec.status ?? 'Ready',
          Tier: spec.tier === 'Worker' ? { Name: 'Worker', Type: 'SQS/HTTP' } : { Name: 'WebServer', Type: 'Standard' },
          PlatformArn: platformArn(region, spec.platform, spec.version),
        })),
        NextToken: nextToken,
      };
    },
    DescribeConfigurationSettings: ({ ApplicationName, EnvironmentName }, { region }) => {
      const spec = byName.get(`${region} ${ApplicationName} ${EnvironmentName}`);
      if (spec === undefined)
        throw awsError('InvalidParameterValue', 400, `No Environment found for EnvironmentName = '${EnvironmentName}'.`);
      return {
        ConfigurationSettings: [
          {
            ApplicationName,
            EnvironmentName,
            DeploymentStatus: 'deployed',
            OptionSettings: Object.entries(spec.settings).flatMap(([Namespace, options]) =>
              Object.entries(options).map(([OptionName, Value]) => ({ Namespace, OptionName, Value })),
            ),
          },
        ],
      };
    },
    DescribePlatformVersion: ({ PlatformArn }, { region }) => {
      const found = platforms.find(({ name, version }) => platformArn(region, name, version) === PlatformArn);
      if (found === undefined) throw awsError('ResourceNotFoundException', 404, `No platform found for ${PlatformArn}.`);
      return { PlatformDescription: { ...describePlatform(region, found), DateCreated: company.daysAgo(found.createdDays) } };
    },
    ListPlatformVersions: ({ Filters, NextToken, MaxRecords }, { region }) => {
      const onlyRecommended = Filters?.some(({ Type }) => Type === 'PlatformLifecycleState') ?? false;
      const all = platforms.filter(({ recommended }) => recommended || !onlyRecommended);
      const { items, nextToken } = page(all, {
        token: NextToken,
        max: MaxRecords,
        defaultMax: 1000,
        invalidToken: 'InvalidParameterValue',
      });
      return {
        PlatformSummaryList: items.map((item) => {
          const { PlatformName: _name, CustomAmiList: _images, ...summary } = describePlatform(region, item);
          return summary;
        }),
        NextToken: nextToken,
      };
    },
  });
};

export const taggedEnvironments = ({ environments }: BeanstalkResources): readonly TaggedResource[] =>
  environments.map((spec) => ({
    type: 'elasticbeanstalk:environment',
    arn: environmentArn(spec),
    region: spec.region,
    tags: spec.tags ?? {},
  }));
