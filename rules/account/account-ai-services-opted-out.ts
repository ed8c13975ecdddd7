import { cloudFormationResource } from '../shared/code-snippets.ts';
import { aiOptOut } from './shared/ai-opt-out.ts';
import { defineRule } from '../../src/core/rule.ts';

export const accountAiServicesOptedOut = defineRule({
  id: 'account-ai-services-opted-out',
  title: 'The organization should opt out of content use by AWS AI services',
  resourceType: 'AWS::::Account',
  responsibility: 'customer-data',
  severity: 'medium',
  tier: 2,
  facts: ['organization', 'aiOptOutPolicy'],
  messages: {
    out: 'The policy in effect opts the account out of all AI services.',
    none: 'No AI services opt-out policy is in effect, so AWS may store content to improve AI services.',
    in: 'The policy in effect does not opt out of {{services}}.',
    malformed: 'The policy in effect is malformed.',
    alone: 'The account does not belong to an organization, so AI services opt-out policies are not available.',
  },
  rationale: 'Without an opt-out, AWS may store text, images and speech from AI services in other Regions to improve these services.',
  remediation: {
    text: 'Attach an AI services opt-out policy to the root of the organization that opts out of all services.',
    url: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_ai-opt-out.html',
    impact: 'AWS deletes content that it stored before the policy took effect. The AI services keep working.',
    cli: `aws organizations enable-policy-type --root-id ROOT_ID --policy-type AISERVICES_OPT_OUT_POLICY
aws organizations create-policy --name opt-out-of-ai-services --type AISERVICES_OPT_OUT_POLICY --description "Opt out" --content file://POLICY_FILE
aws organizations attach-policy --policy-id POLICY_ID --target-id ROOT_ID`,
    console: 'Open AWS Organizations in the management account.\nChoose Policies, AI services opt-out policies, Opt out from all services.',
    policy: '{"services":{"default":{"opt_out_policy":{"@@assign":"optOut"}}}}',
    consolePage: 'organizations/v2/home/policies/aiservices-opt-out-policy',
    terraform: [
      'resource "aws_organizations_policy" "ai_opt_out" {',
      '  name = "opt-out-of-ai-services"',
      '  type = "AISERVICES_OPT_OUT_POLICY"',
      '  content = jsonencode({',
      '    services = { default = { opt_out_policy = { "@@assign" = "optOut" } } }',
      '  })',
      '}',
    ].join('\n'),
    cloudFormation: cloudFormationResource(
      'AWS::Organizations::Policy',
      'Name: opt-out-of-ai-services',
      'Type: AISERVICES_OPT_OUT_POLICY',
      'TargetIds: [ROOT_ID]',
      'Content:',
      '  services:',
      '    default:',
      '      opt_out_policy:',
      "        '@@assign': optOut",
    ),
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
