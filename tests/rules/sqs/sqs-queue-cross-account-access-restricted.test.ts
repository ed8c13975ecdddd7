import { sqsQueueCrossAccountAccessRestricted } from '../../../rules/sqs/sqs-queue-cross-account-access-restricted.ts';
import { policyText } from '../../support/resources/policy.ts';
import { testRule } from '../../support/rule-tester.ts';

const arn = 'arn:aws:sqs:eu-west-1:111122223333:orders';
const allow = (more: object = {}) => ({ Effect: 'Allow', Principal: '*', Action: 'sqs:SendMessage', Resource: arn, ...more });
const policy = (...statements: readonly object[]) => ({ policy: policyText(...statements) });
const given = (conditions: object, principal: unknown = '*') => policy(allow({ Principal: principal, Condition: conditions }));
const s3 = { Service: 's3.amazonaws.com' };
const byBucket = { ArnEquals: { 'aws:SourceArn': 'arn:aws:s3:::uploads' } };
const byForeignTopic = { ArnEquals: { 'aws:SourceArn': 'arn:aws:sns:eu-west-1:999900001111:theirs' } };
const inOrganization = (id: string) => ({ StringEquals: { 'aws:PrincipalOrgID': id } });

testRule(sqsQueueCrossAccountAccessRestricted, {
  base: { organizationId: 'o-example00' },
  resource: { arn },
  pass: [
    { name: 'passes with no policy', message: 'noPolicy' },
    {
      name: 'passes for its own account',
      facts: policy(allow({ Principal: { AWS: 'arn:aws:iam::111122223333:root' } })),
      message: 'restricted',
    },
    {
      name: 'passes for a trusted account',
      facts: policy(allow({ Principal: { AWS: '999900001111' } })),
      params: { trustedAccounts: ['999900001111'] },
    },
    { name: 'passes for its own organization', facts: given(inOrganization('o-example00')) },
    { name: 'passes for an own topic', facts: given({ ArnEquals: { 'aws:SourceArn': 'arn:aws:sns:eu-west-1:111122223333:orders' } }) },
    { name: 'passes for a topic of a trusted account', facts: given(byForeignTopic), params: { trustedAccounts: ['999900001111'] } },
    {
      name: 'passes for a bucket of its own account',
      facts: given({ ...byBucket, StringEquals: { 'aws:SourceAccount': '111122223333' } }, s3),
    },
    {
      name: 'passes for a service on behalf of an own rule',
      facts: given({ ArnLike: { 'aws:SourceArn': 'arn:aws:events:eu-west-1:111122223333:rule/*' } }, { Service: 'events.amazonaws.com' }),
    },
    {
      name: 'passes for the organization that the account is in',
      facts: { ...given(inOrganization('o-another00')), organizationId: 'o-another00' },
    },
  ],
  fail: [
    {
      name: 'fails for a foreign account',
      facts: policy(allow({ Principal: { AWS: '999900001111' } })),
      message: 'foreign',
      severity: 'medium',
      evidence: { to: ['account 999900001111'] },
    },
    { name: 'fails for a topic of a foreign account', facts: given(byForeignTopic), message: 'foreign', severity: 'medium' },
    { name: 'fails for another organization', facts: given(inOrganization('o-another00')), message: 'foreign' },
    {
      name: 'fails for an organization if the account is in none',
      facts: { ...given(inOrganization('o-example00')), organizationId: undefined },
    },
    { name: 'fails for everyone', facts: policy(allow()), message: 'foreign' },
    { name: 'fails for a bucket by its name, without its account', facts: given(byBucket), message: 'service', severity: 'low' },
    {
      name: 'fails for a bucket by its name, without its account, by the service',
      facts: given(byBucket, s3),
      message: 'service',
      severity: 'low',
    },
    {
      name: 'fails for a service for anyone',
      facts: policy(allow({ Principal: { Service: 'sns.amazonaws.com' } })),
      message: 'service',
      severity: 'low',
    },
  ],
  undecided: [{ name: 'is unknown with no policy returned', facts: { policy: 'nothing' }, message: 'malformed' }],
});
