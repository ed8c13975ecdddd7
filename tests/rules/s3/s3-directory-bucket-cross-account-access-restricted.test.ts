import { s3DirectoryBucketCrossAccountAccessRestricted } from '../../../rules/s3/s3-directory-bucket-cross-account-access-restricted.ts';
import { policyText } from '../../support/resources/policy.ts';
import { testRule } from '../../support/rule-tester.ts';

const arn = 'arn:aws:s3express:eu-west-1:111122223333:bucket/scratch--euw1-az1--x-s3';
const allow = (change: object = {}) =>
  policyText({ Effect: 'Allow', Principal: { AWS: '999900001111' }, Action: 's3express:CreateSession', Resource: arn, ...change });
const inOrganization = { Principal: '*', Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-own0000000' } } };

testRule(s3DirectoryBucketCrossAccountAccessRestricted, {
  resource: { arn },
  base: { organizationId: 'o-own0000000' },
  pass: [
    { name: 'no policy', message: 'noPolicy' },
    { name: 'the own account', facts: { policy: allow({ Principal: { AWS: '111122223333' } }) }, message: 'restricted' },
    { name: 'a trusted account', facts: { policy: allow() }, params: { trustedAccounts: ['999900001111'] } },
    { name: 'the own organization', facts: { policy: allow(inOrganization) } },
    { name: 'an action that does not give access to objects', facts: { policy: allow({ Action: 's3express:GetBucketPolicy' }) } },
  ],
  fail: [
    {
      name: 'another account',
      facts: { policy: allow() },
      message: 'foreign',
      severity: 'high',
      evidence: { to: ['account 999900001111'] },
    },
    { name: 'another account by a wildcard', facts: { policy: allow({ Action: 's3express:*' }) } },
    { name: 'another organization', facts: { policy: allow(inOrganization), organizationId: 'o-other00000' } },
  ],
  undecided: [{ name: 'a malformed policy', facts: { policy: '[]' }, message: 'malformed' }],
});
