import { backupRules } from '../../../rules/backup/index.ts';
import { rules as allRules } from '../../../rules/index.ts';
import { backupData, taggedBackups } from '../../../sample/account/backup/backup.ts';
import { generateBackup, sampleBackup, sampleEventRules } from '../../../sample/account/backup/company.ts';
import { dynamoDbData, taggedTables } from '../../../sample/account/dynamodb/dynamodb.ts';
import { sampleDynamoDb } from '../../../sample/account/dynamodb/company.ts';
import { ebsData } from '../../../sample/account/ebs/ebs.ts';
import { sampleEbs } from '../../../sample/account/ebs/company.ts';
import { ec2Data } from '../../../sample/account/ec2/ec2.ts';
import { sampleEc2 } from '../../../sample/account/ec2/company.ts';
import { eventsData } from '../../../sample/account/events/events.ts';
import { merged } from '../../../sample/account/index.ts';
import { kmsData } from '../../../sample/account/kms/kms.ts';
import { sampleKms } from '../../../sample/account/kms/company.ts';
import { organizationsData } from '../../../sample/account/organizations/organizations.ts';
import { rdsData } from '../../../sample/account/rds/rds.ts';
import { sampleRds } from '../../../sample/account/rds/company.ts';
import { s3Data, taggedBuckets } from '../../../sample/account/s3/s3.ts';
import { sampleS3 } from '../../../sample/account/s3/company.ts';
import { tagData } from '../../../sample/account/tagging/tag.ts';
import { auditSample, type SampleAudit, statusesByRule, unreadableFacts } from '../../support/audit-sample.ts';

const coverage = ['ec2-instance', 'ebs-volume', 'rds', 'rds-cluster', 'dynamodb-table', 's3-bucket'].map(
  (resource) => `${resource}-backup-covered`,
);
const rules = [...backupRules, ...allRules.filter(({ id }) => coverage.includes(id))];
const services = (backup = sampleBackup) =>
  merged([
    backupData(backup),
    eventsData(sampleEventRules),
    ...dynamoDbData(sampleDynamoDb),
    ec2Data(sampleEc2),
    ebsData(sampleEbs),
    rdsData(sampleRds),
    ...s3Data(sampleS3),
    kmsData(sampleKms),
    organizationsData(),
    tagData([...taggedBuckets(sampleS3), ...taggedTables(sampleDynamoDb), ...taggedBackups(backup)]),
  ]);

