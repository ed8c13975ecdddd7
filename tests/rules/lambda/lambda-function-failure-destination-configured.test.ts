import { lambdaFunctionFailureDestinationConfigured } from '../../../rules/lambda/lambda-function-failure-destination-configured.ts';
import { testRule } from '../../support/rule-tester.ts';

const queue = 'arn:aws:sqs:eu-west-1:111122223333:lost';

testRule(lambdaFunctionFailureDestinationConfigured, {
  base: { deadLetterTarget: queue, asyncInvocation: [] },
  pass: [
    { name: 'a dead-letter queue', message: 'kept', evidence: { targets: [queue] } },
    {
      name: 'a destination',
      facts: {
        deadLetterTarget: undefined,
        asyncInvocation: [{ qualifier: '$LATEST', destinations: { OnFailure: { Destination: queue } } }],
      },
    },
  ],
  fail: [
    { name: 'nothing', facts: { deadLetterTarget: undefined }, message: 'lost' },
    {
      name: 'only an on-success destination',
      facts: { deadLetterTarget: undefined, asyncInvocation: [{ qualifier: 'live', destinations: { OnSuccess: { Destination: queue } } }] },
    },
  ],
});
