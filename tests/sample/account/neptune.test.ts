import { neptuneRules } from '../../../rules/neptune/index.ts';
import { sampleAccount } from '../../../sample/account/index.ts';
import { auditSample, rulesWithoutBothVerdicts, type SampleAudit, unreadableFacts } from '../../support/audit-sample.ts';

describe("the company's Neptune clusters and graphs", () => {
  let audit: SampleAudit;
  beforeAll(async () => {
    audit = await auditSample(neptuneRules, sampleAccount.services);
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
    expect(idsOf('AWS::Neptune::DBCluster')).toEqual(['fraud-graph', 'recommendation-graph']);
    expect(idsOf('AWS::Neptune::DBInstance')).toEqual(['fraud-graph-1', 'recommendation-graph-1', 'recommendation-graph-2']);
    expect(idsOf('AWS::Neptune::DBClusterSnapshot')).toHaveLength(3);
    expect(idsOf('AWS::NeptuneGraph::Graph')).toHaveLength(2);
  });

  test('show every rule passing and failing', () => {
    expect(rulesWithoutBothVerdicts(neptuneRules, audit.verdicts)).toEqual({});
  });
});
