import { snsTopicDeliveryStatusLogged } from '../../../rules/sns/sns-topic-delivery-status-logged.ts';
import { testRule } from '../../support/rule-tester.ts';

const others = ['Lambda', 'Firehose', 'Application'];
const subscribers = (endpoints: readonly string[], complete = true) => ({ subscribers: { endpoints, complete } });
const everything = { failureLogging: { logged: ['HTTP', 'SQS', ...others], unlogged: [] } };

testRule(snsTopicDeliveryStatusLogged, {
  base: { ...subscribers(['HTTP']), failureLogging: { logged: ['HTTP'], unlogged: ['SQS', ...others] } },
  pass: [
    { name: 'passes if failures of all subscribed endpoints are logged', message: 'logged' },
    {
      name: 'passes for subscriptions of other accounts if failures of all endpoints are logged',
      facts: { ...subscribers([], false), ...everything },
    },
  ],
  fail: [
    {
      name: 'fails if one of two endpoints is not logged',
      facts: subscribers(['HTTP', 'SQS']),
      message: 'unlogged',
      evidence: { endpoints: ['SQS'] },
    },
    { name: 'fails for an own subscription next to those of other accounts', facts: subscribers(['SQS'], false), message: 'unlogged' },
  ],
  undecided: [{ name: 'does not decide on subscriptions of other accounts', facts: subscribers(['HTTP'], false), message: 'foreign' }],
  notApplicable: [{ name: 'skips a topic that only sends email', facts: subscribers([]), message: 'none' }],
});
