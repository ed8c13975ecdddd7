import type { ConfigurationOptionSetting, EnvironmentDescription } from '@aws-sdk/client-elastic-beanstalk';
import { type Aws, defineCollector, type FactRead, type ApiCalls, type FactValue, type FactSources } from '../../core/collector.ts';
import { NotReported, notReported } from '../../core/fact.ts';
import type { BeanstalkPlatform } from './facts.ts';
import { toJson } from '../../core/to-json.ts';
import { shared, perResourceCalls, fromListing, listing, apiCalls, deletionCheck } from '../../core/fact-reads.ts';
import { valuesById } from '../shared/lookup.ts';
import { hostOf } from '../ec2/hosts.ts';
import { imagesInUse } from '../ec2/shared-reads.ts';
import { policiesByName, workingRole } from '../iam/role-policies.ts';
import { elasticBeanstalk } from './clients.ts';
import { ingressByGroup } from '../vpc/groups.ts';
import { blocksOf, prefixListsByGroup } from '../vpc/prefix-lists.ts';
import { deployed, propertySecrets, watchedOptions } from './options.ts';
import { groupIds, instancesByEnvironment, recommendedPlatforms, volumesByInstance } from './shared-reads.ts';
import { tagsByArn } from '../tagging/tags.ts';

type Environment = 'AWS::ElasticBeanstalk::Environment';

/** A fact from the deployed settings and other reads. Facts share the call for the settings. */
const configured = <V>(
  others: readonly ApiCalls[],
  value: (
    settings: readonly ConfigurationOptionSetting[],
    aws: Aws,
    sources: FactSources<EnvironmentDescription>,
  ) => Promise<FactValue<V> | undefined> | FactValue<V>,
): FactRead<EnvironmentDescription, V, Environment> =>
  perResourceCalls([apiCalls(elasticBeanstalk, 'DescribeConfigurationSettings'), ...others], async (aws, _environment, sources) => {
    const { ApplicationName, EnvironmentName } = sources.raw;
    const { ConfigurationSettings = [] } = await aws.call(elasticBeanstalk, 'DescribeConfigurationSettings', {
      ApplicationName,
      EnvironmentName,
    });
    const settings = deployed(ConfigurationSettings);
    return settings.length === 0 ? notReported('the response does not include settings') : value(settings, aws, sources);
  });

const optionOf = (settings: readonly ConfigurationOptionSetting[], namespace: string, name: string): string | undefined =>
  settings.find(({ Namespace, OptionName }) => Namespace === namespace && OptionName === name)?.Value;

const platformReads = apiCalls(elasticBeanstalk, 'DescribePlatformVersion');

/** Reads a platform version and its AMIs. Environments that share it share the call. */
async function describePlatform(
  aws: Aws,
  PlatformArn: string | undefined,
): Promise<{ readonly platform: BeanstalkPlatform; readonly images: readonly string[] } | NotReported> {
  if (PlatformArn === undefined) return notReported('the listing does not include the platform');
  const { PlatformDescription: found = {} } = await aws.call(elasticBeanstalk, 'DescribePlatformVersion', { PlatformArn });
  const { PlatformVersion: version, DateCreated, PlatformOwner, PlatformBranchName: branch, PlatformBranchLifecycleState: state } = found;
  if (version === undefined || DateCreated === undefined) return notReported('the response does not describe the platform');
  const platform: BeanstalkPlatform = {
    version,
    ...(branch === undefined ? {} : { branch }),
    ...(state === undefined ? {} : { branchState: state.toLowerCase() }),
    custom: PlatformOwner !== undefined && PlatformOwner !== 'AWSElasticBeanstalk',
    createdAt: toJson(DateCreated),
  };
  return { platform, images: (found.CustomAmiList ?? []).flatMap(({ ImageId }) => ImageId ?? []) };
}

