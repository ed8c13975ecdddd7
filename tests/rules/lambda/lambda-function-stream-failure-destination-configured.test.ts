import { lambdaFunctionStreamFailureDestinationConfigured } from '../../../rules/lambda/lambda-function-stream-failure-destination-configured.ts';
import { testRule } from '../../support/rule-tester.ts';

const queue = 'arn:aws:sqs:eu-west-1:111122223333:lost';
const stream = 'arn:aws:kinesis:eu-west-1:111122223333:stream/clicks';
const table = 'arn:aws:dynamodb:eu-west-1:111122223333:table/orders/stream/2026-01-01T00:00:00.000';

testRule(lambdaFunctionStreamFailureDestinationConfigured, {
  base: { streams: [{ source: stream, onFailure: queue }] },
  pass: [
    { name: 'passes for a stream with a destination', message: 'kept', evidence: { streams: [stream] } },
    {
      name: 'passes for two streams with destinations',
      facts: {
        streams: [
          { source: stream, onFailure: queue },
          { source: table, onFailure: queue },
        ],
      },
    },
  ],
  fail: [
    {
      name: 'fails for a stream without a destination',
      facts: { streams: [{ source: stream }] },
      message: 'discarded',
      evidence: { streams: [stream] },
    },
    {
      name: 'fails for one of two streams without a destination',
      facts: { streams: [{ source: stream, onFailure: queue }, { source: table }] },
      evidence: { streams: [table] },
    },
  ],
  notApplicable: [{ name: 'skips with no stream', facts: { streams: [] }, message: 'none' }],
});
