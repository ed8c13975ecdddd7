import { iamUserRestrictedPoliciesNotAttached } from '../../../rules/iam/iam-user-restricted-policies-not-attached.ts';
import { awsPolicy } from '../../support/iam.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(iamUserRestrictedPoliciesNotAttached, {
  base: { attachedPolicies: [awsPolicy('ReadOnlyAccess')] },
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
      severity: 'critical',
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
  ],
});
