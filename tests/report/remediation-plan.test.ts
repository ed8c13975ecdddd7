import { rules as allRules } from '../../rules/index.ts';
import type { Finding } from '../../src/core/result/finding.ts';
import { counterOf, type RuleResult } from '../../src/core/result/result.ts';
import { fixes } from '../../src/core/result/fixes.ts';
import { remediationPlan } from '../../src/report/remediation-plan.ts';
import { sampleResult } from '../support/results/sample-result.ts';

const [pattern] = sampleResult({ findings: 40 }).findings.filter((finding) => counterOf(finding) === 'FAIL');

/** Failures of registered rules for buckets with these names. */
function failures(some: Readonly<Record<string, readonly string[]>>): { rules: RuleResult[]; findings: Finding[] } {
  const counts = { PASS: 0, FAIL: 0, UNKNOWN: 0, ERROR: 0, NOT_APPLICABLE: 0, suppressed: 0 };
  const rules = allRules
    .filter(({ id }) => id in some)
    .map((rule) => ({ ...rule, messages: Object.values(rule.messages), params: {}, counts }));
  const findings = Object.entries(some).flatMap(([ruleId, names]) =>
    names.map((name) => {
      if (pattern === undefined) throw new Error('the sample has no failure');
      const severity = rules.find(({ id }) => id === ruleId)?.severity ?? 'low';
      const resource = { ...pattern.resource, type: 'AWS::S3::Bucket' as const, id: name, name, region: 'eu-west-1' };
      return { ...pattern, id: `${ruleId} ${name}`, ruleId, severity, resource };
    }),
  );
  return { rules, findings };
}

describe('fixes', () => {
  it('have unique IDs and resolve more than one rule each', () => {
    const rulesPerFix = Map.groupBy(allRules, ({ fix }) => fix);
    expect(new Set(fixes.map(({ id }) => id)).size).toBe(fixes.length);
    expect(fixes.filter(({ id }) => (rulesPerFix.get(id)?.length ?? 0) < 2)).toEqual([]);
  });
});

describe('the remediation plan', () => {
  it('contains every open failure in exactly one fix', () => {
    const result = sampleResult();
    const cleared = remediationPlan(result).flatMap(({ rules }) => rules.map(({ rule, failures }) => [rule.id, failures] as const));
    const open = Map.groupBy(
      result.findings.filter((finding) => counterOf(finding) === 'FAIL'),
      ({ ruleId }) => ruleId,
    );
    expect(new Map(cleared)).toEqual(new Map([...open].map(([rule, own]) => [rule, own.length])));
    expect(cleared).toHaveLength(open.size);
  });

  it('groups the failures that one fix resolves', () => {
    const [first] = remediationPlan(
      failures({
        's3-account-public-access-blocked': ['account'],
        's3-bucket-public-access-blocked': ['a', 'b'],
        's3-bucket-no-public-read': ['a'],
      }),
    );
    expect(first).toMatchObject({
      title: 'Turn on account-level Block Public Access for S3',
      severity: 'critical',
      findings: 4,
      resources: 3,
      exposed: 1,
    });
    expect(first?.rules.map(({ rule }) => rule.id)).toEqual([
      's3-bucket-no-public-read',
      's3-bucket-public-access-blocked',
      's3-account-public-access-blocked',
    ]);
  });

  it('uses the remediation of the rule if only one rule fails', () => {
    const [first] = remediationPlan(failures({ 's3-bucket-public-access-blocked': ['a'] }));
    expect(first?.title).toBe('Turn on all four Block Public Access settings of the bucket or of the account');
  });

  it('scores severity, exposure, resources and rules as documented', () => {
    const risks = (some: Parameters<typeof failures>[0]) => remediationPlan(failures(some)).map(({ risk }) => risk);
    expect(risks({ 's3-bucket-tls-enforced': ['a'] })).toEqual([{ score: 10, severity: 10, exposure: 1, reach: 1, leverage: 1 }]);
    expect(risks({ 's3-bucket-tls-enforced': ['a', 'b', 'c', 'd'] })[0]).toMatchObject({ score: 15, reach: 1.5 });
    const many = Array.from({ length: 2_000 }, (_, index) => `bucket-${index}`);
    expect(risks({ 's3-bucket-tls-enforced': many })[0]).toMatchObject({ score: 30, reach: 3 });
    expect(risks({ 's3-bucket-no-public-read': ['a'], 's3-bucket-no-public-write': ['a'] })[0]).toMatchObject({
      score: 250,
      exposure: 2,
      leverage: 1.25,
    });
  });

  it('doubles the score of failures on a public resource, and starts with the highest score', () => {
    const work = remediationPlan(
      failures({ 's3-bucket-no-public-read': ['open'], 's3-bucket-tls-enforced': ['open'], 's3-bucket-acls-disabled': ['closed'] }),
    );
    expect(work.map(({ risk }) => [risk.score, risk.exposure])).toEqual([
      [200, 2],
      [20, 2],
      [10, 1],
    ]);
  });
});
