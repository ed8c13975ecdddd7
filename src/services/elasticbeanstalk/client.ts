export {
  CheckDNSAvailabilityCommand,
  DescribeConfigurationSettingsCommand,
  DescribeEnvironmentsCommand,
  DescribePlatformVersionCommand,
  ElasticBeanstalkClient,
  ListPlatformVersionsCommand,
} from '@aws-sdk/client-elastic-beanstalk';
