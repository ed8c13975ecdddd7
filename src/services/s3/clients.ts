import { sdkService } from '../../core/sdk.ts';

export const s3 = sdkService('s3', () => import('./client.ts'), {
  client: 'S3Client',
  actions: {
    GetBucketEncryption: 's3:GetEncryptionConfiguration',
    GetBucketLifecycleConfiguration: 's3:GetLifecycleConfiguration',
    GetBucketNotificationConfiguration: 's3:GetBucketNotification',
    GetBucketReplication: 's3:GetReplicationConfiguration',
    GetObjectLockConfiguration: 's3:GetBucketObjectLockConfiguration',
    GetPublicAccessBlock: 's3:GetBucketPublicAccessBlock',
    ListBuckets: 's3:ListAllMyBuckets',
  },
});

/** Directory buckets have IAM actions of their own (https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3express.html). */
export const s3Express = sdkService('s3express', () => import('./client.ts'), {
  client: 'S3Client',
  actions: {
    GetBucketEncryption: 's3express:GetEncryptionConfiguration',
    GetBucketLifecycleConfiguration: 's3express:GetLifecycleConfiguration',
    ListDirectoryBuckets: 's3express:ListAllMyDirectoryBuckets',
  },
  unavailable: {
    source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-express-Endpoints.html',
    asOf: '2026-10',
    onlyRegions: ['ap-northeast-1', 'ap-south-1', 'eu-north-1', 'eu-west-1', 'us-east-1', 'us-east-2', 'us-west-2'],
  },
});

export const s3Control = sdkService('s3control', () => import('./control-client.ts'), {
  client: 'S3ControlClient',
  prefix: 's3',
  actions: { GetPublicAccessBlock: 's3:GetAccountPublicAccessBlock' },
});

/** Multi-Region Access Points are managed in one Region, and only the partition `aws` offers them (https://docs.aws.amazon.com/AmazonS3/latest/API/API_control_ListMultiRegionAccessPoints.html). */
export const s3MultiRegion = sdkService('s3control', () => import('./control-client.ts'), {
  client: 'S3ControlClient',
  prefix: 's3',
  region: { aws: 'us-west-2' },
});
