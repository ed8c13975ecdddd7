import { terraformResource } from '../shared/code-snippets.ts';
import { actionsOf } from '../../src/policy/action-levels.ts';
import { joinPolicies } from '../../src/policy/policy-document.ts';
import { readPolicies } from '../../src/policy/policy-set.ts';
import { describeGrants, grantsKnowing, resourcePolicyAccess, untrusted } from '../../src/policy/resource-policy.ts';
import { trustedAccounts } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const sesIdentityPolicyRestricted = defineRule({
  id: 'ses-identity-policy-restricted',
  title: 'SES sending authorization policies should allow only trusted principals',
  resourceType: 'AWS::SES::EmailIdentity',
  responsibility: 'access-control',
  severity: 'high',
  tier: 1,
  facts: ['policies', 'organizationId'],
  params: { trustedAccounts },
  messages: {
    none: 'The identity does not have sending authorization policies.',
    restricted: 'The policies allow only trusted principals.',
    public: 'The policies allow everyone to use {{actions}}.',
    foreign: 'The policies allow {{to}} to use {{actions}}.',
    service: 'The policies allow {{to}} to use {{actions}} on behalf of any AWS account.',
    malformed: 'A policy is malformed: {{problem}}.',
  },
  rationale:
    'A principal that can send for your domain can write to your customers in your name, with a valid signature and at the cost of your reputation.',
  remediation: {
    text: 'Remove principals that do not need to send from the policies, add the others to trustedAccounts, and delete unused policies.',
    url: 'https://docs.aws.amazon.com/ses/latest/dg/sending-authorization-policies.html',
    impact: 'The removed principals can no longer send. Save the policy first to be able to restore it. The change is free of charge.',
    cli: `aws sesv2 get-email-identity-policies --email-identity {{id}}
aws sesv2 delete-email-identity-policy --email-identity {{id}} --policy-name POLICY_NAME`,
    console: [
      'Open the identity in the Amazon SES console and choose the Authorization tab.',
      'Select the policy and choose Edit.',
      'Remove the principals that the finding names, and save.',
    ].join('\n'),
    terraform: terraformResource(
      'aws_sesv2_email_identity_policy',
      'email_identity = "{{id}}"',
      'policy_name    = "POLICY_NAME"',
      'policy         = data.aws_iam_policy_document.trusted_senders.json',
    ),
    notAsCode: 'CloudFormation has no resource type for authorization policies of identities.',
  },
  controls: { prowler: ['ses_identity_not_publicly_accessible'] },
  evaluate: (facts, { pass, fail, indeterminate }, { resource: { accountId, arn }, params }) => {
    const { policies, unreadable } = readPolicies(facts.policies);
    if (unreadable.length > 0) return indeterminate('malformed', { problem: unreadable });
    if (policies.length === 0) return pass('none');
    const policy = joinPolicies(policies.map(({ policy }) => policy));
    const context = { accountId, trustedAccounts: params.trustedAccounts, actions: actionsOf('ses'), resources: [arn] };
    const grants = grantsKnowing(
      () => facts.organizationId,
      (organizationId) => resourcePolicyAccess(policy, { ...context, organizationId }),
    );
    const foreign = untrusted(grants);
    const open = foreign.filter(({ exposure }) => exposure === 'public');
    if (open.length > 0) return fail('public', describeGrants(open));
    if (foreign.length > 0)
      return fail('foreign', describeGrants(foreign), { severity: 'medium', because: 'the policies do not grant public access' });
    const services = grants.filter(({ exposure }) => exposure === 'service');
    if (services.length > 0)
      return fail('service', describeGrants(services), { severity: 'low', because: 'access is possible only through an AWS service' });
    return pass('restricted');
  },
});
