import type { ResponsibilityId, ServiceId, Severity } from '../../../src/core/names.ts';
import type { RuleResult } from '../../../src/core/result/result.ts';
import type { ControlIds } from '../../../src/core/rule.ts';
import type { Evidence } from '../../../src/core/evidence.ts';

/** A rule of the sample with its texts; `{{name}}` in a message is a placeholder for evidence. */
export interface SampleRule extends Omit<RuleResult, 'counts'> {
  readonly pass: string;
  readonly fail: string;
  readonly evidence: Evidence;
}

const docs = 'https://docs.aws.amazon.com';

interface Text {
  readonly pass: string;
  readonly fail: string;
  readonly why: string;
  readonly fix: string;
  readonly url: string;
  readonly cli?: string;
}

function rule(
  id: string,
  title: string,
  [service, resourceType, responsibility, severity]: readonly [ServiceId, string, ResponsibilityId, Severity],
  { pass, fail, why: rationale, fix, url, cli }: Text,
  evidence: Evidence = {},
  controls: ControlIds = {},
): SampleRule {
  const remediation = { text: fix, url: docs + url, ...(cli === undefined ? {} : { cli }) };
  const evaluated = { id, title, service, resourceType, responsibility, severity };
  return { ...evaluated, controls, evidence, pass, fail, rationale, remediation, params: {} };
}

