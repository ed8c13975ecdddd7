import { consoleUrl } from '../../console-url.ts';
import type { Finding } from '../../../core/result/finding.ts';
import type { RuleResult } from '../../../core/result/result.ts';
import { findingLink } from '../links.ts';
import { OutLink } from './snippet.tsx';

interface ActionsProps {
  readonly finding: Finding;
  /** Absent: the page does not have the rule. */
  readonly rule: RuleResult | undefined;
}

/** Actions on a finding: open the resource, copy its ARN, a configuration entry or a link. */
export function FindingActions({ finding, rule }: ActionsProps) {
  const { resource, status, suppressed } = finding;
  const url = consoleUrl(rule?.remediation.consolePage, resource, resource.arn?.split(':')[1] ?? 'aws');
  return (
    <p class="actions">
      {url !== undefined && <OutLink url={url}>Open in the AWS console</OutLink>}
      {resource.arn !== null && resource.type !== 'AWS::::Account' && (
        <CopyButton label="Copy ARN" text={resource.arn} of={resource.name} />
      )}
      {status === 'FAIL' && suppressed === undefined && (
        <CopyButton label="Copy suppression" text={suppressionOf(finding)} of={resource.name} />
      )}
      {status === 'FAIL' && <CopyButton label="Copy attestation" text={attestationOf(finding)} of={resource.name} />}
      <a class="permalink" href={findingLink(finding)} aria-label={`Link to this finding: ${resource.name}`}>
        Link to this finding
      </a>
    </p>
  );
}

const CopyButton = ({ label, text, of }: { readonly label: string; readonly text: string; readonly of: string }) => (
  <button type="button" class="copy scripted" data-copy={text} aria-label={`${label}: ${of}`}>
    {label}
  </button>
);

/** Days until a copied entry expires. */
const VALID_DAYS = 90;

/** Dates that are filled in when an entry is copied: the page itself does not depend on the day. */
const dates = { today: 'TODAY_DATE', expiry: 'EXPIRY_DATE' } as const;

/** Returns an entry with its dates. @param now milliseconds since 1970 */
export function withDates(entry: string, now: number): string {
  const day = (time: number) => new Date(time).toISOString().slice(0, 10);
  return entry.replace(dates.today, day(now)).replace(dates.expiry, day(now + VALID_DAYS * 86_400_000));
}

/** A text in YAML; names of resources can contain any character, and JSON strings are valid YAML. */
const quoted = (text: string): string => (/^[A-Za-z0-9][\w./:@+-]*$/.test(text) && !/:$|: /.test(text) ? text : JSON.stringify(text));

const target = ({ resource }: Finding): string => quoted(resource.type === 'AWS::::Account' ? resource.id : (resource.arn ?? resource.id));

/** An entry of `suppressions` in `onus.yaml`. */
export const suppressionOf = (finding: Finding): string =>
  [
    'suppressions:',
    `  - rule: ${finding.ruleId}`,
    `    resource: ${target(finding)}`,
    '    reason: WHY_THIS_IS_ACCEPTED',
    `    until: ${dates.expiry}`,
    '',
  ].join('\n');

/** An entry of `attestations` in `onus.yaml`. */
export const attestationOf = (finding: Finding): string =>
  [
    'attestations:',
    `  - responsibility: ${finding.responsibility}`,
    `    services: [${finding.service}]`,
    `    resource: ${target(finding)}`,
    '    statement: WHAT_IS_DONE_ABOUT_IT',
    '    by: NAME',
    `    on: ${dates.today}`,
    `    until: ${dates.expiry}`,
    '',
  ].join('\n');
