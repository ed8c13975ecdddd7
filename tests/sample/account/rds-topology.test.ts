import { rdsRules } from '../../../rules/rds/index.ts';
import { sampleRds } from '../../../sample/account/rds/company.ts';
import { databaseNetworkData } from '../../../sample/account/rds/network.ts';
import { rdsData } from '../../../sample/account/rds/rds.ts';
import { auditSample, type SampleAudit } from '../../support/audit-sample.ts';

/** The sample of AWS Backup tests the coverage by backup plans. */
const rules = rdsRules.filter(({ id }) => !id.endsWith('-backup-covered'));
let audit: SampleAudit;
beforeAll(async () => {
  audit = await auditSample(rules, [rdsData(sampleRds), databaseNetworkData()]);
}, 120_000);

/** The cluster has these settings of its members. */
const evaluatedOnCluster = [
  'auto-minor-upgrade-enabled',
  'automated-backups-enabled',
  'deletion-protection-enabled',
  'engine-version-supported',
  'iam-authentication-enabled',
  'logs-exported',
  'master-password-managed',
  'master-user-not-default',
  'multi-az-enabled',
  'non-default-port',
  'security-group-not-open',
  'snapshot-inherits-classification',
  'storage-encrypted',
  'tls-enforced',
];
const globalDatabase = ['cluster-auto-minor-upgrade-enabled', 'cluster-backtrack-enabled', 'cluster-master-password-managed'];

interface Topology {
  readonly name: string;
  readonly id: string;
  readonly notApplicable: readonly string[];
  readonly unknown?: readonly string[];
}

const topologies: readonly Topology[] = [
  { name: 'an RDS instance', id: 'storefront', notApplicable: [] },
  { name: 'a member of an Aurora cluster', id: 'orders-1', notApplicable: evaluatedOnCluster },
  { name: 'a Serverless v2 member of an Aurora cluster', id: 'orders-2', notApplicable: evaluatedOnCluster },
  { name: 'a member of a Multi-AZ DB cluster', id: 'invoices-1', notApplicable: evaluatedOnCluster },
  { name: 'an Aurora cluster', id: 'sessions', notApplicable: [] },
  { name: 'the primary cluster of a global database', id: 'orders', notApplicable: globalDatabase },
  { name: 'a secondary cluster of a global database', id: 'orders-us', notApplicable: globalDatabase },
  { name: 'a Multi-AZ DB cluster', id: 'invoices', notApplicable: ['cluster-backtrack-enabled'] },
  {
    name: 'a read replica',
    id: 'storefront-us',
    notApplicable: ['automated-backups-enabled', 'master-password-managed'],
  },
  {
    name: 'RDS Custom',
    id: 'asset-register',
    notApplicable: [
      'auto-minor-upgrade-enabled',
      'engine-version-supported',
      'iam-authentication-enabled',
      'logs-exported',
      'master-password-managed',
    ],
    unknown: ['tls-enforced'],
  },
];

test.each(topologies)('$name: rules that do not apply, and rules without a verdict', ({ id, notApplicable, unknown = [] }) => {
  const verdicts = audit.verdicts.filter(({ resourceId }) => resourceId === id);
  const rulesWith = (status: string) =>
    verdicts
      .filter((verdict) => verdict.status === status)
      .map(({ ruleId }) => ruleId.slice('rds-'.length))
      // No approved Regions are configured by default.
      .filter((rule) => !rule.endsWith('replica-region-approved'))
      .sort();
  expect({ notApplicable: rulesWith('NOT_APPLICABLE'), unknown: rulesWith('UNKNOWN') }).toEqual({
    notApplicable: [...notApplicable].sort(),
    unknown,
  });
  // A snapshot may have the same ID.
  const type = verdicts.some(({ ruleId }) => ruleId.startsWith('rds-cluster-')) ? 'AWS::RDS::DBCluster' : 'AWS::RDS::DBInstance';
  const ruleIds = rules.filter(({ resourceType }) => resourceType === type).map((rule) => rule.id);
  expect(verdicts.map(({ ruleId }) => ruleId)).toEqual(expect.arrayContaining(ruleIds));
});
