import { strings } from '../../src/core/parameters.ts';
import { isOffered } from '../../src/core/partition-features.ts';
import { defineRule } from '../../src/core/rule.ts';
import { deployment, distributionSnippets } from './shared/snippets.ts';
import { whenDisabled } from './shared/origins.ts';

export const cloudfrontDistributionWafAssociated = defineRule({
  id: 'cloudfront-distribution-waf-associated',
  title: 'CloudFront distributions should be associated with an AWS WAF web ACL',
  resourceType: 'AWS::CloudFront::Distribution',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 1,
  facts: ['listing'],
  params: { exemptDistributions: strings([], 'IDs of distributions that do not need a web ACL, such as those with static content.') },
  messages: {
    associated: 'The distribution is associated with the web ACL {{webAcl}}.',
    none: 'The distribution is not associated with a web ACL.',
    exempt: 'The distribution is exempt.',
    notOffered: 'AWS WAF does not support CloudFront distributions in China.',
  },
  rationale: 'A web ACL blocks common attacks, known malicious addresses and floods of requests before they reach the origin.',
  remediation: {
    text: 'Associate a web ACL that contains at least the core rule set and a rate-based rule.',
    url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/distribution-web-awswaf.html',
    impact: `${deployment} AWS WAF can block legitimate requests: count matches of new rules before you let them block.`,
    ...distributionSnippets(
      'On the Security tab, enable AWS WAF protections or choose a web ACL.',
      ['web_acl_id = aws_wafv2_web_acl.this.arn'],
      ['WebACLId: WEB_ACL_ARN'],
    ),
  },
  controls: { securityHub: ['CloudFront.6'], awsConfig: ['cloudfront-associated-with-waf'] },
  evaluate: (facts, { pass, fail, notApplicable }, { params, resource }) => {
    const { enabled, webAcl } = facts.listing;
    if (webAcl !== undefined) return pass('associated', { webAcl });
    if (!isOffered('cloudFrontWebAcl', resource.partition)) return notApplicable('notOffered');
    return params.exemptDistributions.includes(resource.id) ? notApplicable('exempt') : fail('none', {}, whenDisabled(enabled));
  },
});
