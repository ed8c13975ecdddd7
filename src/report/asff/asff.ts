import type { AwsSecurityFinding, ComplianceStatus, SeverityLabel } from '@aws-sdk/client-securityhub';
import type { Finding, Status } from '../../core/result/finding.ts';
import { resourceLabel } from '../../core/result/resource-label.ts';
import { globalRegion, type Severity } from '../../core/names.ts';
import { limitsText } from '../../core/result/run-limits.ts';
import type { AuditResult, RuleResult } from '../../core/result/result.ts';
import { asffTypes } from '../../responsibility/services.ts';
import { jsonList } from '../json-list.ts';
import { shorten, visible } from '../text.ts';

/** The run of a finding, and the Region of Security Hub. */
export interface AsffContext {
  readonly run: Pick<
    AuditResult['run'],
    'partition' | 'startedAt' | 'finishedAt' | 'version' | 'rules' | 'availableRules' | 'regions' | 'request'
  >;
  readonly region: string;
}

/** `WARNING`: some information is missing. (https://docs.aws.amazon.com/securityhub/latest/userguide/asff-top-level-attributes.html#asff-compliance) */
const compliance = {
  PASS: 'PASSED',
  FAIL: 'FAILED',
  UNKNOWN: 'WARNING',
  ERROR: 'NOT_AVAILABLE',
  NOT_APPLICABLE: 'NOT_AVAILABLE',
} as const satisfies Record<Status, ComplianceStatus>;

const labels = {
  informational: 'INFORMATIONAL',
  low: 'LOW',
  medium: 'MEDIUM',
  high: 'HIGH',
  critical: 'CRITICAL',
} as const satisfies Record<Severity, SeverityLabel>;

/** Returns the severity label. As in Security Hub's findings, only failures have the severity of their control. */
const labelOf = ({ status, severity }: Finding): SeverityLabel =>
  status === 'PASS' || status === 'NOT_APPLICABLE' ? 'INFORMATIONAL' : labels[severity];

/** Returns the ID of a finding in Security Hub, the same in every run. */
const asffId = ({ resource, id }: Pick<Finding, 'id' | 'resource'>): string => `onus/${resource.accountId}/${resource.region}/${id}`;

/** Returns the ARN of the account's default product, which custom findings use. */
const productArn = (partition: string, region: string, accountId: string): string =>
  `arn:${partition}:securityhub:${region}:${accountId}:product/${accountId}/default`;

/** Converts a finding to the AWS Security Finding Format; texts are cut to the allowed lengths. */
export function asffFinding(finding: Finding, rule: RuleResult | undefined, { run, region }: AsffContext): AwsSecurityFinding {
  const { resource, status, firstSeen, collectionError, suppressed } = finding;
  const limits = limitsText(run);
  const type: string | undefined = asffTypes[resource.type];
  const label = labelOf(finding);
  const classification = ['Software and Configuration Checks/AWS Security Best Practices'];
  // The model requires a character other than white space in each value.
  const tags = Object.entries(resource.tags ?? {})
    .filter(([, value]) => visible(value).trim() !== '')
    .slice(0, 50);
  return {
    SchemaVersion: '2018-10-08',
    Id: asffId(finding),
    ProductArn: productArn(run.partition, region, resource.accountId),
    ProductName: 'Onus',
    CompanyName: 'Onus',
    GeneratorId: `onus/${finding.ruleId}`,
    AwsAccountId: resource.accountId,
    Types: classification,
    CreatedAt: firstSeen === undefined ? run.startedAt : `${firstSeen}T00:00:00.000Z`,
    UpdatedAt: run.finishedAt,
    ...(firstSeen === undefined ? {} : { FirstObservedAt: `${firstSeen}T00:00:00.000Z` }),
    LastObservedAt: run.finishedAt,
    Severity: { Label: label },
    FindingProviderFields: { Severity: { Label: label }, Types: classification },
    Title: line(rule?.title ?? finding.ruleId, 256),
    Description: line(finding.message, 1024),
    ...(rule === undefined
      ? {}
      : { Remediation: { Recommendation: { Text: line(rule.remediation.text, 512), Url: rule.remediation.url } } }),
    ProductFields: {
      'onus/Responsibility': finding.responsibility,
      'onus/Category': finding.category,
      'onus/Service': finding.service,
      'onus/Version': run.version,
      ...(limits === undefined ? {} : { 'onus/Limits': limits }),
    },
    Resources: [
      {
        Type: type ?? 'Other',
        Id: line(idOf(finding), 512),
        Partition: run.partition as 'aws',
        ...(resource.region === globalRegion ? {} : { Region: resource.region }),
        ...(tags.length === 0
          ? {}
          : { Tags: Object.fromEntries(tags.map(([name, value]) => [line(name, 128), shorten(visible(value), 256)])) }),
        ...(type === undefined ? { Details: { Other: { type: resource.type, name: line(resource.name, 1024) } } } : {}),
      },
    ],
    Compliance: {
      Status: compliance[status],
      SecurityControlId: finding.ruleId,
      ...(collectionError === undefined
        ? {}
        : {
            StatusReasons: [
              {
                ReasonCode: collectionError.kind.toUpperCase().replaceAll('-', '_'),
                Description: line(`${collectionError.action}: ${collectionError.message}`, 2048),
              },
            ],
          }),
    },
    RecordState: 'ACTIVE',
    Workflow: { Status: suppressed !== undefined ? 'SUPPRESSED' : status === 'PASS' || status === 'NOT_APPLICABLE' ? 'RESOLVED' : 'NEW' },
  };
}

/** Returns the resource ID; a finding for a whole type has no ARN, so it is named after the account. */
function idOf({ resource }: Finding): string {
  if (resource.arn !== null) return resourceLabel(resource);
  return resource.id === '*' ? `AWS::::Account:${resource.accountId}/${resource.type}` : resource.id;
}

/** Returns one line of text; not empty, as the format requires. */
const line = (text: string, length: number): string => shorten(visible(text), length).trim() || '-';

/** Renders a JSON array, one finding per line; `aws securityhub batch-import-findings` accepts batches of 100. */
export function* renderAsff({ findings, rules, run }: Pick<AuditResult, 'findings' | 'rules' | 'run'>): Generator<string, void, undefined> {
  const ruleById = new Map(rules.map((rule) => [rule.id, rule]));
  const region = run.homeRegion ?? run.regions.find(({ state }) => state === 'audited')?.region ?? 'us-east-1';
  yield* jsonList(findings.values().map((finding) => asffFinding(finding, ruleById.get(finding.ruleId), { run, region })));
  yield '\n';
}
