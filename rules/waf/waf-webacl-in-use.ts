import { defineRule } from '../../src/core/rule.ts';
import { guide } from './shared/snippets.ts';

export const wafWebaclInUse = defineRule({
  id: 'waf-webacl-in-use',
  title: 'AWS WAF web ACLs should be associated with at least one resource',
  resourceType: 'AWS::WAFv2::WebACL',
  responsibility: 'service-configuration',
  severity: 'low',
  tier: 3,
  facts: ['usedBy', 'configuration'],
  messages: {
    used: 'The web ACL protects {{resource}}.',
    unused: 'No resource uses the web ACL.',
    firewallManager: 'AWS Firewall Manager creates the web ACL before resources use it.',
  },
  rationale: 'A web ACL that no resource uses protects nothing, costs money, and suggests protection that does not exist.',
  remediation: {
    text: 'Associate the web ACL with the resources that it was made for, or delete it.',
    url: `${guide}/web-acl-associating-aws-resource.html`,
    cli: 'aws wafv2 associate-web-acl --web-acl-arn {{arn}} --resource-arn RESOURCE_ARN',
  },
  controls: { cloudsploit: ['wafInUse'] },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    if (facts.usedBy !== undefined) return pass('used', { resource: facts.usedBy });
    return facts.configuration.managedByFirewallManager ? notApplicable('firewallManager') : fail('unused');
  },
});