/** Environments that are not terminating or terminated. */
export const environmentCollector = defineCollector<Environment, EnvironmentDescription>({
  type: 'AWS::ElasticBeanstalk::Environment',
  service: 'elasticbeanstalk',
  scope: 'regional',
  list: listing(elasticBeanstalk, 'DescribeEnvironments', {
    input: () => ({ IncludeDeleted: false, MaxRecords: 100 }),
    token: 'NextToken',
    items: (output) => output.Environments,
    resource: (raw) => {
      const { EnvironmentId: id, EnvironmentArn: arn, EnvironmentName: name, Status } = raw;
      if (id === undefined || arn === undefined || Status === 'Terminating' || Status === 'Terminated') return undefined;
      return { id, arn, ...(name === undefined ? {} : { name }), raw };
    },
  }),
  // Beanstalk's answer for an environment that does not exist, and for other invalid input (https://docs.aws.amazon.com/elasticbeanstalk/latest/api/CommonErrors.html).
  deletion: deletionCheck(elasticBeanstalk, 'DescribeEnvironments', {
    errorCodes: ['InvalidParameterValue'],
    input: ({ id }) => ({ EnvironmentIds: [id], IncludeDeleted: false }),
    ids: ({ Environments = [] }) => Environments.flatMap(({ EnvironmentId, Status }) => (Status === 'Terminated' ? [] : EnvironmentId)),
  }),
  tags: shared(tagsByArn, (tags, { arn }) => tags?.get(arn) ?? {}),
  facts: {
    tier: fromListing((raw) => raw.Tier?.Name ?? notReported('the listing does not include the tier')),
    options: configured([], watchedOptions),
    hosts: shared(instancesByEnvironment, (hosts, { id }) => (hosts?.get(id) ?? []).map(hostOf)),
    volumes: perResourceCalls([...instancesByEnvironment.apiCalls, ...volumesByInstance.apiCalls], async (_aws, { id }, { shared }) => {
      const hosts = (await shared(instancesByEnvironment))?.get(id) ?? [];
      const volumes = await shared(volumesByInstance);
      const own = hosts.flatMap(({ InstanceId = '' }) => volumes?.get(InstanceId) ?? []);
      return Object.fromEntries(own.map((volume) => [volume.id, volume.encrypted]));
    }),
    groupRules: perResourceCalls([...instancesByEnvironment.apiCalls, ...ingressByGroup.apiCalls], async (_aws, { id }, { shared }) =>
      valuesById(await shared(ingressByGroup), groupIds((await shared(instancesByEnvironment))?.get(id) ?? [])),
    ),
    prefixLists: perResourceCalls([...instancesByEnvironment.apiCalls, ...prefixListsByGroup.apiCalls], async (_aws, { id }, { shared }) =>
      blocksOf(await shared(prefixListsByGroup), groupIds((await shared(instancesByEnvironment))?.get(id) ?? [])),
    ),
    platform: perResourceCalls([platformReads], async (aws, _environment, { raw: { PlatformArn } }) => {
      const described = await describePlatform(aws, PlatformArn);
      return described instanceof NotReported ? described : described.platform;
    }),
    recommendedPlatform: perResourceCalls(
      [platformReads, ...recommendedPlatforms.apiCalls],
      async (aws, _environment, { raw: { PlatformArn }, shared }) => {
        const own = await describePlatform(aws, PlatformArn);
        if (own instanceof NotReported) return own;
        const recommended = (await shared(recommendedPlatforms))?.get(own.platform.branch ?? '');
        if (recommended === undefined) return undefined;
        const described = await describePlatform(aws, recommended.PlatformArn);
        if (described instanceof NotReported) return described;
        const { version, createdAt } = described.platform;
        return { version, createdAt };
      },
    ),
    customImage: configured([platformReads, ...imagesInUse.apiCalls], async (settings, aws, { raw: { PlatformArn }, shared }) => {
      const id = optionOf(settings, 'aws:autoscaling:launchconfiguration', 'ImageId');
      const described = await describePlatform(aws, PlatformArn);
      if (described instanceof NotReported) return described;
      if (!id || described.images.includes(id)) return undefined;
      if (described.images.length === 0) return notReported('the response does not include the AMIs of the platform');
      const createdAt = (await shared(imagesInUse))?.get(id)?.CreationDate;
      return { id, ...(createdAt === undefined ? {} : { createdAt }) };
    }),
    roles: configured(policiesByName.apiCalls, async (settings, _aws, { shared }) => {
      const policies = await shared(policiesByName);
      const profile = optionOf(settings, 'aws:autoscaling:launchconfiguration', 'IamInstanceProfile');
      const service = optionOf(settings, 'aws:elasticbeanstalk:environment', 'ServiceRole');
      return [
        ...(profile ? [workingRole('instances', profile, policies)] : []),
        ...(service ? [workingRole('service', service, policies)] : []),
      ];
    }),
    propertySecrets: configured([], propertySecrets),
  },
});
