import type { AwsSecurityFinding } from '@aws-sdk/client-securityhub';
import { importFindings, type RefusedFinding } from '../aws/security-hub.ts';
import type { ResolvedFinding } from '../core/result/changes.ts';
import type { Finding } from '../core/result/finding.ts';
import { type AuditResult, counterOf } from '../core/result/result.ts';
import { asffFinding, type AsffContext } from '../report/asff/asff.ts';
import type { EarlierRun } from '../evaluate/diff.ts';

/**
 * Days after which an open finding is sent again: Security Hub deletes findings that are not updated for 90 days. Periods are compared, so that
 * weekly runs send it too.
 */
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
    if (counterOf(finding) === 'FAIL' && own(finding) && isNews(finding, current, run)) yield asff(finding);
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

function isNews(finding: Finding, earlier: EarlierRun | undefined, { startedAt }: Pick<AuditResult['run'], 'startedAt'>): boolean {
  const before = earlier?.failures.get(finding.id);
  if (earlier === undefined || before === undefined || before.suppressed !== undefined) return true;
  if (before.severity !== finding.severity || before.message !== finding.message) return true;
  const periods = (time: string): number => Math.floor(daysBetween(finding.firstSeen ?? startedAt, time) / REFRESH_DAYS);
  return periods(startedAt) > periods(earlier.head.run.startedAt);
}

const daysBetween = (from: string, to: string): number => (Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / DAY_MS;

export interface ImportSettings {
  /** The run that `result.changes` compares with. */
  readonly earlier: EarlierRun | undefined;
  readonly clientConfig: { readonly region: string };
  /** Receives the reasons of rejected findings. */
  readonly onWarning: (message: string) => void;
}

/**
 * Imports findings and returns their number. Invalid findings are only reported: Security Hub would reject them again in the next run.
 * @throws {Error} if the call fails, or Security Hub rejects findings for a reason that is not in their content
 */
export async function importIntoSecurityHub(result: AuditResult, settings: ImportSettings): Promise<string> {
  const { earlier, clientConfig, onWarning } = settings;
  const findings = findingsToImport(result, earlier, { run: result.run, region: clientConfig.region });
  const { sent, refused } = await importFindings(findings, clientConfig);
  if (refused.length === 0) return `${sent} findings`;
  const others = refused.filter(({ code }) => code !== 'InvalidInput');
  if (others.length > 0) throw new Error(`${others.length} of ${sent} findings were rejected (${reasonsOf(others)})`);
  onWarning(`AWS Security Hub rejected ${refused.length} of ${sent} findings (${reasonsOf(refused)}), such as ${refused[0]?.id}`);
  return `${sent} findings, ${refused.length} rejected`;
}

const reasonsOf = (refused: readonly RefusedFinding[]): string => [...new Set(refused.map(({ reason }) => reason))].slice(0, 3).join('; ');
