import { metrics, metricsProperties } from './snippets.ts';

const indented = (lines: readonly string[], indent: string): readonly string[] => lines.map((line) => `${indent}${line}`);

/** Terraform arguments and CloudFormation properties of a web ACL with a rule that uses a managed rule group. */
export const managedGroupSnippets = {
  terraform: [
    'name  = "{{name}}"',
    'scope = "{{scope}}"',
    'rule {',
    '  name     = "AWSManagedRulesCommonRuleSet"',
    '  priority = 0',
    '  override_action {',
    '    none {}',
    '  }',
    '  statement {',
    '    managed_rule_group_statement {',
    '      vendor_name = "AWS"',
    '      name        = "AWSManagedRulesCommonRuleSet"',
    '    }',
    '  }',
    ...indented(metrics, '  '),
    '}',
  ],
  cloudFormation: [
    "Name: '{{name}}'",
    "Scope: '{{scope}}'",
    'Rules:',
    '  - Name: AWSManagedRulesCommonRuleSet',
    '    Priority: 0',
    '    OverrideAction: { None: {} }',
    '    Statement:',
    '      ManagedRuleGroupStatement: { VendorName: AWS, Name: AWSManagedRulesCommonRuleSet }',
    ...indented(metricsProperties, '    '),
  ],
} as const;
