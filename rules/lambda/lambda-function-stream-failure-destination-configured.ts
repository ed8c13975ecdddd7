import { defineRule } from '../../src/core/rule.ts';

export const lambdaFunctionStreamFailureDestinationConfigured = defineRule({
  id: 'lambda-function-stream-failure-destination-configured',
  title: 'Lambda functions should keep stream records that they fail to process',
  resourceType: 'AWS::Lambda::Function',
  responsibility: 'service-configuration',
  severity: 'low',
  tier: 2,
  facts: ['streams'],
  messages: {
    kept: 'Failed batches of {{streams}} are sent to an on-failure destination.',
    discarded: 'Failed batches of {{streams}} are discarded: the event source mapping does not have an on-failure destination.',
    none: 'Lambda does not read a stream for the function.',
  },
  rationale:
    'Lambda discards a batch of stream records after the configured retries. Without a destination, the records are lost unnoticed.',
  remediation: {
    text: 'Configure an on-failure destination for each event source mapping of a stream.',
    url: 'https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis-on-failure-destination.html',
    impact: 'The execution role must be allowed to send to the destination. Use of the destination is billed.',
    cli: `aws lambda list-event-source-mappings --function-name {{id}}
aws lambda update-event-source-mapping --uuid EVENT_SOURCE_MAPPING_UUID --destination-config OnFailure={Destination=QUEUE_ARN}`,
    terraform: `resource "aws_lambda_event_source_mapping" "this" {
  function_name    = "{{name}}"
  event_source_arn = "STREAM_ARN"
  destination_config {
    on_failure {
      destination_arn = "QUEUE_ARN"
    }
  }
}`,
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable }) => {
    if (facts.streams.length === 0) return notApplicable('none');
    const sourcesOf = (some: typeof facts.streams) => ({ streams: [...new Set(some.map(({ source }) => source))] });
    const discarding = facts.streams.filter(({ onFailure }) => onFailure === undefined);
    return discarding.length > 0 ? fail('discarded', sourcesOf(discarding)) : pass('kept', sourcesOf(facts.streams));
  },
});
