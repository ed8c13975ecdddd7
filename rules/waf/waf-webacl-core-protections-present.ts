import { strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import type { WafRule } from '../../src/services/waf/facts.ts';
import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { effectOf } from './shared/effects.ts';
import { managedGroupSnippets } from './shared/managed-group.ts';
import { canBlock, guide, inWebAcl, scoped, updateWebAcl } from './shared/snippets.ts';

/** Names of a rule group as parameters may give them: `Name` or `Vendor/Name` of a managed one, ARN of another. */
const isGroup = ({ group }: WafRule, name: string): boolean =>
  group !== undefined && (group.arn === name || group.managed === name || group.managed === `AWS/${name}`);

export const wafWebaclCoreProtectionsPresent = defineRule({
  id: 'waf-webacl-core-protections-present',
  title: 'AWS WAF web ACLs should include the required baseline rule groups',
  resourceType: 'AWS::WAFv2::WebACL',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 3,
  facts: ['configuration', 'usedBy', 'groupRules', 'managedActions'],
  params: {
    requiredGroups: strings(
      ['AWSManagedRulesCommonRuleSet', 'AWSManagedRulesKnownBadInputsRuleSet'],
      'Required rule groups: names of AWS managed rule groups, Vendor/Name of others, or ARNs.',
    ),
    equivalents: strings([], 'Rule groups that take the place of a required one, as REQUIRED=OTHER.', '^[^=]+=[^=]+$'),
  },
  messages: {
    present: 'The web ACL uses {{groups}}.',
    narrowed: 'The web ACL uses {{groups}}. Scope-down statements limit {{scopedDown}}.',
    missing: 'The web ACL does not use {{groups}}, or only counts their matches.',
    unknownEffect: 'The effect of {{groups}} is unknown.',
    unused: 'No resource uses the web ACL.',
  },
  rationale: 'The baseline rule groups of AWS block common attacks and requests that are known to exploit vulnerabilities.',
  remediation: {
    text: 'Add the missing rule groups. Count their matches first, then let them block.',
    url: `${guide}/aws-managed-rule-groups-baseline.html`,
    impact: canBlock,
    cli: updateWebAcl,
    console: inWebAcl('Choose Add rules, AWS-managed rule group, and select the missing rule groups.', 'Save the changes.'),
    terraform: terraformResource('aws_wafv2_web_acl', ...managedGroupSnippets.terraform),
    cloudFormation: cloudFormationResource('AWS::WAFv2::WebACL', ...managedGroupSnippets.cloudFormation),
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params, resource }) => {
    if (facts.usedBy === undefined) return notApplicable('unused');
    const { rules } = facts.configuration;
    const found = params.requiredGroups.map((required) => {
      const names = [
        required,
        ...params.equivalents.map((pair) => pair.split('=')).flatMap(([of, other = '']) => (of === required ? [other] : [])),
      ];
      const using = rules.filter((rule) => names.some((name) => isGroup(rule, name)));
      const effects = using.map((rule) => effectOf(rule, facts));
      const effect = (['blocks', 'unknown'] as const).find((one) => effects.includes(one)) ?? 'does-not-block';
      return { required, effect, scopedDown: using.length > 0 && using.every(({ group }) => group?.scopedDown === true) };
    });
    const groupsWith = (effect: string) => found.flatMap((group) => (group.effect === effect ? [group.required] : []));
    const missing = groupsWith('does-not-block');
    if (missing.length > 0) return fail('missing', { groups: missing, ...scoped(resource) });
    const unknown = groupsWith('unknown');
    if (unknown.length > 0) return indeterminate('unknownEffect', { groups: unknown });
    const scopedDown = found.flatMap((group) => (group.scopedDown ? [group.required] : []));
    const groups = params.requiredGroups;
    return scopedDown.length === 0 ? pass('present', { groups }) : pass('narrowed', { groups, scopedDown });
  },
});
