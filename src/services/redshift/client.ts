export {
  DescribeClusterParametersCommand,
  DescribeClusterSnapshotsCommand,
  DescribeClustersCommand,
  DescribeClusterSubnetGroupsCommand,
  DescribeDataSharesCommand,
  DescribeLoggingStatusCommand,
  RedshiftClient,
} from '@aws-sdk/client-redshift';
