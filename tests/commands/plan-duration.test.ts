import { rules } from '../../rules/index.ts';
import { callPlan } from '../../src/commands/plan.ts';
import { planDuration, planLimits } from '../../src/commands/plan-duration.ts';
import type { AuditResult, InventoryEntry } from '../../src/core/result/result.ts';
import { sampleResult } from '../support/results/sample-result.ts';

/** A result with this many functions in each of two Regions, with their policies read. */
function withFunctions(counts: Readonly<Record<string, number>>): AuditResult {
  const result = sampleResult();
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return {
    ...result,
    run: { ...result.run, calls: { 'lambda:GetPolicy': total } },
    inventory: Object.entries(counts).map(
      ([region, count]): InventoryEntry => ({
        type: 'AWS::Lambda::Function',
        service: 'lambda',
        category: 'abstracted',
        region,
        count,
      }),
    ),
  };
}

test('estimates the duration of a run by its slowest rate limit, and names the rules that need it', () => {
  const result = withFunctions({ 'eu-west-1': 2007, 'eu-central-1': 100 });
  const { seconds, limits } = planDuration(callPlan({}, result), result, { rules, pace: 0.5 });
  const [slowest, next] = limits;
  expect(slowest).toMatchObject({ name: 'lambda:GetPolicy', region: 'eu-west-1', calls: 2007, perSecond: 7.5 });
  expect(slowest?.rules).toBeGreaterThan(0);
  expect(seconds).toBe(slowest?.seconds);
  expect(seconds).toBeCloseTo(2001 / 7.5);
  expect(next).toMatchObject({ region: 'eu-central-1', calls: 100 });
});

test('uses the rate limits of the account instead of the published limits', () => {
  const result = withFunctions({ 'eu-west-1': 2007 });
  const limits = planLimits({ limits: { 'lambda:GetPolicy': 100 } });
  const [slowest] = planDuration(callPlan({}, result), result, { rules, pace: 1, limits }).limits;
  expect(slowest).toMatchObject({ name: 'lambda:GetPolicy', perSecond: 100 });
});

test('names for a shared limit the rules that need a call per resource, not all rules of the service', () => {
  const result = { ...withFunctions({ 'eu-west-1': 500 }), run: { ...sampleResult().run, calls: { 'lambda:ListAliases': 500 } } };
  const { limits } = planDuration(callPlan({ services: ['lambda'] }, result), result, { rules, pace: 0.5 });
  const names = rules.filter(({ resourceType }) => resourceType === 'AWS::Lambda::Function');
  const shared = limits.find(({ name }) => name === 'lambda');
  expect(shared).toMatchObject({ region: 'eu-west-1', calls: 500 });
  expect(shared?.rules).toBeGreaterThan(0);
  expect(shared?.rules).toBeLessThan(names.length / 2);
});
