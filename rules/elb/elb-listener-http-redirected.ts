import { cloudFormationResource } from '../shared/code-snippets.ts';
import { strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { answersInClear } from './shared/listeners.ts';

export const elbListenerHttpRedirected = defineRule({
  id: 'elb-listener-http-redirected',
  title: 'HTTP listeners of Application Load Balancers should redirect requests to HTTPS',
  resourceType: 'AWS::ElasticLoadBalancingV2::Listener',
  responsibility: 'network-traffic-protection',
  severity: 'medium',
  tier: 1,
  facts: ['summary', 'rules'],
  params: { clearTextPaths: strings([], 'Path patterns that may be served over HTTP, such as /.well-known/acme-challenge/*.') },
  messages: {
    redirected: 'Requests are redirected to HTTPS.',
    notRedirected: 'Requests are not redirected to HTTPS by the rules {{rules}}.',
    notHttp: 'The listener does not serve HTTP.',
    noRules: 'AWS did not return the rules of the listener.',
  },
  rationale: 'Anyone on the path can read and change HTTP requests and responses, including session cookies and passwords.',
  remediation: {
    text: 'Replace the actions of all rules with a redirect to HTTPS.',
    url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-action-types.html#redirect-actions',
    impact: 'Clients that do not follow redirects no longer get a response. Create an HTTPS listener first.',
    cli: `aws elbv2 modify-listener --listener-arn {{arn}} --default-actions Type=redirect,RedirectConfig='{Protocol=HTTPS,Port=443,StatusCode=HTTP_301}'`,
    terraform: `resource "aws_lb_listener" "http" {
  default_action {
    type = "redirect"
    redirect {
      protocol    = "HTTPS"
      port        = "443"
      status_code = "HTTP_301"
    }
  }
}`,
    console: [
      'Open the listener in the Amazon EC2 console, and choose Actions, Edit listener.',
      'As the routing action, choose Redirect to URL with the protocol HTTPS.',
      'Save the changes.',
    ].join('\n'),
    cloudFormation: cloudFormationResource(
      'AWS::ElasticLoadBalancingV2::Listener',
      'DefaultActions:',
      '  - Type: redirect',
      '    RedirectConfig:',
      '      Protocol: HTTPS',
      "      Port: '443'",
      '      StatusCode: HTTP_301',
    ),
  },
  controls: { securityHub: ['ELB.1'], awsConfig: ['alb-http-to-https-redirection-check'] },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params }) => {
    const { loadBalancerType, protocol, scheme } = facts.summary;
    if (loadBalancerType !== 'application' || protocol !== 'HTTP') return notApplicable('notHttp');
    if (facts.rules.length === 0) return indeterminate('noRules');
    const rules = facts.rules.filter((rule) => answersInClear(rule, params.clearTextPaths)).map(({ priority }) => priority);
    if (rules.length === 0) return pass('redirected');
    return fail(
      'notRedirected',
      { rules },
      scheme === 'internal' ? { severity: 'low', because: 'the load balancer is internal' } : undefined,
    );
  },
});
