import type { AnalyzerSummary } from '@aws-sdk/client-accessanalyzer';
import { defineCollector } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { perResourceCalls, listingFrom, apiCalls, deletionCheck } from '../../core/fact-reads.ts';
import { accessAnalyzer } from './clients.ts';
import { analyzers } from './shared-reads.ts';

/** Findings beyond this number are not counted. */
const MAX_FINDINGS = 1000;

/** Analyzers of IAM Access Analyzer, of all types. */
export const analyzerCollector = defineCollector<'AWS::AccessAnalyzer::Analyzer', AnalyzerSummary>({
  type: 'AWS::AccessAnalyzer::Analyzer',
  service: 'iam',
  scope: 'regional',
  list: listingFrom(analyzers, (items) =>
    items.flatMap((analyzer) => {
      const { name: id, arn, tags = {} } = analyzer;
      return id === undefined || arn === undefined ? [] : [{ id, arn, name: id, tags, raw: analyzer }];
    }),
  ),
  deletion: deletionCheck(accessAnalyzer, 'ListAnalyzers', {
    errorCodes: ['ResourceNotFoundException'],
    input: () => ({}),
    token: 'nextToken',
    ids: ({ analyzers: listed = [] }) => listed.map(({ name }) => name),
  }),
  facts: {
    externalAccess: perResourceCalls([apiCalls(accessAnalyzer, 'ListFindings')], async (aws, { arn }, { raw: { type, status } }) => {
      if (type === undefined) return notReported('the answer contains no type');
      if (type !== 'ACCOUNT' && type !== 'ORGANIZATION') return undefined;
      if (status !== 'ACTIVE') return notReported(`the analyzer is ${status ?? 'in an unknown state'} and its findings are not current`);
      const byType: Record<string, number> = {};
      let total = 0;
      let open = 0;
      const input = { analyzerArn: arn, filter: { status: { eq: ['ACTIVE'] } }, maxResults: 100 };
      for await (const { findings = [], nextToken } of aws.pages(accessAnalyzer, 'ListFindings', { input, token: 'nextToken' })) {
        for (const { resourceType = 'unknown', isPublic } of findings) {
          byType[resourceType] = (byType[resourceType] ?? 0) + 1;
          if (isPublic === true) open += 1;
        }
        total += findings.length;
        if (total >= MAX_FINDINGS) return { total, more: nextToken !== undefined, public: open, byType };
      }
      return { total, more: false, public: open, byType };
    }),
  },
});
