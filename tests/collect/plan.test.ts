import { lambdaFunctionTracingEnabled } from '../../rules/lambda/lambda-function-tracing-enabled.ts';
import { s3BucketVersioningEnabled } from '../../rules/s3/s3-bucket-versioning-enabled.ts';
import { collectors } from '../../src/services/index.ts';
import { actionsOf, planFor } from '../../src/collect/plan.ts';

const factsOf = (...rules: Parameters<typeof planFor>[0]) =>
  planFor(rules, collectors).collectors.map(({ collector, facts }) => [collector.type, facts]);

test('only facts of the selected rules are planned', () => {
  expect(factsOf(s3BucketVersioningEnabled)).toEqual([['AWS::S3::Bucket', s3BucketVersioningEnabled.facts.toSorted()]]);
  expect(actionsOf(planFor([s3BucketVersioningEnabled], collectors))).not.toContain('s3:GetBucketPolicy');
});

test('a fact that determines the category of a resource is in the plan of every rule, because it comes from the listing', () => {
  expect(factsOf(lambdaFunctionTracingEnabled)).toEqual([['AWS::Lambda::Function', ['packageType', 'tracing']]]);
});
