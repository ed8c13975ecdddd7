import { flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { groupArguments, groupProperties } from './shared/rule-group.ts';
import { guide, scoped, updateRuleGroup } from './shared/snippets.ts';

export const wafRulegroupMetricsEnabled = defineRule({
  id: 'waf-rulegroup-metrics-enabled',
  title: 'AWS WAF rule groups and their rules should have CloudWatch metrics enabled',
  resourceType: 'AWS::WAFv2::RuleGroup',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 1,
  fix: 'detection',
  facts: ['content'],
  params: { groupOnly: flag(false, 'Evaluate only the metrics of the rule group, not those of its rules.') },
  messages: {
    enabled: 'CloudWatch metrics are enabled.',
    group: 'CloudWatch metrics of the rule group are turned off.',
    rules: 'CloudWatch metrics of {{rules}} are turned off.',
  },
  rationale:
    'Metrics show how many requests a rule matches, which is needed for alarms and to notice rules that match too much or nothing.',
  remediation: {
    text: 'Turn on CloudWatch metrics for the rule group and each of its rules.',
    url: `${guide}/waf-metrics.html`,
    impact: 'The change does not affect requests.',
    cli: updateRuleGroup,
    console:
      'Open the rule group in the AWS WAF console.\nEdit the rule group and its rules, and turn on CloudWatch metrics.\nSave the changes.',
    terraform: terraformResource('aws_wafv2_rule_group', ...groupArguments),
    cloudFormation: cloudFormationResource('AWS::WAFv2::RuleGroup', ...groupProperties),
  },
  controls: { securityHub: ['WAF.12'], awsConfig: ['wafv2-rulegroup-logging-enabled'] },
  related: { prowler: ['wafv2_webacl_rule_logging_enabled'] },
  fixedFacts: ({ content }) => ({
    content: { metricsEnabled: true, rules: content.rules.map((rule) => ({ ...rule, metricsEnabled: true })) },
  }),
  evaluate: (facts, { pass, fail }, { params, resource }) => {
    const { metricsEnabled, rules } = facts.content;
    if (!metricsEnabled) return fail('group', scoped(resource));
    const off = params.groupOnly ? [] : rules.flatMap((rule) => (rule.metricsEnabled ? [] : [rule.name]));
    return off.length > 0 ? fail('rules', { rules: off, ...scoped(resource) }) : pass('enabled');
  },
});
