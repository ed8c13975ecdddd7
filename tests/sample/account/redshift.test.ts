import { redshiftRules } from '../../../rules/redshift/index.ts';
import { sampleAccount } from '../../../sample/account/index.ts';
import { generateRedshift } from '../../../sample/account/redshift/company.ts';
import { redshiftData } from '../../../sample/account/redshift/redshift.ts';
import { auditSample, type SampleAudit, statusesByRule, unreadableFacts } from '../../support/audit-sample.ts';

describe("the company's data warehouses", () => {
  let audit: SampleAudit;
  beforeAll(async () => {
    audit = await auditSample(redshiftRules, sampleAccount.services);
  });

  test('are read completely, without unnecessary calls', () => {
    expect(audit.listingErrors).toEqual([]);
    expect(audit.calls.duplicates).toEqual([]);
    expect(audit.calls.unanswered).toEqual({});
    expect(unreadableFacts(audit)).toEqual([]);
  });

  test('do not include snapshots of other accounts', () => {
    expect(audit.resources.map(({ id }) => id)).not.toContain('from-agency');
  });

  test('show every rule passing and failing', () => {
    const needsRegions = 'redshift-cluster-snapshot-copy-region-approved';
    const oneWay = Object.entries(statusesByRule(redshiftRules, audit.verdicts)).filter(
      ([id, statuses]) => id !== needsRegions && (!statuses.includes('PASS') || !statuses.includes('FAIL')),
    );
    expect(Object.fromEntries(oneWay)).toEqual({});
  });
});

test('many clusters with the same parameter group need one call for it', async () => {
  const { resources, calls } = await auditSample(
    redshiftRules.filter(({ id }) => id === 'redshift-cluster-tls-required'),
    redshiftData(generateRedshift(60)),
  );
  expect(new Set(resources.map(({ arn }) => arn)).size).toBe(60);
  expect(calls.duplicates).toEqual([]);
});
