import { elbListenerHttpRedirected } from '../../../rules/elb/elb-listener-http-redirected.ts';
import { testRule } from '../../support/rule-tester.ts';

const redirect = { type: 'redirect', redirectProtocol: 'HTTPS' };
const forward = { type: 'forward' };
const rule = (priority: string, ...actions: readonly { type: string; redirectProtocol?: string }[]) => ({ priority, actions });
const toHttps = rule('default', redirect);

const summary = (change: object = {}) => ({
  summary: { loadBalancerType: 'application', scheme: 'internet-facing', protocol: 'HTTP', port: 80, ...change },
});

testRule(elbListenerHttpRedirected, {
  base: { ...summary({ loadBalancerType: 'application', protocol: 'HTTP', scheme: 'internet-facing' }), rules: [toHttps] },
  pass: [
    { name: 'a redirect', message: 'redirected' },
    { name: 'a fixed response of another rule', facts: { rules: [rule('1', { type: 'fixed-response' }), toHttps] } },
    {
      name: 'a path that can be served over HTTP',
      facts: { rules: [{ priority: '1', paths: ['/health'], actions: [forward] }, toHttps] },
      params: { clearTextPaths: ['/health'] },
    },
  ],
  fail: [
    {
      name: 'the default rule forwards',
      facts: { rules: [rule('default', forward)] },
      message: 'notRedirected',
      severity: 'medium',
      evidence: { rules: ['default'] },
    },
    { name: 'another rule forwards', facts: { rules: [rule('7', forward), toHttps] }, evidence: { rules: ['7'] } },
    { name: 'a redirect to HTTP', facts: { rules: [rule('default', { type: 'redirect', redirectProtocol: 'HTTP' })] } },
    {
      name: 'a redirect that keeps the protocol',
      facts: { rules: [rule('default', { type: 'redirect', redirectProtocol: '#{protocol}' })] },
    },
    { name: 'a fixed response of the default rule', facts: { rules: [rule('default', { type: 'fixed-response' })] } },
    { name: 'a rule without actions', facts: { rules: [rule('default')] } },
    { name: 'an unknown action', facts: { rules: [rule('default', { type: 'teleport' })] } },
    {
      name: 'a path next to one that can be served over HTTP',
      facts: { rules: [{ priority: '1', paths: ['/health', '/login'], actions: [forward] }, toHttps] },
      params: { clearTextPaths: ['/health'] },
    },
    {
      name: 'an internal load balancer',
      facts: { ...summary({ scheme: 'internal' }), rules: [rule('default', forward)] },
      severity: 'low',
    },
  ],
  notApplicable: [
    { name: 'HTTPS', facts: { ...summary({ protocol: 'HTTPS' }) }, message: 'notHttp' },
    { name: 'a Network Load Balancer', facts: { ...summary({ loadBalancerType: 'network', protocol: 'TCP' }) } },
  ],
  undecided: [{ name: 'no rules', facts: { rules: [] }, message: 'noRules' }],
});
