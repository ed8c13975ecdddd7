import { cloudFormationResource } from '../shared/code-snippets.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const elbLoadbalancerWafAssociated = defineRule({
  id: 'elb-loadbalancer-waf-associated',
  title: 'Internet-facing Application Load Balancers should be associated with an AWS WAF web ACL',
  resourceType: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
  responsibility: 'firewall-configuration',
  severity: 'medium',
  tier: 1,
  facts: ['summary', 'webAcl', 'attributes'],
  params: {
    includeInternal: flag(false, 'Also evaluate internal load balancers.'),
    requireFailClosed: flag(false, 'Fail load balancers that forward requests while AWS WAF does not respond.'),
  },
  messages: {
    associated: 'The load balancer is associated with the web ACL {{webAcl}}.',
    none: 'The load balancer is not associated with a web ACL.',
    failOpen: 'The load balancer forwards requests if AWS WAF does not respond.',
    otherType: 'AWS WAF does not protect load balancers of type {{type}}.',
    internal: 'The load balancer is internal.',
  },
  rationale: 'A web ACL blocks common attacks, known malicious addresses and floods of requests before they reach the application.',
  remediation: {
    text: 'Associate a web ACL that contains at least the core rule set and a rate-based rule.',
    url: 'https://docs.aws.amazon.com/waf/latest/developerguide/web-acl-associating-aws-resource.html',
    impact:
      'AWS WAF can block legitimate requests: count matches of new rules before you let them block. AWS WAF charges for web ACLs and requests.',
    cli: 'aws wafv2 associate-web-acl --web-acl-arn WEB_ACL_ARN --resource-arn {{arn}}',
    terraform: `resource "aws_wafv2_web_acl_association" "this" {
  resource_arn = aws_lb.this.arn
  web_acl_arn  = aws_wafv2_web_acl.this.arn
}`,
    console: [
      'Open the load balancer in the Amazon EC2 console, and choose the Integrations tab.',
      'Under AWS Web Application Firewall (WAF), choose Associate a WAF web ACL.',
      'Select a web ACL and confirm.',
    ].join('\n'),
    cloudFormation: cloudFormationResource('AWS::WAFv2::WebACLAssociation', 'ResourceArn: LOAD_BALANCER_ARN', 'WebACLArn: WEB_ACL_ARN'),
  },
  controls: {},
  // Evaluates internal load balancers, too, and accepts web ACLs of AWS WAF Classic.
  related: { securityHub: ['ELB.16'], awsConfig: ['alb-waf-enabled'] },
  evaluate: (facts, { pass, fail, notApplicable }, { params }) => {
    const { type, scheme } = facts.summary;
    if (type !== 'application') return notApplicable('otherType', { type });
    if (scheme === 'internal' && !params.includeInternal) return notApplicable('internal');
    const failure = firstVerdict(
      () => (facts.webAcl === undefined ? fail('none') : undefined),
      () => (params.requireFailClosed && facts.attributes['waf.fail_open.enabled'] === 'true' ? fail('failOpen') : undefined),
    );
    return failure ?? pass('associated', { webAcl: facts.webAcl });
  },
});
