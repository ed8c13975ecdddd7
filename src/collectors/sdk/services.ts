import { sdkService } from '../../model/sdk.ts';

/**
 * The SDK clients Onus reads with. Each `./<name>.ts` re-exports the client and the commands in use, so that a bundler keeps
 * only those and a run loads only the services it calls.
 */
export const s3 = sdkService('s3', () => import('./s3.ts'), 'S3Client', {
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

export const s3Control = sdkService('s3control', () => import('./s3-control.ts'), 'S3ControlClient', {
  prefix: 's3',
  actions: { GetPublicAccessBlock: 's3:GetAccountPublicAccessBlock' },
});

/** Multi-Region Access Points are managed in one Region (https://docs.aws.amazon.com/AmazonS3/latest/API/API_control_ListMultiRegionAccessPoints.html). */
export const s3MultiRegion = sdkService('s3control', () => import('./s3-control.ts'), 'S3ControlClient', {
  prefix: 's3',
  region: { aws: 'us-west-2' },
});

export const rds = sdkService('rds', () => import('./rds.ts'), 'RDSClient');

export const tagging = sdkService('tagging', () => import('./tagging.ts'), 'ResourceGroupsTaggingAPIClient', { prefix: 'tag' });

export const configService = sdkService('config', () => import('./config-service.ts'), 'ConfigServiceClient');

export const sts = sdkService('sts', () => import('./sts.ts'), 'STSClient');

export const ec2 = sdkService('ec2', () => import('./ec2.ts'), 'EC2Client');

export const iam = sdkService('iam', () => import('./iam.ts'), 'IAMClient');

export const kms = sdkService('kms', () => import('./kms.ts'), 'KMSClient');

export const accessAnalyzer = sdkService('access-analyzer', () => import('./access-analyzer.ts'), 'AccessAnalyzerClient');

export const organizations = sdkService('organizations', () => import('./organizations.ts'), 'OrganizationsClient');

export const backup = sdkService('backup', () => import('./backup.ts'), 'BackupClient');

export const eventBridge = sdkService('events', () => import('./eventbridge.ts'), 'EventBridgeClient');

export const autoScaling = sdkService('autoscaling', () => import('./auto-scaling.ts'), 'AutoScalingClient');

export const ssm = sdkService('ssm', () => import('./ssm.ts'), 'SSMClient');

export const dynamoDb = sdkService('dynamodb', () => import('./dynamodb.ts'), 'DynamoDBClient');

export const dax = sdkService('dax', () => import('./dax.ts'), 'DAXClient');

export const applicationAutoScaling = sdkService(
  'application-autoscaling',
  () => import('./application-auto-scaling.ts'),
  'ApplicationAutoScalingClient',
);

export const sqs = sdkService('sqs', () => import('./sqs.ts'), 'SQSClient');

export const sns = sdkService('sns', () => import('./sns.ts'), 'SNSClient');

export const sesV2 = sdkService('sesv2', () => import('./sesv2.ts'), 'SESv2Client', { prefix: 'ses' });

/** The first version of the API alone knows about receiving mail. */
export const ses = sdkService('ses', () => import('./ses.ts'), 'SESClient');

export const mailManager = sdkService('mailmanager', () => import('./mailmanager.ts'), 'MailManagerClient', { prefix: 'ses' });

export const glacier = sdkService('glacier', () => import('./glacier.ts'), 'GlacierClient');

export const cloudTrail = sdkService('cloudtrail', () => import('./cloudtrail.ts'), 'CloudTrailClient');

export const guardDuty = sdkService('guardduty', () => import('./guardduty.ts'), 'GuardDutyClient');

export const macie = sdkService('macie2', () => import('./macie.ts'), 'Macie2Client');

export const inspector = sdkService('inspector2', () => import('./inspector.ts'), 'Inspector2Client');

export const securityHub = sdkService('securityhub', () => import('./security-hub.ts'), 'SecurityHubClient');

export const accountManagement = sdkService('account', () => import('./account.ts'), 'AccountClient');

export const cloudWatch = sdkService('cloudwatch', () => import('./cloudwatch.ts'), 'CloudWatchClient');

export const cloudWatchLogs = sdkService('logs', () => import('./cloudwatch-logs.ts'), 'CloudWatchLogsClient');

export const secretsManager = sdkService('secretsmanager', () => import('./secrets-manager.ts'), 'SecretsManagerClient');

export const lambda = sdkService('lambda', () => import('./lambda.ts'), 'LambdaClient');

export const route53Resolver = sdkService('route53resolver', () => import('./route53-resolver.ts'), 'Route53ResolverClient');

export const emr = sdkService('emr', () => import('./emr.ts'), 'EMRClient', { prefix: 'elasticmapreduce' });

export const dlm = sdkService('dlm', () => import('./dlm.ts'), 'DLMClient');

export const elasticBeanstalk = sdkService('elasticbeanstalk', () => import('./elastic-beanstalk.ts'), 'ElasticBeanstalkClient');
