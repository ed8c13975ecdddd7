import { aiOptOut } from './shared/ai-opt-out.ts';
import { defineRule } from '../../src/core/rule.ts';

export const accountAiServicesOptedOut = defineRule({
  id: 'account-ai-services-opted-out',
  title: 'The organization should opt out of AI services keeping its content',
  resourceType: 'AWS::::Account',
  responsibility: 'customer-data',
  severity: 'medium',
  tier: 2,
  facts: ['organization', 'aiOptOutPolicy'],
  messages: {
    out: 'AI services may not keep content of this account.',
    none: 'No opt-out policy is in effect, so AI services may keep content to improve themselves.',
    in: 'AI services may keep content of {{services}}.',
    malformed: 'The policy in effect cannot be understood.',
    alone: 'The account is in no organization, where alone such a policy can be set.',
  },
  rationale:
    'Text, images and speech that AI services are given may otherwise be kept, and moved to other Regions, to improve these services.',
  remediation: {
    text: 'Attach an AI services opt-out policy with optOut for default to the root of the organization.',
    url: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_ai-opt-out.html',
    policy: '{"services":{"default":{"opt_out_policy":{"@@assign":"optOut"}}}}',
  },
  controls: { prowler: ['organizations_opt_out_ai_services_policy'] },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }) => {
    if (facts.organization === undefined) return notApplicable('alone');
    if (facts.aiOptOutPolicy === undefined) return fail('none');
    const optedIn = aiOptOut(facts.aiOptOutPolicy);
    if (optedIn === undefined) return indeterminate('malformed');
    return optedIn.length === 0 ? pass('out') : fail('in', { services: optedIn });
  },
});
