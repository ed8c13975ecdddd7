import { regionGuardrail } from './shared/region-guardrail.ts';
import { approvedRegions } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const accountRegionGuardrailEnforced = defineRule({
  id: 'account-region-guardrail-enforced',
  title: 'An organization policy should deny Regions that are not approved',
  resourceType: 'AWS::::Account',
  responsibility: 'region-choice',
  severity: 'high',
  tier: 2,
  facts: ['organization', 'rootPolicies'],
  params: { approvedRegions },
  messages: {
    enforced: 'The policy {{policy}} at the root of the organization leaves only {{regions}} open.',
    wide: 'Policies at the root of the organization leave Regions open that are not approved: {{outside}}.',
    none: 'No policy at the root of the organization denies Regions.',
    anywhere: 'No Region was ruled out in the configuration.',
    member: 'The account does not manage the organization; its policies are judged in {{account}}.',
    alone: 'The account is in no organization, where alone such a policy can be set.',
  },
  rationale: 'Without a policy from above anybody with rights in an account can keep data, or run up machines, in any Region.',
  remediation: {
    text: 'Attach a service control policy to the root that denies all Regions but the approved ones, with exceptions for global services.',
    url: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples_general.html',
  },
  controls: { prowler: ['organizations_scp_check_deny_regions'] },
  evaluate: (facts, { pass, fail, notApplicable }, { params }) => {
    if (params.approvedRegions.length === 0) return notApplicable('anywhere');
    const { organization } = facts;
    if (organization === undefined) return notApplicable('alone');
    if (facts.rootPolicies === undefined) return notApplicable('member', { account: organization.managementAccount });
    const guardrails = facts.rootPolicies.flatMap(({ name, document }) => {
      const guardrail = regionGuardrail(document);
      return guardrail === undefined
        ? []
        : [{ name, ...guardrail, outside: guardrail.allowed.filter((of) => !params.approvedRegions.includes(of)) }];
    });
    const [narrowest] = guardrails.toSorted((a, b) => a.outside.length - b.outside.length);
    if (narrowest === undefined) return fail('none', { policies: facts.rootPolicies.map(({ name }) => name) });
    const { name: policy, allowed: regions, except, outside } = narrowest;
    return outside.length === 0 ? pass('enforced', { policy, regions, except }) : fail('wide', { policy, outside });
  },
});
