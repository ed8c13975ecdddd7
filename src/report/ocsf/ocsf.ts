import type { Finding, Status } from '../../core/result/finding.ts';
import { resourceLabel } from '../../core/result/resource-label.ts';
import { globalRegion, type Severity } from '../../core/names.ts';
import { limitsText } from '../../core/result/run-limits.ts';
import type { AuditResult, RuleResult } from '../../core/result/result.ts';
import { jsonList } from '../json-list.ts';
import { visible } from '../text.ts';

/** OCSF version of the findings. */
const ocsfVersion = '1.4.0';

/** Compliance status by status: a finding that could not be evaluated is neither pass nor fail. */
const compliance = {
  PASS: { status_id: 1, status: 'Pass' },
  FAIL: { status_id: 3, status: 'Fail' },
  UNKNOWN: { status_id: 0, status: 'Unknown' },
  ERROR: { status_id: 99, status: 'Error' },
  NOT_APPLICABLE: { status_id: 99, status: 'Not Applicable' },
} as const satisfies Record<Status, object>;

const severity = {
  informational: { severity_id: 1, severity: 'Informational' },
  low: { severity_id: 2, severity: 'Low' },
  medium: { severity_id: 3, severity: 'Medium' },
  high: { severity_id: 4, severity: 'High' },
  critical: { severity_id: 5, severity: 'Critical' },
} as const satisfies Record<Severity, object>;

/** Names of the standards among the controls of a rule. */
const catalogs = {
  securityHub: 'AWS Security Hub',
  awsConfig: 'AWS Config',
  cis: 'CIS AWS Foundations Benchmark',
  nist80053: 'NIST SP 800-53 Rev. 5',
  pciDss: 'PCI DSS',
  prowler: undefined,
  cloudsploit: undefined,
} as const satisfies Record<keyof RuleResult['controls'], string | undefined>;

type Run = AuditResult['run'];

/**
 * Converts a finding to an OCSF Compliance Finding, for security lakes (https://schema.ocsf.io/1.4.0/classes/compliance_finding).
 * @param rule absent if the result does not contain it
 */
function ocsfFinding(finding: Finding, rule: RuleResult | undefined, run: Run) {
  const { resource, status, firstSeen, collectionError, suppressed } = finding;
  const limits = limitsText(run);
  const time = Date.parse(run.finishedAt);
  const region = resource.region === globalRegion ? {} : { region: resource.region };
  const standards = Object.entries(catalogs).filter(([key]) => rule?.controls[key as keyof typeof catalogs] !== undefined);
  return {
    activity_id: 1,
    activity_name: 'Create',
    category_uid: 2,
    category_name: 'Findings',
    class_uid: 2003,
    class_name: 'Compliance Finding',
    type_uid: 200301,
    type_name: 'Compliance Finding: Create',
    time,
    ...severity[finding.severity],
    ...(suppressed === undefined
      ? { status_id: 1, status: 'New' }
      : { status_id: 3, status: 'Suppressed', status_detail: visible(suppressed.reason) }),
    message: visible(finding.message),
    metadata: {
      version: ocsfVersion,
      product: { name: 'Onus', vendor_name: 'Onus', version: run.version },
      profiles: ['cloud'],
      uid: finding.id,
      correlation_uid: run.id,
      event_code: finding.ruleId,
    },
    cloud: {
      provider: 'AWS',
      account: { uid: resource.accountId, type: 'AWS Account', type_id: 10 },
      cloud_partition: run.partition,
      ...region,
    },
    finding_info: {
      uid: finding.id,
      title: rule?.title ?? finding.ruleId,
      desc: visible(finding.message),
      types: [finding.responsibility],
      created_time: firstSeen === undefined ? Date.parse(run.startedAt) : Date.parse(firstSeen),
      ...(firstSeen === undefined ? {} : { first_seen_time: Date.parse(firstSeen) }),
      last_seen_time: time,
      modified_time: time,
    },
    compliance: {
      control: finding.ruleId,
      ...compliance[status],
      ...(collectionError === undefined
        ? {}
        : { status_code: collectionError.kind, status_details: [visible(`${collectionError.action}: ${collectionError.message}`)] }),
      requirements: standards.flatMap(([key]) => [...(rule?.controls[key as keyof typeof catalogs] ?? [])]),
      standards: ['AWS shared responsibility model', ...standards.flatMap(([, name]) => name ?? [])],
    },
    resources: [
      {
        uid: resourceLabel(resource),
        name: visible(resource.name),
        type: resource.type,
        cloud_partition: run.partition,
        ...region,
        ...(resource.tags === null
          ? {}
          : { tags: Object.entries(resource.tags).map(([name, value]) => ({ name: visible(name), value: visible(value) })) }),
      },
    ],
    ...(rule === undefined ? {} : { remediation: { desc: rule.remediation.text, references: [rule.remediation.url] } }),
    unmapped: {
      responsibility: finding.responsibility,
      category: finding.category,
      service: finding.service,
      ...(limits === undefined ? {} : { limits }),
    },
  };
}

/** Renders a JSON array, one finding per line. */
export function* renderOcsf({ findings, rules, run }: Pick<AuditResult, 'findings' | 'rules' | 'run'>): Generator<string, void, undefined> {
  const ruleById = new Map(rules.map((rule) => [rule.id, rule]));
  yield* jsonList(findings.values().map((finding) => ocsfFinding(finding, ruleById.get(finding.ruleId), run)));
  yield '\n';
}
