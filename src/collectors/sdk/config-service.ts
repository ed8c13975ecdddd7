export { ConfigServiceClient, DescribeConfigurationRecorderStatusCommand, GetDiscoveredResourceCountsCommand } from '@aws-sdk/client-config-service';
