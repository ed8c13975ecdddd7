import { lambdaFunctionFailureDestinationConfigured } from '../../../rules/lambda/lambda-function-failure-destination-configured.ts';
import { testRule } from '../../support/rule-tester.ts';

const queue = 'arn:aws:sqs:eu-west-1:111122223333:lost';

testRule(lambdaFunctionFailureDestinationConfigured, {
  base: { deadLetterTarget: queue, asyncInvocation: [] },
  pass: [
    { name: 'passes for a dead-letter queue', message: 'kept', evidence: { targets: [queue] } },
    {
      name: 'passes for a destination',
      facts: {
        deadLetterTarget: undefined,
        asyncInvocation: [{ qualifier: '$LATEST', destinations: { OnFailure: { Destination: queue } } }],
      },
    },
  ],
  fail: [
    { name: 'fails for nothing', facts: { deadLetterTarget: undefined }, message: 'lost' },
    {
      name: 'fails for only an on-success destination',
      facts: { deadLetterTarget: undefined, asyncInvocation: [{ qualifier: 'live', destinations: { OnSuccess: { Destination: queue } } }] },
    },
  ],
});
