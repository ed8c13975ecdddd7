import { collectors } from '../../src/services/index.ts';
import { planFor } from '../../src/collect/plan.ts';
import type { AnyRule } from '../../src/core/rule.ts';
import { collect, type CollectOptions, type Evaluated, evaluateAll } from './collect.ts';
import { type Moto, motoAccountId } from './moto.ts';

/** Evaluates rules for the resources of a moto server; fails if a listing failed. */
export async function auditMoto(moto: Moto, rules: readonly AnyRule[], options: CollectOptions = {}): Promise<readonly Evaluated[]> {
  const now = Date.now();
  const { resources, listingErrors } = await collect(planFor(rules, collectors), {
    endpoint: moto.url,
    accountId: motoAccountId,
    now,
    ...options,
  });
  expect(listingErrors).toEqual([]);
  return evaluateAll(rules, resources, now);
}

/** Statuses of the rules for one resource. */
export const statusesOf = (evaluated: readonly Evaluated[], id: string | undefined): Readonly<Record<string, string>> =>
  Object.fromEntries(evaluated.filter(({ resourceId }) => resourceId === id).map(({ ruleId, status }) => [ruleId, status]));
