import { defineRule } from '../../src/core/rule.ts';
import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { managedGroupSnippets } from './shared/managed-group.ts';
import { canBlock, guide, inWebAcl, scoped, updateWebAcl } from './shared/snippets.ts';

export const wafWebaclHasRules = defineRule({
  id: 'waf-webacl-has-rules',
  title: 'AWS WAF web ACLs should contain at least one rule or block by default',
  resourceType: 'AWS::WAFv2::WebACL',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 1,
  facts: ['configuration', 'usedBy'],
  messages: {
    rules: 'The web ACL contains {{rules}} rules.',
    blocks: 'The web ACL contains no rules and blocks all requests.',
    empty: 'The web ACL contains no rules and allows all requests.',
    unknownDefault: 'The web ACL contains no rules, and its default action {{action}} is unknown.',
  },
  rationale: 'An empty web ACL that allows requests by default protects nothing, but resources that use it appear to be protected.',
  remediation: {
    text: 'Add rules, such as the core rule set of AWS managed rules and a rate-based rule, or delete the web ACL.',
    url: `${guide}/web-acl-rules.html`,
    impact: canBlock,
    cli: updateWebAcl,
    console: inWebAcl('Choose Add rules and select managed rule groups.', 'Save the changes.'),
    terraform: terraformResource('aws_wafv2_web_acl', ...managedGroupSnippets.terraform),
    cloudFormation: cloudFormationResource('AWS::WAFv2::WebACL', ...managedGroupSnippets.cloudFormation),
  },
  controls: {},
  // The controls fail web ACLs without rules that block by default, too.
  related: { securityHub: ['WAF.10'], awsConfig: ['wafv2-webacl-not-empty'], prowler: ['wafv2_webacl_with_rules'] },
  evaluate: (facts, { pass, fail, indeterminate }, { resource }) => {
    const { rules, defaultAction } = facts.configuration;
    if (rules.length > 0) return pass('rules', { rules: rules.length });
    if (defaultAction === 'block') return pass('blocks');
    if (defaultAction !== 'allow') return indeterminate('unknownDefault', { action: defaultAction });
    return fail('empty', scoped(resource), () =>
      facts.usedBy === undefined ? { severity: 'low', because: 'No resource uses the web ACL.' } : undefined,
    );
  },
});
