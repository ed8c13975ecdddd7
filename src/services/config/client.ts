export {
  ConfigServiceClient,
  DescribeConfigurationAggregatorSourcesStatusCommand,
  DescribeConfigurationAggregatorsCommand,
  DescribeConfigurationRecordersCommand,
  DescribeConfigurationRecorderStatusCommand,
  DescribeDeliveryChannelsCommand,
  DescribeDeliveryChannelStatusCommand,
  DescribeRetentionConfigurationsCommand,
  GetDiscoveredResourceCountsCommand,
  SelectAggregateResourceConfigCommand,
} from '@aws-sdk/client-config-service';
