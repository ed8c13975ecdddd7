import { firstVerdict } from '../../src/core/first-verdict.ts';
import { defineRule } from '../../src/core/rule.ts';

export const lambdaFunctionFailureDestinationConfigured = defineRule({
  id: 'lambda-function-failure-destination-configured',
  title: 'Lambda functions should keep events that they fail to process',
  resourceType: 'AWS::Lambda::Function',
  responsibility: 'service-configuration',
  severity: 'low',
  tier: 2,
  facts: ['streams', 'deadLetterTarget', 'asyncInvocation'],
  messages: {
    kept: 'Failed events are sent to {{targets}}.',
    streams: 'Failed batches of {{streams}} are discarded: the event source mapping does not have an on-failure destination.',
    lost: 'Failed asynchronous events are discarded: the function does not have a dead-letter queue or an on-failure destination.',
  },
  rationale: 'Lambda tries an asynchronous event three times by default and then discards it. Without a destination the event is lost.',
  remediation: {
    text: 'Configure an on-failure destination for the function and for its event source mappings, or a dead-letter queue.',
    url: 'https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html',
    impact:
      'The execution role must be allowed to send to the destination. The destination is charged by use. The first command replaces the retry settings of the function: add those that you want to keep.',
    cli: `aws lambda put-function-event-invoke-config --function-name {{id}} --destination-config OnFailure={Destination=QUEUE_ARN}
aws lambda update-event-source-mapping --uuid EVENT_SOURCE_MAPPING_UUID --destination-config OnFailure={Destination=QUEUE_ARN}`,
    terraform: `resource "aws_lambda_function_event_invoke_config" "this" {
  function_name = "{{name}}"
  destination_config {
    on_failure {
      destination = "QUEUE_ARN"
    }
  }
}`,
  },
  controls: {
    awsConfig: ['lambda-dlq-check'],
    prowler: ['awslambda_function_no_dead_letter_queue'],
    cloudsploit: ['lambdaDeadLetterQueue'],
  },
  evaluate: (facts, { pass, fail }) => {
    const destinations = () => [...new Set(facts.asyncInvocation.flatMap((config) => config.destinations.OnFailure?.Destination ?? []))];
    const asynchronous = () =>
      firstVerdict(
        () => (facts.deadLetterTarget === undefined ? undefined : pass('kept', { targets: [facts.deadLetterTarget] })),
        () => (destinations().length > 0 ? pass('kept', { targets: destinations() }) : undefined),
      ) ?? fail('lost');
    const failure = firstVerdict(
      () => {
        const discarding = facts.streams.filter(({ onFailure }) => onFailure === undefined);
        return discarding.length > 0 ? fail('streams', { streams: discarding.map(({ source }) => source) }) : undefined;
      },
      () => (asynchronous().status === 'FAIL' ? asynchronous() : undefined),
    );
    return failure ?? asynchronous();
  },
});
