import { consoleUrl } from '../../../core/console-url.ts';
import type { Finding } from '../../../core/result/finding.ts';
import type { RuleResult } from '../../../core/result/result.ts';
import { findingsLink } from '../links.ts';
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
        <CopyButton label="Copy suppression" text={suppressionOf(finding, new Date())} of={resource.name} />
      )}
      {status === 'FAIL' && <CopyButton label="Copy attestation" text={attestationOf(finding, new Date())} of={resource.name} />}
      <a class="permalink" href={findingsLink({ status: 'all', q: finding.id })} aria-label={`Link to the finding of ${resource.name}`}>
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

const isoDay = (date: Date): string => date.toISOString().slice(0, 10);
const expiry = (from: Date): string => isoDay(new Date(from.getTime() + VALID_DAYS * 86_400_000));

/** A text in YAML; names of resources can contain any character, and JSON strings are valid YAML. */
const quoted = (text: string): string => (/^[A-Za-z0-9][\w./:@+-]*$/.test(text) && !/:$|: /.test(text) ? text : JSON.stringify(text));

const target = ({ resource }: Finding): string => quoted(resource.type === 'AWS::::Account' ? resource.id : (resource.arn ?? resource.id));

/** An entry of `suppressions` in `onus.yaml`. */
export const suppressionOf = (finding: Finding, today: Date): string =>
  [
    'suppressions:',
    `  - rule: ${finding.ruleId}`,
    `    resource: ${target(finding)}`,
    '    reason: WHY_THIS_IS_ACCEPTED',
    `    until: ${expiry(today)}`,
    '',
  ].join('\n');

/** An entry of `attestations` in `onus.yaml`. */
export const attestationOf = (finding: Finding, today: Date): string =>
  [
    'attestations:',
    `  - responsibility: ${finding.responsibility}`,
    `    services: [${finding.service}]`,
    `    resource: ${target(finding)}`,
    '    statement: WHAT_IS_DONE_ABOUT_IT',
    '    by: NAME',
    `    on: ${isoDay(today)}`,
    `    until: ${expiry(today)}`,
    '',
  ].join('\n');
