import type { CollectionError } from '../../../src/core/fact.ts';
import { type Finding, type Status, statuses } from '../../../src/core/result/finding.ts';
import { severities } from '../../../src/core/names.ts';
import type { CollectionErrorSummary, InventoryEntry, ListedResult } from '../../../src/core/result/result.ts';
import type { RegionStatus } from '../../../src/core/result/run.ts';
import { categoryOf } from '../../../src/responsibility/lookup.ts';
import { createRollUp } from '../../../src/responsibility/roll-up.ts';
import { accountId, attestations, suppressionsOf, uncoveredResources } from './sample-declarations.ts';
import { type SampleRule, sampleRules } from './sample-rules.ts';

const regions = ['eu-west-1', 'eu-central-1', 'us-east-1', 'ap-southeast-2'];
const elsewhere = ['af-south-1', 'ap-east-1', 'ca-west-1', 'me-south-1'];
const denied: CollectionError = {
  kind: 'denied',
  action: 's3:GetBucketPolicy',
  message: 'User: arn:aws:sts::123456789012:assumed-role/onus-audit/laptop is not authorized to perform: s3:GetBucketPolicy',
};
const throttled: CollectionError = { kind: 'throttled', action: 'ec2:DescribeVolumes', message: 'Request limit exceeded.' };
const words = ['orders', 'payments', 'search', 'web', 'batch', 'mail', 'reports', 'sessions', 'thumbnails', 'exports', 'staging', 'legacy'];

/** A deterministic pseudorandom number generator for [0, 1). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

const filled = (text: string, evidence: Finding['evidence']): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(evidence[name] ?? ''));

function statusOf(rule: SampleRule, random: () => number): Status {
  const chance = random();
  if (rule.id === 'kms-key-rotation-enabled') return chance < 0.8 ? 'PASS' : 'NOT_APPLICABLE';
  if (rule.id === 'sqs-queue-policy-not-public') return chance < 0.9 ? 'PASS' : 'UNKNOWN';
  if (chance < 0.18) return 'FAIL';
  if (chance < 0.23) return rule.service === 's3' || rule.service === 'ebs' ? 'UNKNOWN' : 'PASS';
  return chance < 0.28 ? 'NOT_APPLICABLE' : 'PASS';
}

function findingOf(rule: SampleRule, index: number, random: () => number): Finding {
  const region = rule.service === 'iam' ? 'global' : (regions[Math.floor(random() ** 2 * regions.length)] ?? 'eu-west-1');
  const name = `${words[Math.floor(random() * words.length)]}-${words[Math.floor(random() * words.length)]}-${index}`;
  const account = rule.resourceType === 'AWS::::Account';
  const status = statusOf(rule, random);
  const evaluated = status === 'PASS' || status === 'FAIL';
  const collectionError = rule.service === 'ebs' ? throttled : denied;
  return {
    id: Array.from({ length: 4 }, () =>
      Math.floor(random() * 4294967296)
        .toString(16)
        .padStart(8, '0'),
    ).join(''),
    ruleId: rule.id,
    status,
    severity: rule.severity,
    responsibility: rule.responsibility,
    category: categoryOf(rule.resourceType, rule.service),
    service: rule.service,
    resource: {
      type: rule.resourceType as Finding['resource']['type'],
      id: account ? accountId : name,
      arn: `arn:aws:${rule.service}:${region === 'global' ? '' : region}:${accountId}:${account ? 'root' : name}`,
      name: account ? accountId : name,
      accountId,
      region,
      tags: index % 5 === 0 ? null : index % 3 === 0 ? {} : { team: 'payments', environment: index % 2 === 0 ? 'production' : 'staging' },
    },
    message:
      status === 'UNKNOWN'
        ? `Could not be read: ${collectionError.action}.`
        : status === 'PASS'
          ? rule.pass
          : status === 'FAIL'
            ? filled(rule.fail, rule.evidence)
            : 'Does not apply.',
    evidence: evaluated && status === 'FAIL' ? rule.evidence : {},
    ...(status === 'UNKNOWN' ? { collectionError } : {}),
  };
}

/** Findings of every special kind. */
function special(finding: Finding, index: number): Finding {
  const chance = Number.parseInt(finding.id.slice(0, 4), 16);
  if (finding.status === 'FAIL' && index % 11 === 0) {
    return { ...finding, suppressed: { reason: 'Accepted until the migration is done', until: '2027-01-31' } };
  }
  if (finding.status === 'FAIL' && finding.service === 'vpc' && index % 2 === 0) {
    return { ...finding, severity: 'low', severityReason: 'The group is attached to nothing.' };
  }
  if (finding.service === 'ec2' && chance % 5 === 0) return { ...finding, category: 'container', reclassified: 'Launched by Amazon EMR' };
  if (finding.status === 'UNKNOWN' && index % 7 === 0) {
    return { ...finding, resource: { ...finding.resource, id: '*', arn: null, name: '*', tags: null } };
  }
  if (finding.ruleId === 'lambda-function-runtime-supported' && chance % 16 === 0) {
    return {
      ...finding,
      status: 'ERROR',
      message: "The rule broke: cannot read properties of undefined (reading 'runtime')",
      evidence: {},
    };
  }
  return finding;
}

