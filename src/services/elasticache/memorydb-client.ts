export { DescribeACLsCommand, DescribeClustersCommand, DescribeUsersCommand, MemoryDBClient } from '@aws-sdk/client-memorydb';
