import type { AwsSecurityFinding } from '@aws-sdk/client-securityhub';
import { importFindings, type RefusedFinding } from '../aws/security-hub.ts';
import type { ResolvedFinding } from '../core/result/changes.ts';
import type { Finding } from '../core/result/finding.ts';
import { type AuditResult, counterOf } from '../core/result/result.ts';
import { asffFinding, type AsffContext } from '../report/asff/asff.ts';
import type { EarlierRun } from '../evaluate/diff.ts';

/** Days after which an open finding is sent again: Security Hub deletes findings that are not updated for 90 days. */
const REFRESH_DAYS = 30;

const DAY_MS = 86_400_000;

/** Members of a resolved finding in Security Hub. */
const resolvedAs = {
  passes: 'PASSED',
  'not-applicable': 'NOT_AVAILABLE',
  suppressed: 'FAILED',
  gone: 'NOT_AVAILABLE',
  unlisted: 'NOT_AVAILABLE',
} as const satisfies Record<ResolvedFinding['why'], string>;

/**
 * Yields the findings to import: failures that are new or changed since the earlier run, those suppressed since, and resolved ones, archived. Findings that this run
 * could not evaluate stay unchanged. Findings of other accounts are excluded: an account can only import its own.
 */
export function* findingsToImport(
  result: AuditResult,
  earlier: EarlierRun | undefined,
  context: AsffContext,
): Generator<AwsSecurityFinding, undefined> {
  const { rules, run, changes } = result;
  const ruleById = new Map(rules.map((rule) => [rule.id, rule]));
  const asff = (finding: Finding) => asffFinding(finding, ruleById.get(finding.ruleId), context);
  const own = ({ resource }: Pick<Finding, 'resource'>) => resource.accountId === run.accountId;
  const current = changes === undefined ? undefined : earlier;
  for (const finding of result.findings) {
    if (counterOf(finding) === 'FAIL' && own(finding) && isNews(finding, current, run.startedAt)) yield asff(finding);
  }
  const suppressed = new Set<string>(changes?.suppressed?.map(({ id }) => id));
  const suppressedNow = result.findings.values().filter((finding) => suppressed.has(finding.id) && own(finding));
  // A suppressed failure still fails: it stays active, with the workflow status SUPPRESSED.
  if (suppressed.size > 0) yield* suppressedNow.map(asff);
  for (const { id, why } of (changes?.resolved ?? []).filter(own)) {
    const before = current?.failures.get(id);
    if (before === undefined) continue;
    const finding = asff(before);
    yield { ...finding, RecordState: 'ARCHIVED', Compliance: { ...finding.Compliance, Status: resolvedAs[why] } };
  }
}

function isNews(finding: Finding, earlier: EarlierRun | undefined, startedAt: string): boolean {
  const before = earlier?.failures.get(finding.id);
  if (before === undefined || before.suppressed !== undefined) return true;
  if (before.severity !== finding.severity || before.message !== finding.message) return true;
  const age = Math.floor((Date.parse(startedAt.slice(0, 10)) - Date.parse(finding.firstSeen ?? startedAt.slice(0, 10))) / DAY_MS);
  return age > 0 && age % REFRESH_DAYS === 0;
}

/** Imports findings. @throws {Error} if the call fails, or Security Hub rejects some findings; it imports the others */
export async function importIntoSecurityHub(
  result: AuditResult,
  earlier: EarlierRun | undefined,
  clientConfig: { readonly region: string },
): Promise<string> {
  const findings = findingsToImport(result, earlier, { run: result.run, region: clientConfig.region });
  const { sent, refused } = await importFindings(findings, clientConfig);
  if (refused.length > 0) throw new Error(`${refused.length} of ${sent} findings were rejected (${reasonsOf(refused)})`);
  return `${sent} findings`;
}

const reasonsOf = (refused: readonly RefusedFinding[]): string => [...new Set(refused.map(({ reason }) => reason))].slice(0, 3).join('; ');
