import { snsTopicCrossAccountAccessRestricted } from '../../../rules/sns/sns-topic-cross-account-access-restricted.ts';
import { policyText } from '../../support/resources/policy.ts';
import { testRule } from '../../support/rule-tester.ts';

const arn = 'arn:aws:sns:eu-west-1:111122223333:orders';
const allow = (more: object = {}) => ({
  Effect: 'Allow',
  Principal: { AWS: '111122223333' },
  Action: 'sns:Publish',
  Resource: arn,
  ...more,
});
const policy = (...statements: readonly object[]) => ({ policy: policyText(...statements) });
const inOrganization = { Principal: '*', Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } } };
const bucket = (Condition: object) => policy(allow({ Principal: { Service: 's3.amazonaws.com' }, Condition }));

testRule(snsTopicCrossAccountAccessRestricted, {
  base: { ...policy(allow()), organizationId: 'o-a1b2c3d4e5' },
  resource: { arn },
  pass: [
    { name: 'the account', message: 'restricted' },
    { name: 'no policy', facts: { policy: undefined }, message: 'noPolicy' },
    { name: 'the organization', facts: policy(allow(inOrganization)) },
    {
      name: 'a trusted account',
      facts: policy(allow({ Principal: { AWS: '999900001111' } })),
      params: { trustedAccounts: ['999900001111'] },
    },
    {
      name: 'a bucket of the account',
      facts: bucket({ ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::uploads' }, StringEquals: { 'aws:SourceAccount': '111122223333' } }),
    },
  ],
  fail: [
    { name: 'another account', facts: policy(allow({ Principal: { AWS: '999900001111' } })), message: 'foreign', severity: 'medium' },
    { name: 'everyone', facts: policy(allow({ Principal: '*' })), message: 'foreign' },
    { name: 'another organization', facts: { ...policy(allow(inOrganization)), organizationId: undefined }, message: 'foreign' },
    { name: 'a service without a source', facts: bucket({}), message: 'service', severity: 'low' },
    { name: 'a service for another account', facts: bucket({ StringEquals: { 'aws:SourceAccount': '999900001111' } }) },
  ],
  undecided: [{ name: 'a malformed policy', facts: { policy: '[]' }, message: 'malformed' }],
});
