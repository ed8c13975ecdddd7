import { actionsOf } from '../../src/policy/action-levels.ts';
import { joinPolicies } from '../../src/policy/policy-document.ts';
import { readPolicies } from '../../src/policy/policy-set.ts';
import { describeGrants, grantsKnowing, resourcePolicyAccess, untrusted } from '../../src/policy/resource-policy.ts';
import { trustedAccounts } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const sesIdentityPolicyRestricted = defineRule({
  id: 'ses-identity-policy-restricted',
  title: 'Sending authorization policies should name trusted principals only',
  resourceType: 'AWS::SES::EmailIdentity',
  responsibility: 'access-control',
  severity: 'high',
  tier: 1,
  facts: ['policies', 'organizationId'],
  params: { trustedAccounts },
  messages: {
    none: 'There is no sending authorization policy.',
    restricted: 'The policies let nobody in who is not trusted.',
    public: 'Everyone may use {{actions}}.',
    foreign: '{{to}} may use {{actions}}.',
    service: '{{to}} may use {{actions}} on behalf of any customer.',
    malformed: 'A policy cannot be understood, {{problem}}.',
  },
  rationale:
    'Whoever may send in the name of your domain can write to your customers as you, with a valid signature, and at the cost of your reputation.',
  remediation: {
    text: 'Take principals that need not send out of the policies, name the others as trusted, and delete policies that nobody needs.',
    url: 'https://docs.aws.amazon.com/ses/latest/dg/sending-authorization-policies.html',
    cli: 'aws sesv2 delete-email-identity-policy --email-identity IDENTITY --policy-name NAME',
  },
  controls: { prowler: ['ses_identity_not_publicly_accessible'] },
  evaluate: (facts, { pass, fail, indeterminate }, { resource: { accountId, arn }, params }) => {
    const { policies, unreadable } = readPolicies(facts.policies);
    if (unreadable.length > 0) return indeterminate('malformed', { problem: unreadable });
    if (policies.length === 0) return pass('none');
    const policy = joinPolicies(policies.map((one) => one.policy));
    const context = { accountId, trustedAccounts: params.trustedAccounts, actions: actionsOf('ses'), resources: [arn] };
    const grants = grantsKnowing(
      () => facts.organizationId,
      (organizationId) => resourcePolicyAccess(policy, { ...context, organizationId }),
    );
    const strangers = untrusted(grants);
    const open = strangers.filter(({ exposure }) => exposure === 'public');
    if (open.length > 0) return fail('public', describeGrants(open));
    if (strangers.length > 0) return fail('foreign', describeGrants(strangers), { severity: 'medium', because: 'not everyone is let in' });
    const services = grants.filter(({ exposure }) => exposure === 'service');
    if (services.length > 0) return fail('service', describeGrants(services), { severity: 'low', because: 'only through an AWS service' });
    return pass('restricted');
  },
});
