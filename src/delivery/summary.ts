import { consoleHost } from '../report/console-url.ts';
import { severities } from '../core/names.ts';
import { limitsText } from '../core/result/run-limits.ts';
import { withReadableTimes } from '../core/readable-time.ts';
import { auditedAccounts } from '../core/result/audited-accounts.ts';
import type { AuditResult } from '../core/result/result.ts';
import { shorten, visible } from '../report/text.ts';
import type { ReportReference } from './publish.ts';

/** Characters of a subject (https://docs.aws.amazon.com/sns/latest/api/API_Publish.html). */
const MAX_SUBJECT = 100;

/** Listed new failures. */
const MAX_NAMED = 10;

/** Returns a summary of a run as text, a few kilobytes at most: numbers and new failures, without setting values of the account. */
export function summaryOf(
  result: AuditResult,
  { bucket }: Pick<ReportReference, 'bucket'>,
  region: string,
): { subject: string; message: string } {
  const { run, summary, changes, rules } = result;
  const { counts, failures } = summary;
  const titles = new Map(rules.map(({ id, title }) => [id, title]));
  const scope = auditedAccounts(result);
  const open = [...severities].reverse().map((severity) => `${failures[severity]} ${severity}`);
  const limits = limitsText(run);
  const lines = [
    ...(limits === undefined ? [] : [`${limits}.`]),
    `Onus audited ${scope}: ${counts.FAIL} open failures (${open.join(', ')}), ${counts.PASS} passed.`,
    ...(summary.complete
      ? []
      : [`Incomplete: some data could not be read, and ${counts.UNKNOWN + counts.ERROR} findings could not be evaluated.`]),
  ];
  if (changes !== undefined) {
    lines.push(
      '',
      `Since ${withReadableTimes(changes.since.finishedAt)}: ${changes.new.length} new, ${changes.resolved.length} resolved, ${changes.suppressed?.length ?? 0} suppressed, ${changes.unchanged} unchanged, ` +
        `${changes.firstJudged.length} not evaluated before, ${changes.newlyUnreadable.length} no longer readable, ${changes.notCompared} not compared.`,
    );
    const ids = new Set(changes.new);
    // Findings are sorted by severity.
    const appeared = result.findings
      .values()
      .filter(({ id }) => ids.has(id))
      .take(Math.min(MAX_NAMED, ids.size))
      .toArray();
    if (appeared.length > 0) lines.push('', 'New:');
    for (const { severity, resource, ruleId } of appeared) {
      const where = resource.region === 'global' ? resource.accountId : `${resource.accountId}, ${resource.region}`;
      lines.push(`- ${severity}: ${shorten(visible(resource.name), 100)} (${where}): ${titles.get(ruleId) ?? ruleId}`);
    }
    if (changes.new.length > MAX_NAMED) lines.push(`- and ${changes.new.length - MAX_NAMED} more`);
  }
  lines.push('', `The report: s3://${bucket}/latest/index.html`, ...consoleAddress(bucket, run.partition, region), 'Or: onus open', '');
  const change = changes === undefined || changes.new.length === 0 ? '' : `, ${changes.new.length} new`;
  return { subject: `Onus: ${counts.FAIL} open failures${change} in ${scope}`.slice(0, MAX_SUBJECT), message: lines.join('\n') };
}

/** Returns the URL of the report page in the S3 console, if the partition has a public console. */
function consoleAddress(bucket: string, partition: string, region: string): readonly string[] {
  const host = consoleHost(partition);
  return host === undefined ? [] : [`https://${host}/s3/object/${bucket}?region=${region}&prefix=latest/index.html`];
}