describe("the company's backups", () => {
  let audit: SampleAudit;
  beforeAll(async () => {
    audit = await auditSample(rules, services());
  });

  const named = (ruleId: string, status: string) =>
    audit.verdicts
      .filter((verdict) => verdict.ruleId === ruleId && verdict.status === status)
      .map(({ resourceId, region }) => audit.resources.find((one) => one.id === resourceId && one.region === region)?.name ?? resourceId)
      .sort();

  test('are read completely, without unnecessary calls', () => {
    expect(audit.listingErrors).toEqual([]);
    expect(audit.calls.duplicates).toEqual([]);
    expect(audit.calls.unanswered).toEqual({});
    const count = (type: string) => audit.resources.filter((resource) => resource.type === type).length;
    expect(count('AWS::Backup::BackupPlan')).toBe(sampleBackup.plans.length);
    expect(count('AWS::Backup::BackupVault')).toBe(sampleBackup.vaults.length);
    expect(count('AWS::Backup::RecoveryPoint')).toBe(sampleBackup.points.length);
    expect(count('AWS::Backup::ProtectedResource')).toBe(9);
    expect(audit.calls.operations).toMatchObject({
      'backup:ListBackupPlans': 3,
      'backup:GetBackupPlan': 3,
      'backup:ListBackupSelections': 3,
      'backup:GetBackupSelection': 4,
      'backup:DescribeRegionSettings': 3,
      'backup:ListBackupVaults': 3,
      'backup:ListProtectedResources': 3,
      'backup:ListRecoveryPointsByBackupVault': 3,
      'backup:GetBackupVaultAccessPolicy': 5,
      'kms:DescribeKey': 3,
      'events:ListRules': 3,
      'ec2:DescribeInstances': 3,
      'ec2:DescribeVolumes': 3,
      'rds:DescribeDBInstances': 3,
      'rds:DescribeDBClusters': 3,
      's3:ListBuckets': 1,
    });
  });

  test('have no unreadable facts', () => {
    expect(unreadableFacts(audit)).toEqual([]);
  });

  test('show every rule passing and failing', () => {
    const both = Object.entries(statusesByRule(rules, audit.verdicts)).filter(
      ([, statuses]) => !statuses.includes('PASS') || !statuses.includes('FAIL'),
    );
    expect(Object.fromEntries(both)).toEqual({
      // No approved Regions are configured by default.
      'backup-copy-region-approved': ['NOT_APPLICABLE'],
    });
  });

  test.each([
    ['backup-plan-frequency-and-retention', 'PASS', ['meridian-daily', 'old-shop']],
    ['backup-plan-copy-isolated', 'PASS', ['meridian-daily']],
    ['backup-vault-customer-key', 'PASS', ['meridian-copies']],
    ['backup-vault-protected-from-deletion', 'FAIL', ['shop-us']],
    ['backup-vault-access-restricted', 'FAIL', ['shop-us']],
    ['backup-jobs-monitored', 'FAIL', ['shop-us']],
    ['backup-recovery-point-encrypted', 'FAIL', ['snapshot/snap-00000000000000105', 'snapshot/snap-000000000000001fe']],
    ['backup-protected-resource-recent-success', 'UNKNOWN', ['file-system/fs-0a1b2c3d4e5f60718']],
    ['backup-protected-resource-recent-success', 'NOT_APPLICABLE', ['volume/vol-00000000000000999']],
    ['ec2-instance-backup-covered', 'PASS', ['nat-instance', 'notebook', 'orders-worker', 'payments-gateway', 'search-node']],
    [
      'ebs-volume-backup-covered',
      'PASS',
      ['nat-instance-root', 'notebook-root', 'orders-worker-root', 'payments-data', 'payments-gateway-root', 'search-node-root'],
    ],
    ['rds-backup-covered', 'PASS', ['erp', 'loyalty', 'orders-staging', 'payments', 'storefront']],
    ['rds-cluster-backup-covered', 'PASS', ['invoices', 'orders', 'sessions']],
    ['s3-bucket-backup-covered', 'PASS', ['meridian-orders-exports']],
  ])('%s: %s for %j', (ruleId, status, names) => {
    expect(named(ruleId, status)).toEqual(names);
  });

  test.each([
    ['backup-plan-active', { 'eu-west-1': 'PASS', 'eu-central-1': 'PASS', 'us-east-1': 'FAIL' }],
    ['backup-region-resource-types-opted-in', { 'eu-west-1': 'PASS', 'eu-central-1': 'FAIL', 'us-east-1': 'FAIL' }],
    ['backup-restore-tested', { 'eu-west-1': 'PASS', 'eu-central-1': 'FAIL', 'us-east-1': 'FAIL' }],
  ])('%s by Region', (ruleId, expected) => {
    const verdicts = audit.verdicts.filter((verdict) => verdict.ruleId === ruleId);
    expect(Object.fromEntries(verdicts.map(({ region, status }) => [region, status]))).toEqual(expected);
  });
});

test('are read page by page without duplicates in a large account', async () => {
  const many = generateBackup(2600);
  const one = backupRules.filter(({ id }) => id === 'backup-recovery-point-encrypted');
  const { resources, calls } = await auditSample(one, services(many));

  expect(new Set(resources.map(({ arn }) => arn)).size).toBe(2600);
  expect(calls.operations['backup:ListRecoveryPointsByBackupVault']).toBe(5);
  expect(calls.duplicates).toEqual([]);
  expect(generateBackup(2600)).toEqual(many);
});
