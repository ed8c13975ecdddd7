import { opensearchRules } from '../../../rules/opensearch/index.ts';
import { sampleAccount } from '../../../sample/account/index.ts';
import { generateOpenSearch, sampleCollections, sampleOpenSearch } from '../../../sample/account/opensearch/company.ts';
import { openSearchData } from '../../../sample/account/opensearch/opensearch.ts';
import { tagData } from '../../../sample/account/tagging/tag.ts';
import { auditSample, rulesWithoutBothVerdicts, type SampleAudit, unreadableFacts } from '../../support/audit-sample.ts';

describe("the company's search domains", () => {
  let audit: SampleAudit;
  beforeAll(async () => {
    audit = await auditSample(opensearchRules, sampleAccount.services);
  });

  test('are read completely, without unnecessary calls', () => {
    expect(audit.listingErrors).toEqual([]);
    expect(audit.calls.duplicates).toEqual([]);
    expect(audit.calls.unanswered).toEqual({});
    expect(unreadableFacts(audit)).toEqual([]);
    expect(audit.resources.map(({ id }) => id).sort()).toEqual(
      [...sampleOpenSearch, ...Object.values(sampleCollections).flatMap(({ collections }) => collections)].map(({ name }) => name).sort(),
    );
  });

  test('show every rule passing and failing', () => {
    expect(rulesWithoutBothVerdicts(opensearchRules, audit.verdicts)).toEqual({});
  });
});

test('are described five at a time in a large account', async () => {
  const { resources, calls } = await auditSample(
    opensearchRules.filter(({ id }) => id === 'opensearch-domain-https-required'),
    [openSearchData(generateOpenSearch(60)), tagData([])],
  );
  expect(new Set(resources.map(({ arn }) => arn)).size).toBe(60);
  expect(calls.duplicates).toEqual([]);
});
