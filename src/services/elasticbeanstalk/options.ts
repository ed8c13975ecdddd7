import type { ConfigurationOptionSetting, ConfigurationSettingsDescription } from '@aws-sdk/client-elastic-beanstalk';
import type { BeanstalkSecret } from './facts.ts';
import { secretsInValue } from '../shared/secrets.ts';

/** Options that rules use. Each listener and each policy of a load balancer has a namespace of its own. */
const watched: readonly (readonly [namespace: RegExp, options: string])[] = [
  [
    /^aws:autoscaling:launchconfiguration$/,
    'DisableIMDSv1 IamInstanceProfile EC2KeyName SSHSourceRestriction DisableDefaultEC2SecurityGroup ImageId',
  ],
  [/^aws:ec2:vpc$/, 'VPCId AssociatePublicIpAddress'],
  [/^aws:elasticbeanstalk:cloudwatch:logs$/, 'StreamLogs DeleteOnTerminate RetentionInDays'],
  [/^aws:elasticbeanstalk:environment$/, 'EnvironmentType LoadBalancerType LoadBalancerIsShared ServiceRole'],
  [/^aws:elasticbeanstalk:healthreporting:system$/, 'SystemType'],
  [/^aws:elasticbeanstalk:hostmanager$/, 'LogPublicationControl'],
  [/^aws:elasticbeanstalk:managedactions$/, 'ManagedActionsEnabled PreferredStartTime'],
  [/^aws:elasticbeanstalk:managedactions:platformupdate$/, 'UpdateLevel'],
  [/^aws:elbv2:loadbalancer$/, 'AccessLogsS3Enabled'],
  [/^aws:elbv2:listener:\w+$/, 'ListenerEnabled Protocol SSLCertificateArns SSLPolicy'],
  [/^aws:elb:listener(?::\w+)?$/, 'ListenerEnabled ListenerProtocol SSLCertificateId PolicyNames'],
  [/^aws:elb:policies:\w+$/, 'SSLReferencePolicy LoadBalancerPorts'],
  [/^aws:rds:dbinstance$/, 'HasCoupledDatabase DBDeletionPolicy'],
];

const isWatched = ({ Namespace = '', OptionName = '' }: ConfigurationOptionSetting): boolean =>
  watched.some(([namespace, options]) => namespace.test(Namespace) && options.split(' ').includes(OptionName));

/** Returns the deployed settings. AWS also returns settings that are pending or failed to deploy. */
export const deployed = (sets: readonly ConfigurationSettingsDescription[]): readonly ConfigurationOptionSetting[] =>
  (sets.find(({ DeploymentStatus }) => DeploymentStatus === 'deployed') ?? sets[0])?.OptionSettings ?? [];

/** Returns the values of watched options by `namespace OptionName`. */
export const watchedOptions = (settings: readonly ConfigurationOptionSetting[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    settings.filter(isWatched).flatMap(({ Namespace, OptionName, Value }) => (Value ? [[`${Namespace} ${OptionName}`, Value]] : [])),
  );

const secretNamespaces = ['aws:elasticbeanstalk:application:environment', 'aws:rds:dbinstance'];

/** Returns environment properties and database options that look like credentials. */
export const propertySecrets = (settings: readonly ConfigurationOptionSetting[]): readonly BeanstalkSecret[] =>
  settings.flatMap(({ Namespace = '', OptionName: property = '', Value = '' }) =>
    secretNamespaces.includes(Namespace) ? secretsInValue(property, Value).map((detector) => ({ property, detector })) : [],
  );
