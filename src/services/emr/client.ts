export {
  DescribeClusterCommand,
  DescribeReleaseLabelCommand,
  DescribeSecurityConfigurationCommand,
  EMRClient,
  GetBlockPublicAccessConfigurationCommand,
  ListBootstrapActionsCommand,
  ListClustersCommand,
  ListSecurityConfigurationsCommand,
  ListStepsCommand,
} from '@aws-sdk/client-emr';
