import { iamRoleRestrictedPoliciesNotAttached } from '../../../rules/iam/iam-role-restricted-policies-not-attached.ts';
import { awsPolicy } from '../../support/iam.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(iamRoleRestrictedPoliciesNotAttached, {
  base: { attachedPolicies: [awsPolicy('ReadOnlyAccess')], path: '/' },
  pass: [
    { name: 'others only', message: 'none' },
    { name: 'nothing', facts: { attachedPolicies: [] } },
    {
      name: 'not restricted by the configuration',
      facts: { attachedPolicies: [awsPolicy('IAMFullAccess')] },
      params: { restrictedPolicies: [] },
    },
  ],
  fail: [
    {
      name: 'an administrator',
      facts: { attachedPolicies: [awsPolicy('PowerUserAccess'), awsPolicy('AdministratorAccess')] },
      message: 'attached',
      severity: 'high',
      evidence: { policies: ['PowerUserAccess', 'AdministratorAccess'] },
    },
    { name: 'a way to full control', facts: { attachedPolicies: [awsPolicy('IAMFullAccess')] }, severity: 'high' },
    { name: 'almost everything', facts: { attachedPolicies: [awsPolicy('PowerUserAccess')] }, severity: 'low' },
    { name: 'CloudShell', facts: { attachedPolicies: [awsPolicy('AWSCloudShellFullAccess')] }, severity: 'medium' },
    {
      name: 'restricted by the configuration',
      facts: { attachedPolicies: [awsPolicy('AmazonS3FullAccess')] },
      params: { restrictedPolicies: ['AmazonS3FullAccess'] },
      severity: 'high',
    },
    {
      name: 'kept by IAM Identity Center',
      facts: { attachedPolicies: [awsPolicy('AdministratorAccess')], path: '/aws-reserved/sso.amazonaws.com/eu-west-1/' },
      severity: 'low',
    },
    {
      name: 'a service-linked role',
      facts: { attachedPolicies: [awsPolicy('IAMFullAccess')], path: '/aws-service-role/x.amazonaws.com/' },
      severity: 'low',
    },
  ],
});
