import { firstVerdict } from '../../src/core/first-verdict.ts';
import { defineRule } from '../../src/core/rule.ts';

export const lambdaFunctionFailureDestinationConfigured = defineRule({
  id: 'lambda-function-failure-destination-configured',
  title: 'Lambda functions should keep asynchronous events that they fail to process',
  resourceType: 'AWS::Lambda::Function',
  responsibility: 'service-configuration',
  severity: 'low',
  tier: 2,
  // One call per function without a dead-letter queue against a limit that all Lambda control plane calls share.
  optIn: true,
  facts: ['deadLetterTarget', 'asyncInvocation'],
  messages: {
    kept: 'Failed events are sent to {{targets}}.',
    lost: 'Failed events are discarded: the function does not have a dead-letter queue or an on-failure destination.',
  },
  rationale: 'Lambda tries an asynchronous event three times by default and then discards it. Without a destination the event is lost.',
  remediation: {
    text: 'Configure an on-failure destination for the function, or a dead-letter queue.',
    url: 'https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html',
    impact:
      'The execution role must be allowed to send to the destination. Use of the destination is billed. The command replaces the retry settings of the function: add those that you want to keep.',
    cli: `aws lambda put-function-event-invoke-config --function-name {{id}} --destination-config OnFailure={Destination=QUEUE_ARN}`,
    terraform: `resource "aws_lambda_function_event_invoke_config" "this" {
  function_name = "{{name}}"
  destination_config {
    on_failure {
      destination = "QUEUE_ARN"
    }
  }
}`,
  },
  controls: {},
  // These require a dead-letter queue even if there is an on-failure destination.
  related: {
    awsConfig: ['lambda-dlq-check'],
    prowler: ['awslambda_function_no_dead_letter_queue'],
    cloudsploit: ['lambdaDeadLetterQueue'],
  },
  evaluate: (facts, { pass, fail }) => {
    const destinations = () => [...new Set(facts.asyncInvocation.flatMap((config) => config.destinations.OnFailure?.Destination ?? []))];
    const kept = firstVerdict(
      () => (facts.deadLetterTarget === undefined ? undefined : pass('kept', { targets: [facts.deadLetterTarget] })),
      () => (destinations().length > 0 ? pass('kept', { targets: destinations() }) : undefined),
    );
    return kept ?? fail('lost');
  },
});
