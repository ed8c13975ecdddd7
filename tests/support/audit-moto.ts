import { collectors } from '../../src/services/index.ts';
import { planFor } from '../../src/collect/plan.ts';
import type { AnyRule } from '../../src/core/rule.ts';
import { collect, type CollectOptions, type Judged, judge } from './collect.ts';
import { type Moto, motoAccountId } from './moto.ts';

/** Verdicts of rules, now, on what a moto server holds; all listings must have worked. */
export async function auditMoto(moto: Moto, rules: readonly AnyRule[], options: CollectOptions = {}): Promise<readonly Judged[]> {
  const now = Date.now();
  const { resources, gaps } = await collect(planFor(rules, collectors), { endpoint: moto.url, accountId: motoAccountId, now, ...options });
  expect(gaps).toEqual([]);
  return judge(rules, resources, now);
}

/** Statuses of the rules for one resource. */
export const statusesOf = (judged: readonly Judged[], id: string | undefined): Readonly<Record<string, string>> =>
  Object.fromEntries(judged.filter(({ resourceId }) => resourceId === id).map(({ ruleId, status }) => [ruleId, status]));
