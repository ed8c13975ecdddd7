export {
  GetAccessPointCommand,
  GetAccessPointPolicyCommand,
  GetMultiRegionAccessPointPolicyCommand,
  GetPublicAccessBlockCommand,
  ListAccessPointsCommand,
  ListMultiRegionAccessPointsCommand,
  S3ControlClient,
} from '@aws-sdk/client-s3-control';
