import { createEvaluation } from '../../src/evaluate/evaluation.ts';
import { scopesIn } from '../../src/collect/plan.ts';
import { collectors } from '../../src/services/index.ts';
import type { Config } from '../../src/config/config.ts';
import type { Finding } from '../../src/core/result/finding.ts';
import type { Resource } from '../../src/core/resource.ts';
import { bucket, now, versioningRule } from '../support/resources/builders.ts';
import { sampleResult } from '../support/results/sample-result.ts';

const run = { ...sampleResult({ findings: 0 }).run, accountId: '111122223333' };

function evaluate(resources: readonly Resource[], config: Config = {}) {
  const findings: Finding[] = [];
  const evaluation = createEvaluation({
    rules: [versioningRule],
    scopeOf: scopesIn(collectors),
    config,
    now,
    receive: (more) => findings.push(...more),
  });
  for (const resource of resources) evaluation.accept({ kind: 'resource', resource });
  return evaluation.finish(run, findings);
}

const unversioned = bucket({ facts: { versioning: { state: 'absent' } } });
const vault = { ...bucket(), type: 'AWS::Glacier::Vault', service: 'glacier', id: 'v', facts: {} } as unknown as Resource;

describe('attestations of a run', () => {
  const cells = (result: ReturnType<typeof evaluate>) =>
    result.attestations.map(({ service, responsibility, state }) => `${service} ${responsibility} ${state}`);

  test('are required for services with rules or resources only', () => {
    expect(cells(evaluate([]))).toEqual(['s3 client-side-encryption not-attested']);
    expect(cells(evaluate([bucket(), vault]))).toEqual([
      's3 client-side-encryption not-attested',
      'glacier client-side-encryption not-attested',
    ]);
  });

  test('come from the statements of the configuration for the audited account', () => {
    const of = (account: string): Config => ({
      attestations: [
        {
          responsibility: 'client-side-encryption',
          accounts: [account],
          statement: 'It is.',
          by: 'Ann',
          on: '2026-11-01',
          until: '2026-12-31',
        },
      ],
    });
    expect(cells(evaluate([], of(run.accountId)))).toEqual(['s3 client-side-encryption attested']);
    expect(cells(evaluate([], of('444455556666')))).toEqual(['s3 client-side-encryption not-attested']);
  });
});

test('suppressions are reported with the findings that they suppressed', () => {
  const known = { rule: 's3-test-*', reason: 'known', until: '2026-12-31' };
  const other = { rule: 'ec2-*', reason: 'known', until: '2026-12-31' };
  const { suppressions, summary } = evaluate([unversioned, bucket()], { suppressions: [known, other] });
  expect(suppressions).toEqual([
    { ...known, state: 'used', findings: 1 },
    { ...other, state: 'unused', findings: 0 },
  ]);
  expect(summary.counts).toMatchObject({ FAIL: 0, PASS: 1, suppressed: 1 });
  expect(evaluate([unversioned]).suppressions).toEqual([]);
});
