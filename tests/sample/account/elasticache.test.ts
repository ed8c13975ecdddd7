import { elasticacheRules } from '../../../rules/elasticache/index.ts';
import { elastiCacheData } from '../../../sample/account/elasticache/elasticache.ts';
import { generateElastiCache } from '../../../sample/account/elasticache/company.ts';
import { sampleAccount } from '../../../sample/account/index.ts';
import { tagData } from '../../../sample/account/tagging/tag.ts';
import { auditSample, rulesWithoutBothVerdicts, type SampleAudit, unreadableFacts } from '../../support/audit-sample.ts';

describe("the company's caches", () => {
  let audit: SampleAudit;
  beforeAll(async () => {
    audit = await auditSample(elasticacheRules, sampleAccount.services);
  });

  test('are read completely, without unnecessary calls', () => {
    expect(audit.listingErrors).toEqual([]);
    expect(audit.calls.duplicates).toEqual([]);
    expect(audit.calls.unanswered).toEqual({});
    // A cache outside a VPC has no security groups.
    expect(unreadableFacts(audit)).toEqual(['experiments groupRules']);
    // The default user of each Region is left out, because no user group contains it.
    expect(
      audit.resources
        .filter(({ type }) => type === 'AWS::ElastiCache::User')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['anyone', 'storefront-app']);
  });

  test('show every rule passing and failing', () => {
    // No Regions are approved by default.
    expect(rulesWithoutBothVerdicts(elasticacheRules, audit.verdicts)).toEqual({
      'elasticache-globaldatastore-region-approved': ['NOT_APPLICABLE'],
    });
  });
});

test('take one call per Region in a large account', async () => {
  const { resources, calls } = await auditSample(
    elasticacheRules.filter(({ id }) => id === 'elasticache-cachecluster-tls-required'),
    [...elastiCacheData(generateElastiCache(60)), tagData([])],
  );
  expect(new Set(resources.map(({ arn }) => arn)).size).toBe(60);
  expect(calls.operations['elasticache:DescribeCacheClusters']).toBe(3);
});
