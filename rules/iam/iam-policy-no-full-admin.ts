import { fullAdminGrants, readPolicies } from '../../src/policy/policy-set.ts';
import { defineRule } from '../../src/core/rule.ts';

export const iamPolicyNoFullAdmin = defineRule({
  id: 'iam-policy-no-full-admin',
  title: 'Customer managed policies should not grant everything on everything',
  resourceType: 'AWS::IAM::ManagedPolicy',
  responsibility: 'access-control',
  severity: 'high',
  tier: 1,
  fix: 'administrators',

  facts: ['document', 'attachments', 'boundaryUses'],

  messages: {
    limited: 'The policy does not allow everything on everything.',
    admin: 'The policy allows everything on everything: {{statements}}.',
    malformed: 'The policy cannot be understood: {{problems}}.',
  },
  rationale: 'Whoever has the policy, or steals what has it, owns the account. Nobody sees that from the name of a policy of your own.',
  remediation: {
    text: 'Allow only the actions and resources that are needed; for administrators attach AdministratorAccess, whose name says what it is.',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege',
  },
  controls: {
    securityHub: ['IAM.1'],
    awsConfig: ['iam-policy-no-statements-with-admin-access'],
    cis: ['3.0:1.16', '5.0:1.15', '6.0:2.15', '7.0:2.14'],
    nist80053: ['AC-2', 'AC-3', 'AC-6', 'AC-6(3)'],
    prowler: ['iam_customer_attached_policy_no_administrative_privileges', 'iam_customer_unattached_policy_no_administrative_privileges'],
  },
  evaluate: (facts, { pass, fail, indeterminate }, { resource }) => {
    const { policies, unreadable } = readPolicies([{ name: resource.name, document: facts.document }]);
    const statements = fullAdminGrants(policies);
    if (unreadable.length > 0) return indeterminate('malformed', { problems: unreadable });
    if (statements.length === 0) return pass('limited');
    if (facts.attachments > 0) return fail('admin', { statements });
    return facts.boundaryUses > 0
      ? fail('admin', { statements }, { severity: 'low', because: 'it is used as a permissions boundary only, which grants nothing' })
      : fail('admin', { statements }, { severity: 'medium', because: 'it is attached to nothing' });
  },
});
