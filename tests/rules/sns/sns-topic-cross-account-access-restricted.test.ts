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
    { name: 'passes for the account', message: 'restricted' },
    { name: 'passes with no policy', facts: { policy: undefined }, message: 'noPolicy' },
    { name: 'passes for the organization', facts: policy(allow(inOrganization)) },
    {
      name: 'passes for a trusted account',
      facts: policy(allow({ Principal: { AWS: '999900001111' } })),
      params: { trustedAccounts: ['999900001111'] },
    },
    {
      name: 'passes for a bucket of the account',
      facts: bucket({ ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::uploads' }, StringEquals: { 'aws:SourceAccount': '111122223333' } }),
    },
  ],
  fail: [
    {
      name: 'fails for another account',
      facts: policy(allow({ Principal: { AWS: '999900001111' } })),
      message: 'foreign',
      severity: 'medium',
    },
    { name: 'fails for everyone', facts: policy(allow({ Principal: '*' })), message: 'foreign' },
    { name: 'fails for another organization', facts: { ...policy(allow(inOrganization)), organizationId: undefined }, message: 'foreign' },
    { name: 'fails for a service without a source', facts: bucket({}), message: 'service', severity: 'low' },
    { name: 'fails for a service for another account', facts: bucket({ StringEquals: { 'aws:SourceAccount': '999900001111' } }) },
  ],
  undecided: [{ name: 'is unknown for a malformed policy', facts: { policy: '[]' }, message: 'malformed' }],
});
