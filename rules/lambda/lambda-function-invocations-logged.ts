import { dataEvents } from '../shared/trail-events.ts';
import { defineRule } from '../../src/core/rule.ts';

export const lambdaFunctionInvocationsLogged = defineRule({
  id: 'lambda-function-invocations-logged',
  title: 'CloudTrail should record invocations of Lambda functions',
  resourceType: 'AWS::Lambda::Function',
  responsibility: 'service-configuration',
  severity: 'low',
  tier: 2,
  facts: ['invocationTrails'],
  messages: {
    logged: 'Invocations are recorded by {{trails}}.',
    missing: 'No trail records data events of the function.',
    unread: 'The trails that could be read do not record invocations; {{trails}} could not be read.',
  },
  rationale:
    'By default CloudTrail records changes to functions but not invocations, so you cannot find out later which principal invoked a function.',
  remediation: {
    text: 'Add data events of Lambda functions to a trail that records the Region.',
    url: 'https://docs.aws.amazon.com/lambda/latest/dg/logging-using-cloudtrail.html',
    impact: 'CloudTrail charges for data events. put-event-selectors replaces all selectors of the trail: include the existing ones.',
    cli: `aws cloudtrail get-event-selectors --trail-name TRAIL_NAME
aws cloudtrail put-event-selectors --trail-name TRAIL_NAME --advanced-event-selectors '[{"Name":"Management events","FieldSelectors":[{"Field":"eventCategory","Equals":["Management"]}]},{"Name":"Invocations","FieldSelectors":[{"Field":"eventCategory","Equals":["Data"]},{"Field":"resources.type","Equals":["AWS::Lambda::Function"]}]}]'`,
  },
  controls: { prowler: ['awslambda_function_invoke_api_operations_cloudtrail_logging_enabled'] },
  evaluate: ({ invocationTrails }, { pass, fail, indeterminate }, { resource: { arn } }) => {
    const trails = invocationTrails.filter(({ logging }) => logging !== false);
    // CloudTrail classifies an invocation as a write event.
    const recording = trails.filter(
      ({ logging, selectors }) => logging === true && selectors !== null && dataEvents(selectors, 'AWS::Lambda::Function', arn).write,
    );
    if (recording.length > 0) return pass('logged', { trails: recording.map(({ name }) => name) });
    const unread = trails.filter(({ logging, selectors }) => logging === null || selectors === null).map(({ name }) => name);
    return unread.length > 0 ? indeterminate('unread', { trails: unread }) : fail('missing');
  },
});
