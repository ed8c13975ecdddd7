import { s3Rules } from '../../../rules/s3/index.ts';
import { company } from '../../../sample/account/company.ts';
import { s3Data, taggedBuckets } from '../../../sample/account/s3/s3.ts';
import { generateS3, sampleS3 } from '../../../sample/account/s3/company.ts';
import { credentialsOf } from '../../../sample/endpoint/identity.ts';
import { startEndpoint } from '../../../sample/endpoint/server.ts';
import { service } from '../../../sample/endpoint/service.ts';
import { tagData } from '../../../sample/account/tagging/tag.ts';
import { bucketCollector } from '../../../src/services/s3/bucket.ts';
import { auditSample, type SampleAudit, statusesByRule, unreadableFacts } from '../../support/audit-sample.ts';
import { collect } from '../../support/collect.ts';

const { directoryBuckets = [] } = sampleS3;
const organizations = service('organizations')({ DescribeOrganization: () => ({ Organization: { Id: company.organizationId } }) });
const kms = service('kms')({ ListAliases: () => ({ Aliases: [], Truncated: false }) });

// AWS Backup and Amazon Macie have their own sample data.
const rules = s3Rules.filter(({ id }) => !id.endsWith('-backup-covered') && id !== 's3-bucket-macie-monitored');

describe("the company's S3", () => {
  let audit: SampleAudit;
  beforeAll(async () => {
    audit = await auditSample(rules, [...s3Data(sampleS3), tagData(taggedBuckets(sampleS3)), kms, organizations]);
  });

  const verdictsOf = (ruleId: string, status: string) =>
    audit.verdicts
      .filter((verdict) => verdict.ruleId === ruleId && verdict.status === status)
      .map(({ resourceId }) => resourceId)
      .sort();

  test('is read completely, without unnecessary calls', () => {
    expect(audit.listingErrors).toEqual([]);
    expect(audit.resources.map(({ id }) => id).sort()).toEqual(
      [
        // Once for the account, and in each of three Regions.
        ...Array<string>(4).fill('111122223333'),
        ...[...sampleS3.buckets, ...sampleS3.accessPoints, ...sampleS3.multiRegionAccessPoints, ...directoryBuckets].map(
          ({ name }) => name,
        ),
      ].sort(),
    );
    expect(audit.calls.duplicates).toEqual([]);
    expect(audit.calls.unanswered).toEqual({});
    expect(audit.calls.operations).toMatchObject({
      's3:ListBuckets': 1,
      's3control:GetPublicAccessBlock': 1,
      's3control:ListMultiRegionAccessPoints': 1,
      's3control:ListAccessPoints': 3,
      'tag:GetResources': 3,
      's3:GetBucketVersioning': sampleS3.buckets.length,
      's3:GetBucketAcl': sampleS3.buckets.filter(({ ownership }) => ownership !== 'BucketOwnerEnforced').length,
    });
    // Five predictable names and one unused name in three Regions; the account owns one of the buckets.
    expect(audit.calls.operations['s3:GetBucketLocation']).toBe(3 * 6 - 1);
  });

  test('has no unreadable facts', () => {
    expect(unreadableFacts(audit)).toEqual([]);
  });

  test('has tags', () => {
    expect(audit.resources.find(({ id }) => id === 'meridian-orders-exports')?.tags).toEqual({
      team: 'orders',
      env: 'prod',
      'data-classification': 'confidential',
    });
    expect(audit.resources.find(({ id }) => id === 'meridian-legacy-backups')?.tags).toEqual({});
  });

  test('shows every rule passing and failing', () => {
    const both = Object.entries(statusesByRule(rules, audit.verdicts)).filter(
      ([, statuses]) => !statuses.includes('PASS') || !statuses.includes('FAIL'),
    );
    expect(Object.fromEntries(both)).toEqual({
      // The account is a single resource.
      's3-account-public-access-blocked': ['FAIL'],
      // AWS encrypts every object.
      's3-bucket-default-encryption-present': ['PASS'],
      // By default no account is trusted and no Region is approved.
      's3-bucket-replication-destination-approved': ['FAIL', 'NOT_APPLICABLE'],
    });
  });

  test.each([
    ['s3-bucket-no-public-read', 'FAIL', ['meridian-partner-dropbox', 'meridian-storefront-assets']],
    ['s3-bucket-no-public-write', 'FAIL', ['meridian-partner-dropbox']],
    ['s3-bucket-cross-account-access-restricted', 'FAIL', ['meridian-analytics-lake']],
    ['s3-bucket-access-logging-enabled', 'NOT_APPLICABLE', ['meridian-logs-eu-central-1', 'meridian-logs-eu-west-1']],
    [
      's3-bucket-customer-provided-keys-blocked',
      'PASS',
      ['meridian-invoices', 'meridian-orders-exports', 'meridian-orders-exports-replica', 'meridian-payments-ledger'],
    ],
    ['s3-bucket-event-notifications-enabled', 'PASS', ['meridian-orders-exports', 'meridian-product-images']],
    ['s3-bucket-object-lock-enabled', 'PASS', ['meridian-cloudtrail', 'meridian-payments-ledger']],
    ['s3-bucket-replication-enabled', 'PASS', ['meridian-orders-exports']],
    ['s3-bucket-replication-enabled', 'UNKNOWN', ['meridian-legacy-backups']],
    ['s3-bucket-website-disabled', 'FAIL', ['meridian-brand-redirect', 'meridian-storefront-assets']],
    ['s3-bucket-name-not-squattable', 'FAIL', ['111122223333']],
    ['s3-access-point-public-access-blocked', 'FAIL', ['agency']],
    ['s3-access-point-policy-not-public', 'FAIL', ['agency']],
    ['s3-multi-region-access-point-policy-not-public', 'FAIL', ['meridian-images']],
    ['s3-directory-bucket-lifecycle-configured', 'FAIL', ['meridian-scratch--use1-az4--x-s3']],
    ['s3-directory-bucket-cross-account-access-restricted', 'FAIL', ['meridian-scratch--use1-az4--x-s3']],
    ['s3-multi-region-access-point-public-access-blocked', 'FAIL', ['meridian-images']],
  ])('%s: %s for %j', (ruleId, status, ids) => {
    expect(verdictsOf(ruleId, status)).toEqual(ids);
  });
});

test('is read page by page without duplicates in a large account', async () => {
  const many = generateS3(1001);
  expect(generateS3(1001)).toEqual(many);

  const endpoint = await startEndpoint({
    accounts: [{ id: company.accountId, services: [...s3Data(many), tagData(taggedBuckets(many))] }],
  });
  const { resources, listingErrors } = await collect(bucketCollector, {
    facts: ['createdAt'],
    endpoint: endpoint.url,
    credentials: credentialsOf(company.accountId),
    regions: company.regions,
  });
  const { operations, duplicates } = endpoint.calls();
  await endpoint.close();

  expect(listingErrors).toEqual([]);
  expect(new Set(resources.map(({ id }) => id)).size).toBe(1001);
  expect(resources.filter(({ tags }) => tags?.['team'] === 'orders').length).toBeGreaterThan(50);
  // Two pages of buckets; three pages of the about 250 tagged buckets per Region.
  expect(operations).toEqual({ 's3:ListBuckets': 2, 'tag:GetResources': 9 });
  expect(duplicates).toEqual([]);
});
