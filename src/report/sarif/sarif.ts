import type { Finding, Status } from '../../core/result/finding.ts';
import { resourceLabel } from '../../core/result/resource-label.ts';
import type { Severity } from '../../core/names.ts';
import { limitsText } from '../../core/result/run-limits.ts';
import type { AuditResult, RuleResult } from '../../core/result/result.ts';
import { jsonList } from '../json-list.ts';
import { visible } from '../text.ts';

/**
 * Location of a status in the log. Viewers show every result as an alert, so only failures are results. Findings that could not be evaluated
 * are notifications of an unsuccessful run, and other findings are only counted.
 */
const place = {
  FAIL: 'result',
  UNKNOWN: 'notification',
  ERROR: 'notification',
  PASS: 'count',
  NOT_APPLICABLE: 'count',
} as const satisfies Record<Status, 'result' | 'notification' | 'count'>;

/** Results that code scanning accepts in a run (https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support). */
const MAX_RESULTS = 25_000;

const levels = {
  informational: 'note',
  low: 'note',
  medium: 'warning',
  high: 'error',
  critical: 'error',
} as const satisfies Record<Severity, 'note' | 'warning' | 'error'>;

/** GitHub sorts alerts by this number (https://docs.github.com/en/code-security/reference/code-scanning/sarif-support-for-code-scanning). */
const scores = { informational: '0.0', low: '3.0', medium: '5.5', high: '8.0', critical: '9.5' } as const satisfies Record<
  Severity,
  string
>;

/** Renders SARIF 2.1.0 for pipelines and code scanning (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html). */
export function* renderSarif(result: AuditResult): Generator<string, void, undefined> {
  const { run, rules, findings, summary, changes } = result;
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const states = changes === undefined ? undefined : new Set([...changes.new, ...changes.firstJudged]);
  const driver = {
    name: 'Onus',
    version: run.version,
    semanticVersion: run.version,
    informationUri,
    rules: rules.map(reportingDescriptor),
  };
  const automationDetails = { id: `onus/${run.accountId}/`, description: { text: `Audit ${run.id} of account ${run.accountId}.` } };
  yield `{"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [{\n"tool": ${JSON.stringify({ driver })},\n`;
  yield `"automationDetails": ${JSON.stringify(automationDetails)},\n"invocations": [${JSON.stringify(invocation(result))}],\n`;
  yield `"properties": ${JSON.stringify({ counts: summary.counts, complete: summary.complete, omittedResults: omittedResults(findings) })},\n"results": `;
  yield* jsonList(
    findings
      .values()
      .filter(({ status }) => place[status] === 'result')
      // Findings are sorted by severity.
      .take(MAX_RESULTS)
      .map((finding) => ({
        ...sarifResult(finding, indexes.get(finding.ruleId)),
        ...(states === undefined ? {} : { baselineState: states.has(finding.id) ? 'new' : 'unchanged' }),
      })),
  );
  yield '\n}]}\n';
}

const informationUri = 'https://aws.amazon.com/compliance/shared-responsibility-model/';

const reportingDescriptor = ({ id, title, rationale, remediation, severity, responsibility, service }: RuleResult) => ({
  id,
  name: id,
  shortDescription: { text: title },
  fullDescription: { text: rationale },
  help: {
    text: `${remediation.text} ${remediation.url}`,
    markdown: `${rationale}\n\n${remediation.text}\n\n[AWS documentation](${remediation.url})`,
  },
  helpUri: remediation.url,
  defaultConfiguration: { level: levels[severity] },
  properties: {
    tags: ['security', 'aws', service, responsibility],
    'security-severity': scores[severity],
    'problem.severity': levels[severity],
  },
});

function sarifResult({ id, ruleId, severity, message, resource, suppressed, firstSeen }: Finding, ruleIndex: number | undefined) {
  const { accountId, region, type } = resource;
  // Not a file, but viewers require a location: a path of account, Region, type and resource.
  const uri = ['aws', accountId, region, type, resource.id].map((part) => encodeURIComponent(part.toWellFormed())).join('/');
  return {
    ruleId,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    kind: 'fail',
    level: levels[severity],
    message: { text: visible(`${resource.name}: ${message}`) },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri }, region: { startLine: 1 } },
        logicalLocations: [{ name: visible(resource.name), fullyQualifiedName: visible(resourceLabel(resource)), kind: 'resource' }],
      },
    ],
    partialFingerprints: { 'onusFinding/v1': id },
    ...(suppressed === undefined
      ? {}
      : {
          suppressions: [
            { kind: 'external', status: 'accepted', justification: visible(`${suppressed.reason} (until ${suppressed.until})`) },
          ],
        }),
    properties: { severity, accountId, region, resourceType: type, ...(firstSeen === undefined ? {} : { firstSeen }) },
  };
}

function invocation({ run, summary, collectionErrors, findings }: AuditResult) {
  const limits = limitsText(run);
  const limited = limits === undefined ? [] : [{ level: 'note', descriptor: { id: 'limited' }, message: { text: `${visible(limits)}.` } }];
  const unreadable = collectionErrors.map(({ kind, action, message, types, regions }) => ({
    level: 'warning',
    descriptor: { id: kind },
    message: { text: visible(`${action}: ${message} (${types.join(', ')} in ${regions.join(', ')})`) },
  }));
  const broken = findings
    .values()
    .filter(({ status }) => status === 'ERROR')
    .map(({ ruleId, message }) => ({ level: 'error', associatedRule: { id: ruleId }, message: { text: visible(message) } }));
  const omitted = omittedResults(findings);
  const notice =
    omitted === 0
      ? []
      : [
          {
            level: 'warning',
            descriptor: { id: 'omitted-results' },
            message: {
              text: `${omitted} failures of the lowest severity were left out: code scanning accepts ${MAX_RESULTS} results in a run.`,
            },
          },
        ];
  return {
    executionSuccessful: summary.complete,
    startTimeUtc: run.startedAt,
    endTimeUtc: run.finishedAt,
    toolExecutionNotifications: [...notice, ...limited, ...unreadable, ...broken],
  };
}

/** Returns the number of failures over {@link MAX_RESULTS}. */
function omittedResults(findings: AuditResult['findings']): number {
  let results = 0;
  for (const { status } of findings.values()) if (place[status] === 'result') results += 1;
  return Math.max(0, results - MAX_RESULTS);
}
