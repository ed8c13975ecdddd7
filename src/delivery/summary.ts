import { severities } from '../core/names.ts';
import type { AuditResult } from '../core/result.ts';
import { shorten, visible } from '../report/text.ts';
import type { ReportReference } from './publish.ts';

/** New failures that are named. */
const named = 10;

/** A summary of a run for people, a few kilobytes at most: numbers, and what has come up. Values of the account's settings are not in it. */
export function summaryOf(
  result: AuditResult,
  { bucket }: Pick<ReportReference, 'bucket'>,
  region: string,
): { subject: string; message: string } {
  const { run, summary, changes, accounts, rules } = result;
  const { counts, failures } = summary;
  const titles = new Map(rules.map(({ id, title }) => [id, title]));
  const whose = accounts === undefined ? `account ${run.accountId}` : `${accounts.length} accounts`;
  const open = [...severities].reverse().map((severity) => `${failures[severity]} ${severity}`);
  const lines = [
    `Onus audited ${whose}: ${counts.FAIL} failed (${open.join(', ')}), ${counts.PASS} passed.`,
    ...(summary.complete ? [] : [`Not everything could be read: ${counts.UNKNOWN + counts.ERROR} could not be judged.`]),
  ];
  if (changes !== undefined) {
    lines.push(
      '',
      `Since ${changes.since.finishedAt}: ${changes.new.length} new, ${changes.resolved.length} resolved, ${changes.unchanged} unchanged, ` +
        `${changes.firstJudged.length} not judged before, ${changes.newlyUnreadable.length} no longer readable, ${changes.notCompared} not compared.`,
    );
    const ids = new Set(changes.new);
    // Findings are sorted: the gravest come first.
    const appeared = result.findings
      .values()
      .filter(({ id }) => ids.has(id))
      .take(Math.min(named, ids.size))
      .toArray();
    if (appeared.length > 0) lines.push('', 'New:');
    for (const { severity, resource, ruleId } of appeared) {
      const where = resource.region === 'global' ? resource.accountId : `${resource.accountId}, ${resource.region}`;
      lines.push(`- ${severity}: ${shorten(visible(resource.name), 100)} (${where}): ${titles.get(ruleId) ?? ruleId}`);
    }
    if (changes.new.length > named) lines.push(`- and ${changes.new.length - named} more`);
  }
  lines.push('', `The report: s3://${bucket}/latest/index.html`, consoleAddress(bucket, run.partition, region), 'Or: onus open', '');
  const change = changes === undefined || changes.new.length === 0 ? '' : `, ${changes.new.length} new`;
  return { subject: `Onus: ${counts.FAIL} failed${change} in ${whose}`, message: lines.join('\n') };
}

/** The page of the report in the console of the account that has the bucket. */
function consoleAddress(bucket: string, partition: string, region: string): string {
  const hosts: Readonly<Record<string, string>> = { 'aws-cn': 'console.amazonaws.cn', 'aws-us-gov': 'console.amazonaws-us-gov.com' };
  return `https://${hosts[partition] ?? 'console.aws.amazon.com'}/s3/object/${bucket}?region=${region}&prefix=latest/index.html`;
}
