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
    { name: 'passes for a service of the topic policy', message: 'usable', evidence: { services: [alarms] } },
    {
      name: 'passes for an alarm, and a topic policy without services',
      facts: { ...policy(), hasAlarm: true },
      evidence: { services: [alarms] },
    },
    { name: 'passes for an alarm, and no topic policy', facts: { policy: undefined, hasAlarm: true } },
    {
      name: 'passes for several services',
      facts: { ...keyPolicy(using(events), using(alarms)), ...policy(publishing(events), publishing(alarms)) },
    },
    { name: 'passes for everyone', facts: keyPolicy(using(alarms, { Principal: '*' })) },
    { name: 'passes for all actions', facts: keyPolicy(using(alarms, { Action: 'kms:*' })) },
  ],
  fail: [
    { name: 'fails for a key policy for the account only', facts: keyPolicy(), message: 'unusable', evidence: { services: [alarms] } },
    {
      name: 'fails for an alarm that the key policy does not allow',
      facts: { ...keyPolicy(), policy: undefined, hasAlarm: true },
      message: 'unusable',
    },
    { name: 'fails for one of two services', facts: policy(publishing(events), publishing(alarms)), evidence: { services: [events] } },
    {
      name: 'fails for everyone in the account through SNS, as in the policy of alias/aws/sns',
      facts: keyPolicy(using(alarms, { Principal: { AWS: '*' }, Condition: { StringEquals: { 'kms:CallerAccount': '111122223333' } } })),
    },
    { name: 'fails for one of two actions', facts: keyPolicy(using(alarms, { Action: 'kms:Decrypt' })) },
    { name: 'fails for a Deny', facts: keyPolicy(using(alarms, { Effect: 'Deny' })) },
  ],
  notApplicable: [
    { name: 'skips with no key', facts: { keyPolicy: undefined }, message: 'noKey' },
    { name: 'skips with no services', facts: { policy: undefined }, message: 'noServices' },
  ],
  undecided: [
    { name: 'is unknown for a malformed key policy', facts: { keyPolicy: 'nonsense' }, message: 'malformed' },
    { name: 'is unknown for a malformed topic policy', facts: { policy: 'nonsense' }, message: 'malformed' },
  ],
});
