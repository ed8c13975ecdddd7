import { dataEvents } from '../shared/trail-events.ts';
import { defineRule } from '../../src/core/rule.ts';

export const lambdaFunctionInvocationsLogged = defineRule({
  id: 'lambda-function-invocations-logged',
  title: 'Invocations of Lambda functions should be recorded by CloudTrail',
  resourceType: 'AWS::Lambda::Function',
  responsibility: 'service-configuration',
  severity: 'low',
  tier: 2,
  facts: ['invocationTrails'],
  messages: {
    logged: 'Invocations are recorded by {{trails}}.',
    missing: 'No trail records who invokes the function.',
    unread: 'No trail is known to record invocations, and {{trails}} could not be read.',
  },
  rationale: 'Without data events nobody can tell afterwards who invoked a function: CloudTrail records changes to functions only.',
  remediation: {
    text: 'Add data events of Lambda functions to a trail that records the Region. They are charged by their number.',
    url: 'https://docs.aws.amazon.com/lambda/latest/dg/logging-using-cloudtrail.html',
    cli: `aws cloudtrail put-event-selectors --trail-name TRAIL --advanced-event-selectors '[{"Name":"Invocations","FieldSelectors":[{"Field":"eventCategory","Equals":["Data"]},{"Field":"resources.type","Equals":["AWS::Lambda::Function"]}]}]'`,
  },
  controls: { prowler: ['awslambda_function_invoke_api_operations_cloudtrail_logging_enabled'] },
  evaluate: ({ invocationTrails }, { pass, fail, indeterminate }, { resource: { arn } }) => {
    const trails = invocationTrails.filter(({ logging }) => logging !== false);
    // CloudTrail classes an invocation as a write.
    const recording = trails.filter(
      ({ logging, selectors }) => logging === true && selectors !== null && dataEvents(selectors, 'AWS::Lambda::Function', arn).write,
    );
    if (recording.length > 0) return pass('logged', { trails: recording.map(({ name }) => name) });
    const unread = trails.filter(({ logging, selectors }) => logging === null || selectors === null).map(({ name }) => name);
    return unread.length > 0 ? indeterminate('unread', { trails: unread }) : fail('missing');
  },
});
