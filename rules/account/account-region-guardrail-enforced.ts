import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { regionGuardrail } from './shared/region-guardrail.ts';
import { approvedRegions } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const accountRegionGuardrailEnforced = defineRule({
  id: 'account-region-guardrail-enforced',
  title: 'A service control policy should deny Regions that are not approved',
  resourceType: 'AWS::::Account',
  responsibility: 'region-choice',
  severity: 'high',
  tier: 2,
  facts: ['organization', 'rootPolicies'],
  params: { approvedRegions },
  messages: {
    enforced: 'The policy {{policy}} at the root of the organization allows only {{regions}}.',
    wide: 'Policies at the root of the organization allow Regions that are not approved: {{outside}}.',
    gaps: 'The policy {{policy}} denies Regions, but exempts {{gaps}}.',
    unknown: 'The policy {{policy}} denies Regions, but exempts services that may be Regional: {{unknown}}.',
    none: 'The policies at the root of the organization do not deny Regions.',
    anywhere: 'The configuration does not list approved Regions.',
    notManaging: 'The account does not manage an organization; policies are evaluated in the management account ({{account}}).',
  },
  rationale: 'Without a guardrail, anyone with permissions in an account can store data or run workloads in any Region.',
  remediation: {
    text: 'Attach a service control policy to the root that denies all Regions except the approved ones. Exempt only global services and single break-glass roles.',
    url: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples_general.html',
    impact: 'Requests to other Regions fail in all member accounts at once. Test the policy on one organizational unit first.',
    cli: `aws organizations create-policy --name approved-regions --type SERVICE_CONTROL_POLICY --description "Deny other Regions" --content file://POLICY_FILE
aws organizations attach-policy --policy-id POLICY_ID --target-id ORGANIZATIONAL_UNIT_ID`,
    console:
      'Open AWS Organizations in the management account and choose Policies, Service control policies.\nCreate a policy from the snippet.\nAttach it to a test organizational unit, then to the root.',
    policy: `{
  "Sid": "DenyOtherRegions",
  "Effect": "Deny",
  "NotAction": ["cloudfront:*", "iam:*", "organizations:*", "route53:*", "sts:*", "support:*"],
  "Resource": "*",
  "Condition": { "StringNotEquals": { "aws:RequestedRegion": ["APPROVED_REGION"] } }
}`,
    consolePage: 'organizations/v2/home/policies/service-control-policy',
    terraform: terraformResource(
      'aws_organizations_policy',
      'name    = "approved-regions"',
      'type    = "SERVICE_CONTROL_POLICY"',
      'content = file("approved-regions.json")',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::Organizations::Policy',
      'Name: approved-regions',
      'Type: SERVICE_CONTROL_POLICY',
      'TargetIds: [ROOT_ID]',
      'Content:',
      "  Version: '2012-10-17'",
      '  Statement:',
      '    - Effect: Deny',
      '      NotAction: [GLOBAL_SERVICE_ACTIONS]',
      "      Resource: '*'",
      '      Condition:',
      '        StringNotEquals:',
      '          aws:RequestedRegion: [APPROVED_REGION]',
    ),
  },
  controls: {},
  // The check also applies if no Regions are approved in the configuration.
  related: { prowler: ['organizations_scp_check_deny_regions'] },
  evaluate: (facts, { pass, fail, notApplicable }, { params }) => {
    if (params.approvedRegions.length === 0) return notApplicable('anywhere');
    const policies = facts.rootPolicies;
    if (policies === undefined) return notApplicable('notManaging', { account: () => facts.organization?.managementAccount ?? 'none' });
    const guardrails = policies.flatMap(({ name, document }) => {
      const guardrail = regionGuardrail(document);
      if (guardrail === undefined) return [];
      const outside = guardrail.allowed.filter((region) => !params.approvedRegions.includes(region));
      return [{ policy: name, ...guardrail, outside }];
    });
    const weaknesses = ({ gaps, outside, unknown }: (typeof guardrails)[number]) =>
      gaps.length * 1000 + outside.length * 100 + unknown.length;
    const [best] = guardrails.toSorted((a, b) => weaknesses(a) - weaknesses(b));
    if (best === undefined) return fail('none', { policies: policies.map(({ name }) => name) });
    const { policy, allowed: regions, global, gaps, unknown, outside } = best;
    if (gaps.length > 0) return fail('gaps', { policy, gaps });
    if (outside.length > 0) return fail('wide', { policy, outside });
    if (unknown.length > 0) return fail('unknown', { policy, unknown }, { severity: 'low', because: 'the services may be global' });
    return pass('enforced', { policy, regions, exempt: global });
  },
});
