import { docdbRules } from '../../../rules/docdb/index.ts';
import { sampleAccount } from '../../../sample/account/index.ts';
import { auditSample, rulesWithoutBothVerdicts, type SampleAudit, unreadableFacts } from '../../support/audit-sample.ts';

describe("the company's DocumentDB clusters", () => {
  let audit: SampleAudit;
  beforeAll(async () => {
    audit = await auditSample(docdbRules, sampleAccount.services);
  });

  test('are read completely, without unnecessary calls', () => {
    expect(audit.listingErrors).toEqual([]);
    expect(audit.calls.duplicates).toEqual([]);
    expect(audit.calls.unanswered).toEqual({});
    expect(unreadableFacts(audit)).toEqual([]);
  });

  test('do not include databases of other services', () => {
    const idsOf = (type: string) =>
      audit.resources
        .filter((resource) => resource.type === type)
        .map(({ id }) => id)
        .sort();
    expect(idsOf('AWS::DocDB::DBCluster')).toEqual(['catalog-documents', 'review-archive']);
    expect(idsOf('AWS::DocDB::DBInstance')).toEqual(['catalog-documents-1', 'catalog-documents-2', 'review-archive-1']);
    expect(idsOf('AWS::DocDB::DBClusterSnapshot')).toHaveLength(3);
    expect(idsOf('AWS::DocDBElastic::Cluster')).toHaveLength(2);
  });

  test('show every rule passing and failing', () => {
    expect(rulesWithoutBothVerdicts(docdbRules, audit.verdicts)).toEqual({});
  });
});
