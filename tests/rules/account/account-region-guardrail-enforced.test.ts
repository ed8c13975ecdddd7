import { accountRegionGuardrailEnforced } from '../../../rules/account/account-region-guardrail-enforced.ts';
import { policyText } from '../../support/resources/policy.ts';
import { testRule } from '../../support/rule-tester.ts';

const organization = { id: 'o-1234567890', managementAccount: '111122223333', featureSet: 'ALL' };
const full = { name: 'FullAWSAccess', document: policyText({ Effect: 'Allow', Action: '*', Resource: '*' }) };
const only = (...regions: string[]) => ({
  name: `only-${regions.length}`,
  document: policyText({
    Effect: 'Deny',
    NotAction: ['iam:*'],
    Resource: '*',
    Condition: { StringNotEquals: { 'aws:RequestedRegion': regions } },
  }),
});
const exempting = (...NotAction: string[]) => ({
  name: 'exempting',
  document: policyText({
    Effect: 'Deny',
    NotAction,
    Resource: '*',
    Condition: { StringNotEquals: { 'aws:RequestedRegion': ['eu-west-1'] } },
  }),
});
const params = { approvedRegions: ['eu-west-1', 'eu-central-1'] };

testRule(accountRegionGuardrailEnforced, {
  base: { organization, rootPolicies: [full, only('eu-west-1')] },
  pass: [
    { name: 'passes for fewer Regions than approved', params, message: 'enforced', evidence: { policy: 'only-1', exempt: ['iam:*'] } },
    { name: 'passes for the narrowest of two', facts: { rootPolicies: [only('eu-west-1', 'us-east-1'), only('eu-west-1')] }, params },
  ],
  fail: [
    {
      name: 'fails with no guardrail',
      facts: { rootPolicies: [full] },
      params,
      message: 'none',
      evidence: { policies: ['FullAWSAccess'] },
    },
    { name: 'fails with no policy', facts: { rootPolicies: [] }, params, message: 'none' },
    {
      name: 'fails when Regional services are exempt',
      facts: { rootPolicies: [exempting('ec2:*', 's3:*', 'rds:*')] },
      params,
      message: 'gaps',
      severity: 'high',
      evidence: { gaps: ['ec2:*', 's3:*', 'rds:*'] },
    },
    {
      name: 'fails when an unknown service is exempt',
      facts: { rootPolicies: [exempting('newservice:*')] },
      params,
      message: 'unknown',
      severity: 'low',
    },
    {
      name: 'fails when too wide',
      facts: { rootPolicies: [only('eu-west-1', 'us-east-1')] },
      params,
      message: 'wide',
      evidence: { outside: ['us-east-1'] },
    },
  ],
  notApplicable: [
    { name: 'skips when no approved Regions are configured', facts: { rootPolicies: [full] }, message: 'anywhere' },
    {
      name: 'skips with no organization',
      facts: { organization: undefined, rootPolicies: undefined },
      params,
      message: 'notManaging',
      evidence: { account: 'none' },
    },
    {
      name: 'skips a member',
      facts: { organization: { ...organization, managementAccount: '444455556666' }, rootPolicies: undefined },
      params,
      message: 'notManaging',
      evidence: { account: '444455556666' },
    },
  ],
});
