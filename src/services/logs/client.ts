export {
  CloudWatchLogsClient,
  DescribeAccountPoliciesCommand,
  DescribeDeliveriesCommand,
  DescribeDeliverySourcesCommand,
  DescribeDestinationsCommand,
  DescribeLogGroupsCommand,
  DescribeMetricFiltersCommand,
  DescribeResourcePoliciesCommand,
  DescribeSubscriptionFiltersCommand,
} from '@aws-sdk/client-cloudwatch-logs';