export const sampleRules: readonly SampleRule[] = [
  rule(
    's3-bucket-not-public',
    'S3 buckets should not be open to everyone',
    ['s3', 'AWS::S3::Bucket', 'access-control', 'critical'],
    {
      pass: 'No one outside the account has access.',
      fail: 'The bucket policy lets everyone do {{actions}}.',
      why: 'Anyone on the internet can read or change the objects of the bucket. Attackers scan for public buckets and find them within hours.',
      fix: 'Turn on all four flags of Block Public Access on the bucket, or take the statement out of the bucket policy.',
      url: '/AmazonS3/latest/userguide/access-control-block-public-access.html',
      cli: 'aws s3api put-public-access-block --bucket BUCKET \\\n  --public-access-block-configuration BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true',
    },
    { actions: 's3:GetObject', statement: 'PublicRead', principal: '*' },
    {
      securityHub: ['S3.2', 'S3.8'],
      awsConfig: ['s3-bucket-public-read-prohibited'],
      cis: ['5.0:2.1.4'],
      nist80053: ['AC-3', 'AC-6', 'SC-7'],
    },
  ),
  rule(
    'vpc-securitygroup-admin-ports-restricted',
    'Security groups should not open remote administration ports to the world',
    ['vpc', 'AWS::EC2::SecurityGroup', 'firewall-configuration', 'high'],
    {
      pass: 'No remote administration port is open to the world.',
      fail: '{{source}} may reach port {{port}}.',
      why: 'Instances that accept SSH or RDP from everyone are constantly attacked; one weak password or unpatched vulnerability is enough.',
      fix: 'Remove the rule and reach the machines through AWS Systems Manager Session Manager or a VPN.',
      url: '/vpc/latest/userguide/vpc-security-groups.html',
      cli: 'aws ec2 revoke-security-group-ingress --group-id GROUP --protocol tcp --port 22 --cidr 0.0.0.0/0',
    },
    { source: '0.0.0.0/0', port: 22, rule: 'sgr-0a1b2c3d4e5f60718' },
    { securityHub: ['EC2.13', 'EC2.14'], cis: ['5.0:5.3'], pciDss: ['4.0.1:1.3.1'] },
  ),
  rule(
    'ec2-instance-imdsv2-required',
    'EC2 instances should accept only token-based metadata requests (IMDSv2)',
    ['ec2', 'AWS::EC2::Instance', 'operating-system', 'high'],
    {
      pass: 'Requests without a token are refused.',
      fail: 'Requests without a token are answered.',
      why: 'A vulnerability that makes a web application fetch a URL is enough to steal the credentials of the instance.',
      fix: 'Set the metadata option HttpTokens to required.',
      url: '/AWSEC2/latest/UserGuide/configuring-instance-metadata-service.html',
    },
    { httpTokens: 'optional', hopLimit: 2 },
    { securityHub: ['EC2.8'], awsConfig: ['ec2-imdsv2-check'], cis: ['5.0:5.7'] },
  ),
  rule(
    'ssm-instance-patch-compliant',
    'Managed instances should be patch compliant',
    ['ssm', 'AWS::EC2::Instance', 'operating-system', 'high'],
    {
      pass: 'No patch is missing.',
      fail: '{{missing}} patches are missing.',
      why: 'Known vulnerabilities are exploited within days of their publication.',
      fix: 'Install the missing patches with AWS-RunPatchBaseline, and schedule it.',
      url: '/systems-manager/latest/userguide/patch-manager.html',
    },
    { missing: 14, lastScan: '2026-11-20T03:00:00Z' },
    { securityHub: ['SSM.2'] },
  ),
  rule(
    'rds-instance-not-public',
    'RDS instances should not have a public address',
    ['rds', 'AWS::RDS::DBInstance', 'network-configuration', 'high'],
    {
      pass: 'The instance has no public address.',
      fail: 'The instance has a public address.',
      why: 'Only the security group protects the database from the internet.',
      fix: 'Set PubliclyAccessible to false and place the instance in private subnets.',
      url: '/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html',
    },
    { endpoint: 'orders.c1x2.eu-west-1.rds.amazonaws.com' },
    { securityHub: ['RDS.2'], cis: ['5.0:2.2.3'] },
  ),
  rule(
    'rds-instance-encrypted',
    'RDS instances should be encrypted',
    ['rds', 'AWS::RDS::DBInstance', 'server-side-encryption', 'medium'],
    {
      pass: 'Storage is encrypted.',
      fail: 'Storage is not encrypted.',
      why: 'Copies of the storage, such as shared snapshots, are readable by anyone who has them.',
      fix: 'Copy a snapshot with a KMS key and restore the instance from it.',
      url: '/AmazonRDS/latest/UserGuide/Overview.Encryption.html',
    },
    {},
    { securityHub: ['RDS.3'] },
  ),
  rule(
    'rds-instance-backup-retention',
    'RDS instances should keep automatic backups for at least seven days',
    ['rds', 'AWS::RDS::DBInstance', 'backups', 'medium'],
    {
      pass: 'Backups are kept long enough.',
      fail: 'Backups are kept for {{days}} days.',
      why: 'A mistake that is found after the last backup expired cannot be undone.',
      fix: 'Set BackupRetentionPeriod to 7 or more.',
      url: '/AmazonRDS/latest/UserGuide/USER_WorkingWithAutomatedBackups.html',
    },
    { days: 1 },
  ),
  rule(
    'ebs-volume-encrypted',
    'EBS volumes should be encrypted',
    ['ebs', 'AWS::EC2::Volume', 'server-side-encryption', 'medium'],
    {
      pass: 'The volume is encrypted.',
      fail: 'The volume is not encrypted.',
      why: 'Snapshots of the volume and volumes restored from them are unencrypted as well.',
      fix: 'Turn on encryption by default in the Region and replace the volume by an encrypted copy.',
      url: '/ebs/latest/userguide/ebs-encryption.html',
    },
    { sizeGiB: 100, attachedTo: null },
    { securityHub: ['EC2.3'] },
  ),
  rule(
    's3-bucket-versioning-enabled',
    'S3 buckets should keep object versions',
    ['s3', 'AWS::S3::Bucket', 'backups', 'medium'],
    {
      pass: 'Versioning is on.',
      fail: 'Versioning is {{state}}.',
      why: 'An object that is overwritten or deleted by mistake is lost.',
      fix: 'Turn on versioning, with a lifecycle rule that removes old versions.',
      url: '/AmazonS3/latest/userguide/Versioning.html',
      cli: 'aws s3api put-bucket-versioning --bucket BUCKET --versioning-configuration Status=Enabled',
    },
    { state: 'never enabled' },
    { securityHub: ['S3.14'] },
  ),
  rule(
    's3-bucket-tls-required',
    'S3 buckets should refuse requests without TLS',
    ['s3', 'AWS::S3::Bucket', 'network-traffic-protection', 'medium'],
    {
      pass: 'Requests without TLS are denied.',
      fail: 'Nothing denies requests without TLS.',
      why: 'Data sent over plain HTTP can be read and changed in transit.',
      fix: 'Add a statement to the bucket policy that denies all actions when aws:SecureTransport is false.',
      url: '/AmazonS3/latest/userguide/security-best-practices.html',
    },
    { policy: 'none' },
    { securityHub: ['S3.5'], cis: ['5.0:2.1.1'] },
  ),
  rule(
    'sqs-queue-policy-not-public',
    'SQS queues should not be open to everyone',
    ['sqs', 'AWS::SQS::Queue', 'access-control', 'high'],
    {
      pass: 'No one outside the account has access.',
      fail: 'Everyone may do {{actions}}.',
      why: 'Anyone can read messages, or flood the queue with their own.',
      fix: 'Name the principals in the queue policy, or limit them by aws:SourceArn.',
      url: '/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-security-best-practices.html',
    },
    { actions: 'sqs:*' },
  ),
  rule(
    'lambda-function-runtime-supported',
    'Lambda functions should use a supported runtime',
    ['lambda', 'AWS::Lambda::Function', 'platform-and-application-management', 'medium'],
    {
      pass: 'The runtime is supported.',
      fail: 'The runtime {{runtime}} gets no more security updates.',
      why: 'Vulnerabilities found in the runtime from now on stay open.',
      fix: 'Move the function to a runtime that is still supported.',
      url: '/lambda/latest/dg/lambda-runtimes.html',
    },
    { runtime: 'nodejs18.x', deprecatedOn: '2025-09-01' },
    { securityHub: ['Lambda.2'] },
  ),
  rule(
    'iam-user-mfa-enabled',
    'IAM users with a console password should use MFA',
    ['iam', 'AWS::IAM::User', 'access-control', 'medium'],
    {
      pass: 'The user has an MFA device.',
      fail: 'The user signs in with a password alone.',
      why: 'A stolen or guessed password is enough to sign in.',
      fix: 'Register an MFA device, or let the person sign in through IAM Identity Center.',
      url: '/IAM/latest/UserGuide/id_credentials_mfa.html',
    },
    { passwordLastUsed: '2026-11-19T08:12:00Z' },
    { securityHub: ['IAM.5'], cis: ['5.0:1.9'] },
  ),
  rule(
    'guardduty-detector-enabled',
    'GuardDuty should be on in every Region',
    ['guardduty', 'AWS::::Account', 'service-configuration', 'high'],
    {
      pass: 'A detector is on.',
      fail: 'No detector is on.',
      why: 'An attack in an unmonitored Region remains undetected.',
      fix: 'Turn on GuardDuty in all Regions, best from a delegated administrator.',
      url: '/guardduty/latest/ug/guardduty_settingup.html',
    },
    {},
    { securityHub: ['GuardDuty.1'] },
  ),
  rule(
    'vpc-flow-logs-enabled',
    'VPCs should record flow logs',
    ['vpc', 'AWS::EC2::VPC', 'network-configuration', 'medium'],
    {
      pass: 'Flow logs are recorded.',
      fail: 'No flow log is recorded.',
      why: 'Without flow logs, no one can reconstruct network connections after an incident.',
      fix: 'Create a flow log for the VPC.',
      url: '/vpc/latest/userguide/flow-logs.html',
    },
    {},
    { securityHub: ['EC2.6'] },
  ),
  rule(
    'ec2-instance-detailed-monitoring-enabled',
    'Instances should publish one-minute metrics',
    ['ec2', 'AWS::EC2::Instance', 'service-configuration', 'low'],
    {
      pass: 'Detailed monitoring is on.',
      fail: 'Metrics are published every five minutes only.',
      why: 'Alarms are delayed.',
      fix: 'Turn on detailed monitoring.',
      url: '/AWSEC2/latest/UserGuide/manage-detailed-monitoring.html',
    },
  ),
  rule(
    'kms-key-rotation-enabled',
    'Customer managed keys should rotate automatically',
    ['kms', 'AWS::KMS::Key', 'server-side-encryption', 'medium'],
    {
      pass: 'The key rotates every year.',
      fail: 'The key never rotates.',
      why: 'The longer one key is used, the more data is affected if it leaks.',
      fix: 'Turn on automatic rotation.',
      url: '/kms/latest/developerguide/rotate-keys.html',
    },
    {},
    { securityHub: ['KMS.4'], cis: ['5.0:3.6'] },
  ),
  rule(
    'account-data-classification-declared',
    'Resources that hold data should have owner and classification tags',
    ['account', 'AWS::::Account', 'customer-data', 'informational'],
    {
      pass: 'Owner and classification are declared.',
      fail: '{{untagged}} resources declare no classification.',
      why: 'A resource without an owner is not maintained.',
      fix: 'Tag resources that hold data with owner and classification.',
      url: '/whitepapers/latest/tagging-best-practices/tagging-best-practices.html',
    },
    { untagged: 37 },
  ),
];
