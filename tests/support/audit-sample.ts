import { company } from '../../sample/account/company.ts';
import { credentialsOf } from '../../sample/endpoint/identity.ts';
import { startEndpoint } from '../../sample/endpoint/server.ts';
import type { CallLog, ServiceData } from '../../sample/endpoint/types.ts';
import { collectors } from '../../src/services/index.ts';
import { planFor } from '../../src/collect/plan.ts';
import type { Fact } from '../../src/core/fact.ts';
import type { AnyRule } from '../../src/core/rule.ts';
import { collect, type Collected, type Evaluated, evaluateAll } from './collect.ts';

export interface SampleAudit extends Collected {
  readonly verdicts: readonly Evaluated[];
  readonly calls: CallLog;
}

/** Collects the facts of the rules from the sample company over HTTP, and evaluates them. */
export async function auditSample(rules: readonly AnyRule[], services: readonly ServiceData[]): Promise<SampleAudit> {
  const endpoint = await startEndpoint({ accounts: [{ id: company.accountId, services }] });
  try {
    const now = Date.now();
    const collected = await collect(planFor(rules, collectors), {
      endpoint: endpoint.url,
      credentials: credentialsOf(company.accountId),
      accountId: company.accountId,
      regions: company.regions,
      now,
    });
    return { ...collected, verdicts: evaluateAll(rules, collected.resources, now), calls: endpoint.calls() };
  } finally {
    await endpoint.close();
  }
}

/** The statuses of each rule, sorted. */
export const statusesByRule = (rules: readonly AnyRule[], verdicts: readonly Evaluated[]): Record<string, readonly string[]> =>
  Object.fromEntries(
    rules.map(({ id }) => [id, [...new Set(verdicts.filter(({ ruleId }) => ruleId === id).map(({ status }) => status))].sort()]),
  );

/** The rules that do not have both a passing and a failing resource, with the statuses that they have. */
export const rulesWithoutBothVerdicts = (rules: readonly AnyRule[], verdicts: readonly Evaluated[]): Record<string, readonly string[]> =>
  Object.fromEntries(
    Object.entries(statusesByRule(rules, verdicts)).filter(([, statuses]) => !statuses.includes('PASS') || !statuses.includes('FAIL')),
  );

/** The unreadable facts, as `resource fact`. */
export const unreadableFacts = ({ resources }: Pick<Collected, 'resources'>): string[] =>
  resources.flatMap(({ id, facts }) =>
    Object.entries<Fact>(facts).flatMap(([name, { state }]) => (state === 'unreadable' ? [`${id} ${name}`] : [])),
  );
