import { defineRule } from '../../src/core/rule.ts';
import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { groupProperties, groupArguments } from './shared/rule-group.ts';
import { canBlock, guide, scoped, updateRuleGroup } from './shared/snippets.ts';

export const wafRulegroupHasRules = defineRule({
  id: 'waf-rulegroup-has-rules',
  title: 'AWS WAF rule groups should contain at least one rule',
  resourceType: 'AWS::WAFv2::RuleGroup',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 2,
  facts: ['content'],
  messages: {
    rules: 'The rule group contains {{rules}} rules.',
    empty: 'The rule group contains no rules.',
  },
  rationale: 'An empty rule group matches nothing, so web ACLs that use it only appear to be protected by it.',
  remediation: {
    text: 'Add rules to the rule group, or remove it from web ACLs and delete it.',
    url: `${guide}/waf-rule-groups.html`,
    impact: canBlock,
    cli: updateRuleGroup,
    console: 'Open the rule group in the AWS WAF console.\nChoose Add rule and define the rule.\nSave the changes.',
    terraform: terraformResource('aws_wafv2_rule_group', ...groupArguments),
    cloudFormation: cloudFormationResource('AWS::WAFv2::RuleGroup', ...groupProperties),
  },
  controls: { awsConfig: ['wafv2-rulegroup-not-empty'] },
  evaluate: (facts, { pass, fail }, { resource }) => {
    const { rules } = facts.content;
    return rules.length > 0 ? pass('rules', { rules: rules.length }) : fail('empty', scoped(resource));
  },
});
