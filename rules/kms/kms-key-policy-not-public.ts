import { limitedKeyPolicy } from './shared/key-policy-snippets.ts';
import { actionsOf } from '../../src/policy/action-levels.ts';
import { isMalformed, parsePolicy } from '../../src/policy/policy-document.ts';
import { describeGrants, resourcePolicyAccess } from '../../src/policy/resource-policy.ts';
import { defineRule } from '../../src/core/rule.ts';

export const kmsKeyPolicyNotPublic = defineRule({
  id: 'kms-key-policy-not-public',
  title: 'KMS key policies should not allow public access',
  resourceType: 'AWS::KMS::Key',
  responsibility: 'access-control',
  severity: 'critical',
  tier: 1,
  exposesPublicly: true,
  facts: ['policy'],
  messages: {
    restricted: 'The key policy does not allow public access.',
    public: 'The key policy allows {{to}} in any AWS account to use {{actions}} ({{statements}}).',
    malformed: 'The key policy is malformed: {{problem}}.',
  },
  rationale: 'If anyone can use the key, anyone who gets the encrypted data can decrypt it.',
  remediation: {
    text: 'List the principals, or limit the statement to your account with kms:CallerAccount or to your organization with aws:PrincipalOrgID.',
    url: 'https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-overview.html',
    impact: 'Callers that rely on the statement are denied at once. put-key-policy replaces the whole policy: keep a key administrator.',
    cli: `aws kms get-key-policy --key-id {{id}}
aws kms put-key-policy --key-id {{id}} --policy file://POLICY_FILE`,
    console: 'Open the key in the KMS console.\nUnder Key policy, choose Switch to policy view, Edit, and remove or limit the statement.',
    policy: `{
  "Effect": "Allow",
  "Principal": "*",
  "Action": ["kms:Decrypt", "kms:GenerateDataKey*"],
  "Resource": "*",
  "Condition": { "StringEquals": { "kms:CallerAccount": "{{accountId}}" } }
}`,
    ...limitedKeyPolicy,
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
