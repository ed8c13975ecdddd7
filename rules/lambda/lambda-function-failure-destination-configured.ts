import { defineRule } from '../../src/core/rule.ts';

export const lambdaFunctionFailureDestinationConfigured = defineRule({
  id: 'lambda-function-failure-destination-configured',
  title: 'Events that Lambda functions fail to process should be kept',
  resourceType: 'AWS::Lambda::Function',
  responsibility: 'service-configuration',
  severity: 'low',
  tier: 2,
  facts: ['streams', 'deadLetterTarget', 'asyncInvocation'],
  messages: {
    kept: 'Events that cannot be processed go to {{targets}}.',
    streams: 'Batches of {{streams}} that cannot be processed are lost.',
    lost: 'Events that cannot be processed asynchronously are lost.',
  },
  rationale: 'Lambda tries an asynchronous event three times at most and then drops it: without a destination nobody learns what was lost.',
  remediation: {
    text: 'Set a destination on failure for the function and for the streams it reads, or a dead-letter queue.',
    url: 'https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html',
    cli: 'aws lambda put-function-event-invoke-config --function-name FUNCTION --destination-config OnFailure={Destination=QUEUE}',
  },
  controls: {
    awsConfig: ['lambda-dlq-check'],
    prowler: ['awslambda_function_no_dead_letter_queue'],
    cloudsploit: ['lambdaDeadLetterQueue'],
  },
  evaluate: (facts, { pass, fail }) => {
    const unkept = facts.streams.filter(({ onFailure }) => onFailure === undefined);
    if (unkept.length > 0) return fail('streams', { streams: unkept.map(({ source }) => source) });
    if (facts.deadLetterTarget !== undefined) return pass('kept', { targets: [facts.deadLetterTarget] });
    const targets = [...new Set(facts.asyncInvocation.flatMap(({ destinations }) => destinations.OnFailure?.Destination ?? []))];
    return targets.length > 0 ? pass('kept', { targets }) : fail('lost');
  },
});
