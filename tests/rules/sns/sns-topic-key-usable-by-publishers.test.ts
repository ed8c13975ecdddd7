import { snsTopicKeyUsableByPublishers } from '../../../rules/sns/sns-topic-key-usable-by-publishers.ts';
import { policyText } from '../../support/resources/policy.ts';
import { testRule } from '../../support/rule-tester.ts';

const account = { Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::111122223333:root' }, Action: 'kms:*', Resource: '*' };
const using = (Service: string, more: object = {}) => ({
  Effect: 'Allow',
  Principal: { Service },
  Action: ['kms:GenerateDataKey*', 'kms:Decrypt'],
  Resource: '*',
  ...more,
});
const publishing = (Service: string) => ({ Effect: 'Allow', Principal: { Service }, Action: 'sns:Publish', Resource: '*' });
const keyPolicy = (...statements: readonly object[]) => ({ keyPolicy: policyText(account, ...statements) });
const policy = (...statements: readonly object[]) => ({ policy: policyText(...statements) });
const [alarms, events] = ['cloudwatch.amazonaws.com', 'events.amazonaws.com'];

testRule(snsTopicKeyUsableByPublishers, {
  base: { ...keyPolicy(using(alarms)), ...policy(publishing(alarms)), hasAlarm: false },
  pass: [
    { name: 'a service of the topic policy', message: 'usable', evidence: { services: [alarms] } },
    { name: 'an alarm, and a topic policy without services', facts: { ...policy(), hasAlarm: true }, evidence: { services: [alarms] } },
    { name: 'an alarm, and no topic policy', facts: { policy: undefined, hasAlarm: true } },
    { name: 'several services', facts: { ...keyPolicy(using(events), using(alarms)), ...policy(publishing(events), publishing(alarms)) } },
    { name: 'everyone', facts: keyPolicy(using(alarms, { Principal: '*' })) },
    { name: 'all actions', facts: keyPolicy(using(alarms, { Action: 'kms:*' })) },
  ],
  fail: [
    { name: 'a key policy for the account only', facts: keyPolicy(), message: 'unusable', evidence: { services: [alarms] } },
    {
      name: 'an alarm that the key policy does not allow',
      facts: { ...keyPolicy(), policy: undefined, hasAlarm: true },
      message: 'unusable',
    },
    { name: 'one of two services', facts: policy(publishing(events), publishing(alarms)), evidence: { services: [events] } },
    {
      name: 'everyone in the account through SNS, as in the policy of alias/aws/sns',
      facts: keyPolicy(using(alarms, { Principal: { AWS: '*' }, Condition: { StringEquals: { 'kms:CallerAccount': '111122223333' } } })),
    },
    { name: 'one of two actions', facts: keyPolicy(using(alarms, { Action: 'kms:Decrypt' })) },
    { name: 'a Deny', facts: keyPolicy(using(alarms, { Effect: 'Deny' })) },
  ],
  notApplicable: [
    { name: 'no key', facts: { keyPolicy: undefined }, message: 'noKey' },
    { name: 'no services', facts: { policy: undefined }, message: 'noServices' },
  ],
  undecided: [
    { name: 'a malformed key policy', facts: { keyPolicy: 'nonsense' }, message: 'malformed' },
    { name: 'a malformed topic policy', facts: { policy: 'nonsense' }, message: 'malformed' },
  ],
});
