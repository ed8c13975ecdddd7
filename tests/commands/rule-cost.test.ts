import { rules } from '../../rules/index.ts';
import { costText, describeRule } from '../../src/commands/catalog.ts';
import { callPlan } from '../../src/commands/plan.ts';
import { ruleCost } from '../../src/commands/rule-cost.ts';
import { onus } from '../support/terminal.ts';

const costOf = (id: string): string => costText(describeRule(id).cost);

test('the cost of a rule is its calls per resource and their lowest limit', () => {
  expect(costOf('s3-account-public-access-blocked')).toBe('0');
  expect(costOf('s3-bucket-versioning-enabled')).toBe('1');
  expect(costOf('lambda-function-tracing-enabled')).toBe('0');
  expect(costOf('lambda-function-not-public')).toBe('3 at 15/s');
  expect(costOf('lambda-function-failure-destination-configured')).toBe('1 at 15/s shared');
  expect(costOf('ec2-instance-termination-protected')).toBe('1 at 20/s');
});

test('listings and shared reads do not count as calls per resource', () => {
  const rule = rules.find(({ id }) => id === 'lambda-function-runtime-supported');
  expect(rule && ruleCost(rule)).toMatchObject({ callsPerResource: 1, limit: { perSecond: 15, of: 'service' } });
});

test('a default run makes no call per instance', () => {
  const calls = callPlan({ services: ['ec2'] }).filter(
    ({ once, operation, neededBy }) =>
      once === 'resource' && operation.startsWith('ec2:') && neededBy.some((need) => need.startsWith('AWS::EC2::Instance ')),
  );
  expect(calls).toEqual([]);
});

test('onus rules and onus plan show the cost', async () => {
  expect((await onus(['rules', '--services', 'lambda'])).out).toMatch(
    /^lambda-function-not-public\n +SEVERITY +critical\n +RESPONSIBILITY +access-control\n +CALLS +3 at 15\/s$/m,
  );
  const { out } = await onus(['plan', '--rules', 'lambda-function-not-public']);
  expect(out).toMatch(/^OPERATION +ONCE +LIMIT +FOR$/m);
  expect(out).toMatch(/^lambda:ListAliases +a resource +15\/s shared +AWS::Lambda::Function/m);
});
