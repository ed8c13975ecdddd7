import { type BackupResources, type RecoveryPointResource, vaultArn } from './backup.ts';
import { company } from '../company.ts';
import { ec2Id } from '../ec2/page.ts';
import type { EventRuleResource } from '../events/events.ts';
import { backupKeys } from '../kms/company.ts';

const [ireland, frankfurt, virginia] = company.regions;
const { accountId } = company;

const ec2 = (region: string, id: string) => `arn:aws:ec2:${region}:${accountId}:${id}`;
const rds = (region: string, id: string) => `arn:aws:rds:${region}:${accountId}:${id}`;
const tag = (ConditionKey: string, ConditionValue: string) => ({ ConditionType: 'STRINGEQUALS' as const, ConditionKey, ConditionValue });
const when = (key: string, ConditionValue: string) => [{ ConditionKey: `aws:ResourceTag/${key}`, ConditionValue }];

const snapshot = (region: string, number: number, volume: string, rest: Partial<RecoveryPointResource> = {}): RecoveryPointResource => ({
  region,
  vault: 'meridian-main',
  arn: `arn:aws:ec2:${region}::snapshot/${ec2Id('snap', number)}`,
  resource: ec2(region, `volume/${volume}`),
  type: 'EBS',
  ageDays: 0.4,
  ...rest,
});
const point = (region: string, vault: string, id: string, resource: string, type: string, ageDays: number): RecoveryPointResource => ({
  region,
  vault,
  arn: `arn:aws:backup:${region}:${accountId}:recovery-point:${id}`,
  resource,
  type,
  ageDays,
});

const payments = ec2(ireland, `instance/${ec2Id('i', 0x104)}`);
const exported = 'arn:aws:s3:::meridian-orders-exports';
const sharedFiles = `arn:aws:elasticfilesystem:${ireland}:${accountId}:file-system/fs-0a1b2c3d4e5f60718`;

