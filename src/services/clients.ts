import { sdkService } from '../core/sdk.ts';

/**
 * The SDK clients Onus reads with. Each `./<name>.ts` re-exports the client and the commands in use, so that a bundler keeps
 * only those and a run loads only the services it calls.
 */
export const s3 = sdkService('s3', () => import('./s3/client.ts'), 'S3Client', {
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

export const s3Control = sdkService('s3control', () => import('./s3/control-client.ts'), 'S3ControlClient', {
  prefix: 's3',
  actions: { GetPublicAccessBlock: 's3:GetAccountPublicAccessBlock' },
});

/** Multi-Region Access Points are managed in one Region (https://docs.aws.amazon.com/AmazonS3/latest/API/API_control_ListMultiRegionAccessPoints.html). */
export const s3MultiRegion = sdkService('s3control', () => import('./s3/control-client.ts'), 'S3ControlClient', {
  prefix: 's3',
  region: { aws: 'us-west-2' },
});

export const rds = sdkService('rds', () => import('./rds/client.ts'), 'RDSClient');

export const tagging = sdkService('tagging', () => import('./tagging/client.ts'), 'ResourceGroupsTaggingAPIClient', { prefix: 'tag' });

export const configService = sdkService('config', () => import('./config/client.ts'), 'ConfigServiceClient');

export const sts = sdkService('sts', () => import('./sts/client.ts'), 'STSClient');

export const ec2 = sdkService('ec2', () => import('./ec2/client.ts'), 'EC2Client');

export const iam = sdkService('iam', () => import('./iam/client.ts'), 'IAMClient');

export const kms = sdkService('kms', () => import('./kms/client.ts'), 'KMSClient');

export const accessAnalyzer = sdkService('access-analyzer', () => import('./accessanalyzer/client.ts'), 'AccessAnalyzerClient');

export const organizations = sdkService('organizations', () => import('./organizations/client.ts'), 'OrganizationsClient');

export const backup = sdkService('backup', () => import('./backup/client.ts'), 'BackupClient');

export const eventBridge = sdkService('events', () => import('./events/client.ts'), 'EventBridgeClient');

export const autoScaling = sdkService('autoscaling', () => import('./autoscaling/client.ts'), 'AutoScalingClient');

export const ssm = sdkService('ssm', () => import('./ssm/client.ts'), 'SSMClient');

export const dynamoDb = sdkService('dynamodb', () => import('./dynamodb/client.ts'), 'DynamoDBClient');

export const dax = sdkService('dax', () => import('./dynamodb/dax-client.ts'), 'DAXClient');

export const applicationAutoScaling = sdkService(
  'application-autoscaling',
  () => import('./dynamodb/application-auto-scaling-client.ts'),
  'ApplicationAutoScalingClient',
);

export const sqs = sdkService('sqs', () => import('./sqs/client.ts'), 'SQSClient');

export const sns = sdkService('sns', () => import('./sns/client.ts'), 'SNSClient');

export const sesV2 = sdkService('sesv2', () => import('./ses/client.ts'), 'SESv2Client', { prefix: 'ses' });

/** The first version of the API alone knows about receiving mail. */
export const ses = sdkService('ses', () => import('./ses/ses-client.ts'), 'SESClient');

export const mailManager = sdkService('mailmanager', () => import('./ses/mailmanager-client.ts'), 'MailManagerClient', { prefix: 'ses' });

export const glacier = sdkService('glacier', () => import('./glacier/client.ts'), 'GlacierClient');

export const cloudTrail = sdkService('cloudtrail', () => import('./cloudtrail/client.ts'), 'CloudTrailClient');

export const guardDuty = sdkService('guardduty', () => import('./guardduty/client.ts'), 'GuardDutyClient');

export const macie = sdkService('macie2', () => import('./macie/client.ts'), 'Macie2Client');

export const inspector = sdkService('inspector2', () => import('./inspector/client.ts'), 'Inspector2Client');

export const securityHub = sdkService('securityhub', () => import('./securityhub/client.ts'), 'SecurityHubClient');

export const accountManagement = sdkService('account', () => import('./account/client.ts'), 'AccountClient');

export const cloudWatch = sdkService('cloudwatch', () => import('./cloudwatch/client.ts'), 'CloudWatchClient');

export const cloudWatchLogs = sdkService('logs', () => import('./logs/client.ts'), 'CloudWatchLogsClient');

export const secretsManager = sdkService('secretsmanager', () => import('./secretsmanager/client.ts'), 'SecretsManagerClient');

export const lambda = sdkService('lambda', () => import('./lambda/client.ts'), 'LambdaClient');

export const route53Resolver = sdkService('route53resolver', () => import('./vpc/route53-resolver-client.ts'), 'Route53ResolverClient');

export const emr = sdkService('emr', () => import('./emr/client.ts'), 'EMRClient', { prefix: 'elasticmapreduce' });

export const dlm = sdkService('dlm', () => import('./ebs/dlm-client.ts'), 'DLMClient');

export const elasticBeanstalk = sdkService('elasticbeanstalk', () => import('./elasticbeanstalk/client.ts'), 'ElasticBeanstalkClient');
