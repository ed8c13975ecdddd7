import type { Finding } from '../../core/result/finding.ts';
import { resourceLabel } from '../../core/result/resource-label.ts';
import { chunk } from '../../util/chunk.ts';
import { limitsText } from '../../core/result/run-limits.ts';
import type { AuditResult, RuleResult } from '../../core/result/result.ts';
import { shorten, visible } from '../text.ts';

type Cell = (finding: Finding, rule: RuleResult | undefined, limits: string | undefined) => string | undefined;

/** Columns in order; a cell without a value is empty. Released names and positions stay; new columns come last. */
const columns: Readonly<Record<string, Cell>> = {
  // FAIL, UNKNOWN, ERROR, PASS or NOT_APPLICABLE; a suppressed finding keeps its status and has a reason in `suppressed`.
  status: ({ status }) => status,
  severity: ({ severity }) => severity,
  rule: ({ ruleId }) => ruleId,
  title: (_, rule) => rule?.title,
  message: ({ message }) => message,
  // `*`: all resources of the type, because their listing failed.
  resource: ({ resource }) => resource.id,
  resource_name: ({ resource }) => resource.name,
  resource_type: ({ resource }) => resource.type,
  resource_arn: ({ resource }) => (resource.arn === null ? '' : resourceLabel(resource)),
  account: ({ resource }) => resource.accountId,
  region: ({ resource }) => resource.region,
  service: ({ service }) => service,
  category: ({ category }) => category,
  responsibility: ({ responsibility }) => responsibility,
  suppressed: ({ suppressed }) => suppressed?.reason,
  // Last day of the suppression, YYYY-MM-DD.
  suppressed_until: ({ suppressed }) => suppressed?.until,
  severity_reason: ({ severityReason }) => severityReason,
  // Why the status is UNKNOWN, and the IAM action that was denied or failed.
  error_kind: ({ collectionError }) => collectionError?.kind,
  error_action: ({ collectionError }) => collectionError?.action,
  error_message: ({ collectionError }) => collectionError?.message,
  reclassified: ({ reclassified }) => reclassified,
  // JSON, like the tags; tags that could not be read are empty.
  evidence: ({ evidence }) => JSON.stringify(evidence),
  tags: ({ resource }) => (resource.tags === null ? '' : JSON.stringify(resource.tags)),
  remediation: (_, rule) => rule?.remediation.text,
  remediation_url: (_, rule) => rule?.remediation.url,
  // ID of the finding, the same in every run.
  finding: ({ id }) => id,
  // The limits of the run, such as "Limited to 2 of 319 rules"; empty if it had no limits.
  limits: (_finding, _rule, limits) => limits,
};

/** Names of the columns, in order. */
export const csvColumns: readonly string[] = Object.keys(columns);

/** Characters of a cell: Excel spills longer text into the rows below. */
const MAX_CELL_CHARACTERS = 32_000;

const ROWS_PER_CHUNK = 500;

/** Renders one row per finding, for spreadsheets: UTF-8 with a byte order mark, CRLF, one line per finding, no formulas. */
export function* renderCsv({ findings, rules, run }: Pick<AuditResult, 'findings' | 'rules' | 'run'>): Generator<string, void, undefined> {
  const ruleById = new Map(rules.map((rule) => [rule.id, rule]));
  const limits = limitsText(run);
  const row = (finding: Finding) => {
    const rule = ruleById.get(finding.ruleId);
    return Object.values(columns).map((cell) => cellText(cell(finding, rule, limits) ?? ''));
  };
  yield `\uFEFF${line(csvColumns)}`;
  for (const some of chunk(findings, ROWS_PER_CHUNK)) yield some.map((finding) => line(row(finding))).join('');
}

/** Matches most cells: empty, or visible text that does not start a formula. */
const plain = /^(?:[\w{[][ -:<-~]*)?$/;

/** Cuts text before and after escaping, which makes it longer. */
const cellText = (text: string): string =>
  text.length <= MAX_CELL_CHARACTERS && plain.test(text)
    ? text
    : shorten(harmless(visible(shorten(text, MAX_CELL_CHARACTERS))), MAX_CELL_CHARACTERS);

/** Returns a line according to RFC 4180; cells have no line breaks here. A CSV library was too slow for 60,000 findings. */
const line = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\r\n`;

const quoted = (cell: string): string => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/**
 * Spreadsheets run text that starts with one of these as a formula, also in its wide form and behind spaces; in countries where
 * the semicolon separates cells, also behind a semicolon. An apostrophe makes it text.
 * (https://owasp.org/www-community/attacks/CSV_Injection)
 */
function harmless(text: string): string {
  return text.replace(/(?<=^|;)(?=[\s"']*(\S))/g, (_, first: string) => (/[=+\-@\u2212]/.test(first.normalize('NFKC')) ? "'" : ''));
}
