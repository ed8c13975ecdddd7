import { rdsRules } from '../../../rules/rds/index.ts';
import { rdsData } from '../../../sample/account/rds/rds.ts';
import { generateRds, sampleRds } from '../../../sample/account/rds/company.ts';
import { databaseNetworkData } from '../../../sample/account/rds/network.ts';
import { auditSample, type SampleAudit, statusesByRule, unreadableFacts } from '../../support/audit-sample.ts';

jest.setTimeout(120_000);

/** The sample of AWS Backup tests the coverage by backup plans. */
const rules = rdsRules.filter(({ id }) => !id.endsWith('-backup-covered'));

describe("the company's databases", () => {
  let audit: SampleAudit;
  beforeAll(async () => {
    audit = await auditSample(rules, [rdsData(sampleRds), databaseNetworkData()]);
  });

  const idsOf = (type: string) =>
    audit.resources
      .filter((resource) => resource.type === type)
      .map(({ id }) => id)
      .sort();
  const verdictsOf = (ruleId: string, status: string) =>
    audit.verdicts
      .filter((verdict) => verdict.ruleId === ruleId && verdict.status === status)
      .map(({ resourceId, severity }) => (status === 'FAIL' ? `${resourceId} ${severity}` : resourceId))
      .sort();

  test('are read completely without unnecessary calls', () => {
    expect(audit.listingErrors).toEqual([]);
    expect(audit.calls.duplicates).toEqual([]);
    expect(audit.calls.unanswered).toEqual({});
    expect(audit.calls.errors).toEqual({});
    expect(audit.calls.operations).toEqual({
      'ec2:DescribeNetworkAcls': 3,
      'ec2:DescribeRouteTables': 3,
      'ec2:DescribeSecurityGroups': 3,
      'ec2:DescribeSubnets': 3,
      'rds:DescribeCertificates': 3,
      'rds:DescribeDBClusterParameters': 5,
      'rds:DescribeDBClusterSnapshotAttributes': 4,
      'rds:DescribeDBClusterSnapshots': 3,
      'rds:DescribeDBClusters': 3,
      'rds:DescribeDBEngineVersions': 11,
      'rds:DescribeDBInstances': 3,
      'rds:DescribeDBMajorEngineVersions': 3,
      'rds:DescribeDBParameters': 7,
      'rds:DescribeDBProxies': 3,
      'rds:DescribeDBSnapshotAttributes': 4,
      'rds:DescribeDBSnapshots': 3,
      'rds:DescribeEventSubscriptions': 3,
      'rds:DescribeGlobalClusters': 2,
      'rds:DescribeOptionGroups': 1,
      'rds:DescribePendingMaintenanceActions': 3,
    });
  });

  test('do not include DocumentDB and Neptune', () => {
    expect(idsOf('AWS::RDS::DBInstance')).toHaveLength(18);
    expect(idsOf('AWS::RDS::DBCluster')).toEqual(['analytics', 'invoices', 'orders', 'orders-us', 'sessions']);
    expect(idsOf('AWS::RDS::DBSnapshot')).toHaveLength(6);
    expect(idsOf('AWS::RDS::DBClusterSnapshot')).toHaveLength(5);
    expect(idsOf('AWS::RDS::DBProxy')).toEqual(['reports', 'storefront']);
    expect(audit.resources.filter(({ id }) => id.includes('documents'))).toEqual([]);
  });

  test('have no unreadable facts', () => {
    expect(unreadableFacts(audit)).toEqual([]);
  });

  test('show every rule passing and failing', () => {
    const missing = Object.entries(statusesByRule(rules, audit.verdicts)).filter(
      ([, statuses]) => !statuses.includes('PASS') || !statuses.includes('FAIL'),
    );
    expect(Object.fromEntries(missing)).toEqual({
      // No approved Regions are configured by default.
      'rds-replica-region-approved': ['NOT_APPLICABLE'],
      'rds-cluster-replica-region-approved': ['NOT_APPLICABLE'],
    });
  });

  test.each([
    ['rds-instance-not-publicly-accessible', 'FAIL', ['loyalty high', 'reviews-legacy critical']],
    ['rds-instance-private-subnets', 'FAIL', ['loyalty high', 'reviews-legacy high']],
    ['rds-security-group-not-open', 'FAIL', ['erp medium', 'reviews-legacy high', 'warehouse high']],
    ['rds-cluster-security-group-not-open', 'FAIL', ['analytics high']],
    ['rds-tls-enforced', 'FAIL', ['loyalty medium', 'orders-staging medium', 'reviews-legacy medium', 'warehouse medium']],
    ['rds-tls-enforced', 'UNKNOWN', ['asset-register']],
    ['rds-cluster-tls-enforced', 'FAIL', ['analytics medium']],
    ['rds-engine-version-supported', 'FAIL', ['loyalty low', 'orders-staging high', 'reviews-legacy high']],
    ['rds-cluster-engine-version-supported', 'FAIL', ['analytics high']],
    ['rds-automated-backups-enabled', 'FAIL', ['orders-staging medium', 'reviews-legacy medium', 'warehouse medium']],
    ['rds-cluster-multi-az-enabled', 'FAIL', ['analytics medium', 'orders-us medium']],
    ['rds-cluster-auto-minor-upgrade-enabled', 'FAIL', ['analytics high']],
    ['rds-cluster-auto-minor-upgrade-enabled', 'NOT_APPLICABLE', ['orders', 'orders-us']],
    ['rds-cluster-master-password-managed', 'NOT_APPLICABLE', ['orders', 'orders-us']],
    ['rds-cluster-logs-exported', 'FAIL', ['analytics medium']],
    ['rds-instance-ca-certificate-valid', 'FAIL', ['loyalty high', 'reviews-legacy high']],
    ['rds-snapshot-not-public', 'FAIL', ['reviews-for-the-agency critical']],
    ['rds-cluster-snapshot-not-public', 'FAIL', ['analytics-dump critical']],
    ['rds-snapshot-shared-with-trusted-accounts', 'FAIL', ['payments-before-migration high', 'warehouse-stocktaking high']],
    ['rds-pending-maintenance-applied', 'FAIL', ['reviews-legacy medium']],
    ['rds-cluster-backtrack-enabled', 'NOT_APPLICABLE', ['invoices', 'orders', 'orders-us']],
  ])('%s: %s for %j', (ruleId, status, ids) => {
    expect(verdictsOf(ruleId, status)).toEqual(ids);
  });

  test('report their events in one Region only', () => {
    const verdicts = audit.verdicts.filter(({ ruleId }) => ruleId === 'rds-event-notifications-configured');
    expect(Object.fromEntries(verdicts.map(({ region, status }) => [region, status]))).toEqual({
      'eu-west-1': 'PASS',
      'eu-central-1': 'FAIL',
      'us-east-1': 'FAIL',
    });
  });
});

test('are read page by page without duplicates in a large account', async () => {
  const many = generateRds(700);
  const rules = rdsRules.filter(({ id }) => id === 'rds-tls-enforced' || id === 'rds-snapshot-not-public');
  const { resources, verdicts, calls } = await auditSample(rules, [rdsData(many), databaseNetworkData()]);

  expect(new Set(resources.map(({ arn }) => arn)).size).toBe(1400);
  expect(Map.groupBy(verdicts, ({ status }) => status).get('FAIL')).toHaveLength(233);
  expect(calls.operations).toEqual({
    'rds:DescribeDBInstances': 9,
    'rds:DescribeDBSnapshots': 9,
    'rds:DescribeDBParameters': 9,
  });
  expect(calls.duplicates).toEqual([]);
  const names = ({ instances }: typeof many) => instances.map(({ region, is }) => `${region} ${is.DBInstanceIdentifier}`);
  expect(names(generateRds(700))).toEqual(names(many));
});
