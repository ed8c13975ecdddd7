import { iamPrincipalRestrictedPoliciesNotAttachedRules } from '../../../rules/iam/iam-principal-restricted-policies-not-attached.ts';
import { awsPolicy } from '../../support/resources/iam.ts';
import { testRule } from '../../support/rule-tester.ts';

for (const rule of iamPrincipalRestrictedPoliciesNotAttachedRules) {
  testRule(rule, {
    base: { attachedPolicies: [awsPolicy('ReadOnlyAccess')], path: '/' },
    pass: [
      { name: 'passes for other policies only', message: 'none' },
      { name: 'passes with no policies', facts: { attachedPolicies: [] } },
      {
        name: 'passes when not restricted by the configuration',
        facts: { attachedPolicies: [awsPolicy('IAMFullAccess')] },
        params: { restrictedPolicies: [] },
      },
    ],
    fail: [
      {
        name: 'fails for AdministratorAccess',
        facts: { attachedPolicies: [awsPolicy('PowerUserAccess'), awsPolicy('AdministratorAccess')] },
        message: 'attached',
        // Credentials of users do not expire.
        severity: rule.resourceType === 'AWS::IAM::User' ? 'critical' : 'high',
        evidence: { policies: ['PowerUserAccess', 'AdministratorAccess'] },
      },
      { name: 'fails for IAMFullAccess', facts: { attachedPolicies: [awsPolicy('IAMFullAccess')] }, severity: 'high' },
      { name: 'fails for PowerUserAccess', facts: { attachedPolicies: [awsPolicy('PowerUserAccess')] }, severity: 'low' },
      {
        name: 'fails for AWSCloudShellFullAccess',
        facts: { attachedPolicies: [awsPolicy('AWSCloudShellFullAccess')] },
        severity: 'medium',
      },
      {
        name: 'fails when restricted by the configuration',
        facts: { attachedPolicies: [awsPolicy('AmazonS3FullAccess')] },
        params: { restrictedPolicies: ['AmazonS3FullAccess'] },
        severity: 'high',
      },
      {
        name: 'fails for a role of IAM Identity Center',
        facts: { attachedPolicies: [awsPolicy('AdministratorAccess')], path: '/aws-reserved/sso.amazonaws.com/eu-west-1/' },
        severity: 'low',
      },
    ],
    notApplicable: [
      {
        name: 'skips a service-linked role',
        facts: { attachedPolicies: [awsPolicy('IAMFullAccess')], path: '/aws-service-role/x.amazonaws.com/' },
        message: 'serviceLinked',
      },
    ],
  });
}
