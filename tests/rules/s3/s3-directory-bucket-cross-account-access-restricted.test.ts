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
    { name: 'passes with no policy', message: 'noPolicy' },
    { name: 'passes for its own account', facts: { policy: allow({ Principal: { AWS: '111122223333' } }) }, message: 'restricted' },
    { name: 'passes for a trusted account', facts: { policy: allow() }, params: { trustedAccounts: ['999900001111'] } },
    { name: 'passes for its own organization', facts: { policy: allow(inOrganization) } },
    {
      name: 'passes for an action that does not give access to objects',
      facts: { policy: allow({ Action: 's3express:GetBucketPolicy' }) },
    },
  ],
  fail: [
    {
      name: 'fails for another account',
      facts: { policy: allow() },
      message: 'foreign',
      severity: 'high',
      evidence: { to: ['account 999900001111'] },
    },
    { name: 'fails for another account by a wildcard', facts: { policy: allow({ Action: 's3express:*' }) } },
    { name: 'fails for another organization', facts: { policy: allow(inOrganization), organizationId: 'o-other00000' } },
  ],
  undecided: [{ name: 'is unknown for a malformed policy', facts: { policy: '[]' }, message: 'malformed' }],
});
