import { rules } from '../../rules/index.ts';
import { company } from '../../sample/account/company.ts';
import { sampleAccount } from '../../sample/account/index.ts';
import { startEndpoint } from '../../sample/endpoint/server.ts';
import type { Account } from '../../sample/endpoint/types.ts';
import { consoleUrl } from '../../src/report/console-url.ts';
import { filledCommand, filledSnippet } from '../../src/core/fill-remediation.ts';
import { dnsSuffixOf, partitionOf } from '../../src/core/partition.ts';
import type { Finding } from '../../src/core/result/finding.ts';
import { consolePages } from '../../src/responsibility/services.ts';
import { apisMissingIn, inPartition, otherPartitions, type OtherPartition } from '../support/other-partition.ts';
import { auditOnce } from '../support/sweep/audit.ts';

jest.setTimeout(180_000);

const now = Date.now();
const byId = new Map(rules.map((rule) => [rule.id, rule]));
/** Service principals that have the domain of the partition. */
const DOMAIN_PRINCIPAL = /\b(?:ec2|elasticmapreduce)\.(amazonaws\.com(?:\.cn)?)(?![\w.]*\w)/g;

/** There is no root user, and the third Region does not exist. */
const everywhere = [
  'iam-root-centrally-managed: FAIL becomes NOT_APPLICABLE',
  'iam-root-hardware-mfa-enabled: FAIL becomes NOT_APPLICABLE',
  'iam-root-mfa-enabled: PASS becomes NOT_APPLICABLE',
  'iam-root-no-access-keys: PASS becomes NOT_APPLICABLE',
  'iam-root-not-used: FAIL becomes NOT_APPLICABLE',
  'rds-cluster-backtrack-enabled: FAIL becomes UNKNOWN',
];

/** Differences by partition, each because of a feature that the partition lacks. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  'aws-cn': [
    'cloudfront-distribution-waf-associated: FAIL becomes NOT_APPLICABLE',
    ...['ec2', 'ecs', 'eks'].flatMap((kind) =>
      ['FAIL', 'PASS'].map((status) => `guardduty-runtime-${kind}-agent-managed: ${status} becomes NOT_APPLICABLE`),
    ),
    ...everywhere,
    'route53-zone-dnssec-signed: FAIL becomes NOT_APPLICABLE',
    'route53-zone-dnssec-signed: PASS becomes NOT_APPLICABLE',
  ],
  'aws-us-gov': everywhere,
};

async function findingsOf(account: Account, place: { readonly partition?: string; readonly regions?: readonly string[] }) {
  const endpoint = await startEndpoint({ accounts: [account] });
  try {
    return (await auditOnce({ url: endpoint.url, rules, now, ...place })).findings;
  } finally {
    await endpoint.close();
  }
}

const findingsIn = (other: OtherPartition) =>
  findingsOf(inPartition(sampleAccount, other), {
    partition: other.partition,
    regions: company.regions.map((region) => other.regions[region] ?? region),
  });

/** The parts of a remediation that are filled in for a finding. */
function remediationOf(finding: Finding, partition: string): readonly string[] {
  const rule = byId.get(finding.ruleId);
  if (rule === undefined) throw new Error(finding.ruleId);
  const { cli, policy, terraform, cloudFormation, consolePage = consolePages[rule.resourceType] } = rule.remediation;
  return [
    cli === undefined ? '' : filledCommand(cli, finding),
    policy === undefined ? '' : filledSnippet(policy, finding, 'json'),
    terraform === undefined ? '' : filledSnippet(terraform, finding, 'hcl'),
    cloudFormation === undefined ? '' : filledSnippet(cloudFormation, finding, 'yaml'),
    consoleUrl(consolePage, finding.resource, partition) ?? '',
  ];
}

/** Parts of a text that are wrong in the partition. */
function problemsIn(text: string, partition: string, missingApis: ReadonlySet<string>): readonly string[] {
  const found = (pattern: RegExp) => Array.from(text.matchAll(pattern), ([all, part = '']) => ({ all, part }));
  return [
    ...found(/\barn:([a-z-]+):/g).filter(({ part }) => part !== partition),
    ...found(/\bconsole\.aws\.amazon\.com/g),
    ...found(/(?:--region[ =]|\bregion=)'?([a-z]+(?:-[a-z]+)+-\d)/g).filter(({ part }) => partitionOf(part) !== partition),
    ...found(/^aws ([a-z0-9-]+)/gm).filter(({ part }) => missingApis.has(part)),
    ...found(DOMAIN_PRINCIPAL).filter(({ part }) => part !== dnsSuffixOf(partition)),
  ].map(({ all }) => all);
}

let inAws: readonly Finding[];

beforeAll(async () => {
  inAws = await findingsOf(sampleAccount, {});
});

describe.each(otherPartitions)('$partition', (other) => {
  const { partition } = other;
  const missingApis = apisMissingIn(other);
  let findings: readonly Finding[];

  beforeAll(async () => {
    findings = await findingsIn(other);
  });

  test('remediations contain only ARNs, Regions, hosts, principals and services of the partition', () => {
    const failures = findings.filter(({ status }) => status === 'FAIL');
    expect(failures.length).toBeGreaterThan(500);
    const problems = failures.flatMap((finding) =>
      [...remediationOf(finding, partition), finding.message, JSON.stringify(finding.evidence)].flatMap((text) =>
        problemsIn(text, partition, missingApis).map((problem) => `${finding.ruleId}: ${problem}`),
      ),
    );
    expect([...new Set(problems)]).toEqual([]);
  });

  test('verdicts are those of the same account in the partition aws, except for features that the partition lacks', () => {
    const identity = ({ ruleId, resource }: Finding, regions: Readonly<Record<string, string>> = {}) => {
      const region = regions[resource.region] ?? resource.region;
      const id = Object.entries(regions).reduce((text, [from, to]) => text.replaceAll(from, to), resource.id);
      return [ruleId, region, id.replaceAll('arn:aws:', `arn:${partition}:`)].join(' ');
    };
    const verdicts = new Map(findings.map((finding) => [identity(finding), finding]));
    const differences = new Set<string>();
    for (const before of inAws) {
      const after = verdicts.get(identity(before, other.regions));
      // Resources of services that the partition does not offer are not listed, or unreadable.
      if (after === undefined || after.collectionError?.kind === 'denied' || after.status === before.status) continue;
      differences.add(`${before.ruleId}: ${before.status} becomes ${after.status}`);
    }
    expect([...differences].sort()).toEqual(EXPECTED[partition]);
  });
});

test('problems are found', () => {
  const text = [
    "aws macie2 enable-macie --region 'eu-west-1'",
    'arn:aws:iam::aws:policy/x https://console.aws.amazon.com/x?region=us-east-1',
    'Service: ec2.amazonaws.com, lambda.amazonaws.com',
  ].join('\n');
  expect(problemsIn(text, 'aws-cn', new Set(['macie2']))).toEqual([
    'arn:aws:',
    'console.aws.amazon.com',
    "--region 'eu-west-1",
    'region=us-east-1',
    'aws macie2',
    'ec2.amazonaws.com',
  ]);
});
