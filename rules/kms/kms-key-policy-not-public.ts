import { actionsOf } from '../../src/policy/action-levels.ts';
import { isMalformed, parsePolicy } from '../../src/policy/policy-document.ts';
import { describeGrants, resourcePolicyAccess } from '../../src/policy/resource-policy.ts';
import { defineRule } from '../../src/core/rule.ts';

export const kmsKeyPolicyNotPublic = defineRule({
  id: 'kms-key-policy-not-public',
  title: 'Key policies should not let everyone use a key',
  resourceType: 'AWS::KMS::Key',
  responsibility: 'access-control',
  severity: 'critical',
  tier: 1,
  exposesPublicly: true,
  facts: ['policy'],
  messages: {
    restricted: 'The key policy lets nobody in who is not named or limited.',
    public: '{{to}} may use {{actions}}, in any AWS account.',
    malformed: 'The key policy cannot be understood: {{problem}}.',
  },
  rationale: 'With a key that anybody may use, encryption protects from nobody: whoever gets hold of the data can decrypt it.',
  remediation: {
    text: 'Name the principals, or limit the statement to your account with kms:CallerAccount or to your organization with aws:PrincipalOrgID.',
    url: 'https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-overview.html',
  },
  controls: {
    securityHub: ['KMS.5'],
    awsConfig: ['kms-key-policy-no-public-access'],
    cis: ['7.0:2.21'],
    prowler: ['kms_key_not_publicly_accessible'],
    cloudsploit: ['kmsKeyPolicy'],
  },
  evaluate: (facts, { pass, fail, indeterminate }, { resource: { accountId, arn } }) => {
    const policy = parsePolicy(facts.policy);
    if (isMalformed(policy)) return indeterminate('malformed', { problem: policy.malformed });
    const grants = resourcePolicyAccess(policy, { accountId, actions: actionsOf('kms'), resources: [arn] });
    const open = grants.filter(({ exposure }) => exposure === 'public');
    return open.length === 0 ? pass('restricted') : fail('public', describeGrants(open));
  },
});