/** The company's backups: daily and locked away for the shop, weekly for analytics, a plan that selects nothing for the rest. */
export const sampleBackup: BackupResources = {
  plans: [
    {
      id: '8f81f553-3a74-4a3f-b93d-b3360dc80c50',
      region: ireland,
      name: 'meridian-daily',
      rules: [
        {
          RuleName: 'daily',
          TargetBackupVaultName: 'meridian-main',
          ScheduleExpression: 'cron(0 3 ? * * *)',
          Lifecycle: { DeleteAfterDays: 35 },
          CopyActions: [{ DestinationBackupVaultArn: vaultArn(frankfurt, 'meridian-copies'), Lifecycle: { DeleteAfterDays: 90 } }],
        },
      ],
      selections: [
        { SelectionName: 'teams', ListOfTags: [tag('team', 'orders'), tag('team', 'payments')] },
        {
          SelectionName: 'databases',
          Resources: ['arn:aws:rds:*:*:db:*', 'arn:aws:rds:*:*:cluster:*'],
          NotResources: [rds(ireland, 'db:reviews-legacy')],
          Conditions: { StringNotEquals: when('env', 'staging') },
        },
        { SelectionName: 'buckets', Resources: [exported, 'arn:aws:s3:::meridian-dev-*'] },
      ],
      tags: { team: 'platform' },
    },
    {
      id: '9a92e664-4b85-4b40-8a4e-c4471ed91d61',
      region: frankfurt,
      name: 'analytics-weekly',
      rules: [
        {
          RuleName: 'sundays',
          TargetBackupVaultName: 'meridian-copies',
          ScheduleExpression: 'cron(0 5 ? * SUN *)',
          Lifecycle: { DeleteAfterDays: 14 },
        },
      ],
      selections: [{ SelectionName: 'everything', Resources: ['arn:aws:ec2:*', 'arn:aws:rds:*'] }],
    },
    {
      id: 'ab03f775-5c96-4c51-9b5f-d5582fea2e72',
      region: virginia,
      name: 'old-shop',
      rules: [{ RuleName: 'daily', TargetBackupVaultName: 'old-shop', ScheduleExpression: 'cron(0 9 ? * * *)' }],
      selections: [],
    },
  ],
  vaults: [
    {
      name: 'meridian-main',
      region: ireland,
      key: backupKeys.awsManaged,
      policy: {
        Version: '2012-10-17',
        Statement: [
          {
            Sid: 'KeepBackups',
            Effect: 'Deny',
            Principal: '*',
            Action: ['backup:Delete*', 'backup:UpdateRecoveryPointLifecycle', 'backup:PutBackupVaultAccessPolicy'],
            Resource: '*',
            Condition: { ArnNotLike: { 'aws:PrincipalArn': `arn:aws:iam::${accountId}:role/break-glass` } },
          },
        ],
      },
      notifies: { topic: `arn:aws:sns:${ireland}:${accountId}:backups`, events: ['BACKUP_JOB_COMPLETED', 'RESTORE_JOB_COMPLETED'] },
      tags: { team: 'platform' },
    },
    { name: 'Default', region: ireland, key: backupKeys.awsManaged },
    { name: 'meridian-copies', region: frankfurt, key: backupKeys.own, lockedInDays: -300 },
    { name: 'air-gapped', region: frankfurt, type: 'LOGICALLY_AIR_GAPPED_BACKUP_VAULT', lockedInDays: -10 },
    {
      name: 'shop-us',
      region: virginia,
      key: backupKeys.awsManaged,
      policy: {
        Version: '2012-10-17',
        Statement: [{ Sid: 'Partners', Effect: 'Allow', Principal: '*', Action: 'backup:CopyIntoBackupVault', Resource: '*' }],
      },
    },
  ],
  points: [
    snapshot(ireland, 0x103, ec2Id('vol', 0x501)),
    snapshot(ireland, 0x104, ec2Id('vol', 0x104)),
    snapshot(ireland, 0x105, ec2Id('vol', 0x502), { encrypted: false, ageDays: 40 }),
    snapshot(ireland, 0x1ff, ec2Id('vol', 0x999), { ageDays: 60 }),
    snapshot(ireland, 0x1fe, ec2Id('vol', 0x501), { status: 'PARTIAL', encrypted: false, ageDays: 2 }),
    { ...snapshot(ireland, 0, ''), arn: `arn:aws:ec2:${ireland}::image/${ec2Id('ami', 0x901)}`, resource: payments, type: 'EC2' },
    point(ireland, 'meridian-main', 'continuous:meridian-orders-exports-1', exported, 'S3', 0.1),
    point(ireland, 'meridian-main', '1d3f0a52-0000-4000-8000-000000000001', sharedFiles, 'EFS', 300),
    {
      ...point(frankfurt, 'meridian-copies', '', rds(frankfurt, 'db:orders-staging'), 'RDS', 5),
      arn: rds(frankfurt, 'snapshot:awsbackup:copyjob-1'),
    },
    {
      ...point(virginia, 'shop-us', '', rds(virginia, 'cluster:analytics'), 'Aurora', 12),
      arn: rds(virginia, 'cluster-snapshot:awsbackup:job-2'),
    },
  ],
  jobs: [
    { region: ireland, resource: payments, state: 'COMPLETED', ageDays: 0.4 },
    { region: ireland, resource: exported, state: 'RUNNING', ageDays: 0.1 },
    { region: ireland, resource: exported, state: 'COMPLETED', ageDays: 1.1 },
    {
      region: frankfurt,
      resource: rds(frankfurt, 'db:orders-staging'),
      state: 'FAILED',
      ageDays: 5,
      message: 'The role lacks rds:CreateDBSnapshot.',
    },
  ],
  optIn: {
    [ireland]: {
      Aurora: true,
      DocumentDB: true,
      DynamoDB: true,
      EBS: true,
      EC2: true,
      EFS: true,
      Neptune: true,
      RDS: true,
      Redshift: true,
      S3: false,
    },
    [frankfurt]: { Aurora: true, DocumentDB: true, DynamoDB: true, EBS: false, EC2: true, EFS: true, Neptune: true, RDS: true, S3: false },
    [virginia]: { Aurora: true, DocumentDB: true, DynamoDB: true, EBS: true, EC2: true, EFS: true, Neptune: true, RDS: true, S3: false },
  },
  restoreTests: [
    { region: ireland, name: 'monthly', types: ['EBS', 'RDS'] },
    { region: frankfurt, name: 'planned', types: [] },
  ],
  restores: [
    { region: frankfurt, ageDays: 200 },
    { region: frankfurt, ageDays: 340 },
  ],
};

/** Event rules of the company. */
export const sampleEventRules: readonly EventRuleResource[] = [
  { region: ireland, name: 'nightly-report', targets: [`arn:aws:lambda:${ireland}:${accountId}:function:nightly-report`] },
  {
    region: frankfurt,
    name: 'failed-backups',
    pattern: { source: ['aws.backup'], 'detail-type': ['Backup Job State Change'], detail: { state: ['FAILED', 'EXPIRED', 'ABORTED'] } },
    targets: [`arn:aws:sns:${frankfurt}:${accountId}:operations`],
  },
  { region: virginia, name: 'backups-unused', pattern: { source: ['aws.backup'] }, disabled: true, targets: ['arn:aws:sns:us-east-1:1:x'] },
  { region: virginia, name: 'backups-aimless', pattern: { source: ['aws.backup'] }, targets: [] },
  {
    region: virginia,
    name: 'stopped-machines',
    pattern: { source: ['aws.ec2'] },
    targets: [`arn:aws:sns:${virginia}:${accountId}:operations`],
  },
];

/** Many recovery points in the vaults of the company, alike in every run. */
export function generateBackup(count: number): BackupResources {
  const kinds = sampleBackup.points;
  return {
    ...sampleBackup,
    points: Array.from({ length: count }, (_, index): RecoveryPointResource => {
      const kind = kinds[index % kinds.length] as RecoveryPointResource;
      return { ...kind, arn: `${kind.arn}-${String(index).padStart(6, '0')}` };
    }),
  };
}
