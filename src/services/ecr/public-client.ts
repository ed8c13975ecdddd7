export { DescribeRepositoriesCommand, ECRPUBLICClient, GetRepositoryPolicyCommand } from '@aws-sdk/client-ecr-public';