const rank = (finding: Finding): readonly (number | string)[] => [
  statuses.indexOf(finding.status),
  -severities.indexOf(finding.severity),
  finding.ruleId,
  finding.resource.region,
  finding.resource.id,
];

function inOrder(a: Finding, b: Finding): number {
  const [left, right] = [rank(a), rank(b)];
  const at = left.findIndex((part, index) => part !== right[index]);
  return at === -1 ? 0 : (left[at] ?? 0) < (right[at] ?? 0) ? -1 : 1;
}

function gapsOf(findings: readonly Finding[]): CollectionErrorSummary[] {
  const byGap = Map.groupBy(
    findings.filter(({ collectionError }) => collectionError !== undefined),
    ({ collectionError }) => JSON.stringify(collectionError),
  );
  return [...byGap.values()].map((group) => ({
    ...(group[0]?.collectionError ?? denied),
    types: [...new Set(group.map(({ resource }) => resource.type))].sort(),
    regions: [...new Set(group.map(({ resource }) => resource.region))].sort(),
    findings: group.length,
  }));
}

function inventoryOf(findings: readonly Finding[]): InventoryEntry[] {
  const resources = new Map(
    findings.map((finding) => [`${finding.resource.type} ${finding.resource.region} ${finding.resource.id}`, finding]),
  );
  const groups = Map.groupBy(resources.values(), ({ resource, category }) => `${category} ${resource.type} ${resource.region}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { category, service, resource } = first;
    return [{ type: resource.type, service, category, region: resource.region, count: group.length }];
  });
}

export interface SampleOptions {
  /** The approximate number of findings. Default: a hundred. */
  readonly findings?: number;
  readonly rules?: readonly SampleRule[];
  /** Changes each finding for the purpose of a test. */
  readonly change?: (finding: Finding, index: number) => Finding;
}

/** The result of an audit of a small account; the same options return the same result. */
export function sampleResult({
  findings: size = 400,
  rules = sampleRules,
  change = (finding) => finding,
}: SampleOptions = {}): ListedResult {
  const random = randomNumbers(7);
  const findings = Array.from({ length: size }, (_, index) => {
    const rule = rules[index % rules.length] ?? sampleRules[0];
    return rule === undefined ? [] : [change(special(findingOf(rule, index, random), index), index)];
  })
    .flat()
    .sort(inOrder);
  return resultOf(findings, rules);
}

/** A result with exactly these findings. */
export function resultOf(findings: readonly Finding[], rules: readonly SampleRule[] = sampleRules): ListedResult {
  const rollUp = createRollUp(rules);
  for (const finding of findings) rollUp.add(finding);
  const inventory = inventoryOf(findings);
  const counts = rollUp.counts();
  const countsOf = rollUp.rules();
  const state = (state: RegionStatus['state']) => (region: string) => ({ region, state });
  return {
    schemaVersion: '2.0',
    run: {
      id: '20261121T230711Z-1a2b3c4d',
      startedAt: '2026-11-21T23:07:11Z',
      finishedAt: '2026-11-21T23:10:23Z',
      version: '0.1.0',
      accountId,
      partition: 'aws',
      principalArn: `arn:aws:sts::${accountId}:assumed-role/onus-audit/laptop`,
      regions: [
        ...regions.map(state('audited')),
        ...['eu-north-1', 'us-west-2'].map(state('not-enabled')),
        ...elsewhere.map(state('not-enabled')),
      ],
      rules: rules.map(({ id }) => id),
      calls: { 's3:ListBuckets': 1, 's3:GetBucketPolicy': 41, 'ec2:DescribeInstances': 12 },
      throttles: 3,
    },
    summary: {
      resources: inventory.reduce((sum, entry) => sum + entry.count, 0),
      counts,
      failures: rollUp.failures(),
      complete: counts.UNKNOWN + counts.ERROR === 0,
    },
    matrix: rollUp.matrix(),
    rules: rules.map(({ pass, fail, evidence, ...rule }) => ({
      ...rule,
      counts: countsOf.get(rule.id) ?? { PASS: 0, FAIL: 0, UNKNOWN: 0, ERROR: 0, NOT_APPLICABLE: 0, suppressed: 0 },
    })),
    inventory,
    collectionErrors: gapsOf(findings),
    uncoveredResources,
    attestations,
    suppressions: suppressionsOf(findings),
    findings,
  };
}
