import { attested, defineService, evaluatedBy, inApprovedRegions, notApplicable } from '../../core/service.ts';
import { wafV2 } from './clients.ts';
import { ruleGroupCollectors } from './rule-group.ts';
import { webAclCollectors } from './web-acl.ts';

declare module '../../core/names.ts' {
  interface ServiceIds {
    waf: true;
  }
}

export const wafService = defineService({
  id: 'waf',
  title: 'AWS WAF',
  clients: [wafV2],
  model: {
    category: 'abstracted',
    sources: [],
    reason:
      'AWS operates the inspection of requests in front of its own endpoints. The customer decides which requests are blocked, allowed and logged.',
    cloudFormation: ['AWS::WAFv2', 'AWS::WAF', 'AWS::WAFRegional'],
    coverage: {
      'access-control': attested(
        'State which addresses allow rules exempt from other rules, and which accounts may use rule groups of the account.',
      ),
      'client-side-encryption': notApplicable('AWS WAF cannot inspect request bodies that clients encrypt, and encrypts nothing itself.'),
      'server-side-encryption': evaluatedBy(
        'Only logs are stored. They are evaluated in their bucket.',
        's3-bucket-default-encryption-present',
      ),
      'network-traffic-protection': evaluatedBy(
        'Requests are encrypted up to the protected resource, where this is evaluated.',
        'cloudfront-distribution-viewers-use-https',
        'elb-listener-encrypted',
      ),
      'firewall-configuration': notApplicable('Web ACLs are evaluated as service configuration; there are no security groups.'),
      'platform-and-application-management': attested(
        'State how versions of managed rule groups are tested and updated where web ACLs use a fixed version.',
      ),
      backups: attested('Web ACLs are defined by code in version control.'),
      'region-choice': inApprovedRegions,
    },
  },
  collectors: [...webAclCollectors, ...ruleGroupCollectors],
  arnTypes: { 'wafv2:webacl': 'AWS::WAFv2::WebACL', 'wafv2:rulegroup': 'AWS::WAFv2::RuleGroup' },
  consolePages: {
    'AWS::WAFv2::WebACL': 'wafv2/homev2/web-acls?region={{regionOrGlobal}}',
    'AWS::WAFv2::RuleGroup': 'wafv2/homev2/rule-groups?region={{regionOrGlobal}}',
  },
  asffTypes: { 'AWS::WAFv2::WebACL': 'AwsWafv2WebAcl', 'AWS::WAFv2::RuleGroup': 'AwsWafv2RuleGroup' },
});
