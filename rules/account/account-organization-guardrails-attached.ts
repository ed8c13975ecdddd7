import { restrictsSomething } from './shared/guardrails.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { defineRule } from '../../src/core/rule.ts';

const typeNames = { SERVICE_CONTROL_POLICY: 'service control policy', RESOURCE_CONTROL_POLICY: 'resource control policy' } as const;

export const accountOrganizationGuardrailsAttached = defineRule({
  id: 'account-organization-guardrails-attached',
  title: 'Service and resource control policies should restrict every member account',
  resourceType: 'AWS::::Account',
  responsibility: 'access-control',
  severity: 'medium',
  tier: 2,
  facts: ['organization', 'guardrails'],
  messages: {
    restricted: 'Service control policies and resource control policies restrict all {{count}} member accounts.',
    unrestricted: 'No {{type}} restricts {{count}} of the member accounts, such as {{accounts}}.',
    alone: 'The organization has no active member accounts. Policies do not apply to the management account.',
    malformed: 'These policies are malformed: {{policies}}.',
    notManaging: 'The account does not manage an organization; policies are evaluated in the management account ({{account}}).',
  },
  rationale:
    'Service control policies limit what the identities of an account can do, and resource control policies limit who can use its resources. Without them, an administrator of one account can turn off its logs or share its data with anyone.',
  remediation: {
    text: 'Enable both policy types, and attach policies with Deny statements to the root or to all organizational units.',
    url: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_authorization_policies.html',
    impact:
      'A Deny applies to all member accounts below the target at once, including their root users. Test the policy on one organizational unit first.',
    cli: `aws organizations enable-policy-type --root-id ROOT_ID --policy-type RESOURCE_CONTROL_POLICY
aws organizations create-policy --name organization-perimeter --type RESOURCE_CONTROL_POLICY --description "Deny access from outside the organization" --content file://POLICY_FILE
aws organizations attach-policy --policy-id POLICY_ID --target-id ORGANIZATIONAL_UNIT_ID`,
    console:
      'Open AWS Organizations in the management account and choose Policies.\nEnable service control policies and resource control policies.\nCreate a policy, attach it to a test organizational unit, then to the root.',
    consolePage: 'organizations/v2/home/policies',
    notAsCode: 'The policies of an organization depend on its accounts: create them from your own templates.',
  },
  controls: { cis: ['7.0:2.1.2'] },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }) => {
    const { guardrails } = facts;
    if (guardrails === undefined) return notApplicable('notManaging', { account: () => facts.organization?.managementAccount ?? 'none' });
    const { policies, members } = guardrails;
    const count = members.flatMap(({ accounts }) => accounts).length;
    if (count === 0) return notApplicable('alone');
    const unrestrictedBy = (type: keyof typeof typeNames) => {
      const targets = new Set(
        policies.filter((policy) => policy.type === type && restrictsSomething(policy) !== false).flatMap((policy) => policy.targets),
      );
      return members.flatMap(({ path, accounts }) =>
        path.some((id) => targets.has(id)) ? [] : accounts.filter((account) => !targets.has(account)),
      );
    };
    const failure = firstVerdict(
      () => {
        const accounts = unrestrictedBy('SERVICE_CONTROL_POLICY');
        return accounts.length === 0
          ? undefined
          : fail('unrestricted', { type: typeNames.SERVICE_CONTROL_POLICY, count: accounts.length, accounts: accounts.slice(0, 20) });
      },
      () => {
        const accounts = unrestrictedBy('RESOURCE_CONTROL_POLICY');
        if (accounts.length === 0) return undefined;
        const evidence = { type: typeNames.RESOURCE_CONTROL_POLICY, count: accounts.length, accounts: accounts.slice(0, 20) };
        return fail('unrestricted', evidence, { severity: 'low', because: 'service control policies restrict all accounts' });
      },
    );
    if (failure !== undefined) return failure;
    const malformed = policies.filter((policy) => restrictsSomething(policy) === undefined).map(({ name }) => name);
    return malformed.length > 0 ? indeterminate('malformed', { policies: malformed }) : pass('restricted', { count });
  },
});
