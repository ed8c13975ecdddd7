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
    { name: 'passes for a redirect', message: 'redirected' },
    { name: 'passes for a fixed response of another rule', facts: { rules: [rule('1', { type: 'fixed-response' }), toHttps] } },
    {
      name: 'passes for a path that can be served over HTTP',
      facts: { rules: [{ priority: '1', paths: ['/health'], actions: [forward] }, toHttps] },
      params: { clearTextPaths: ['/health'] },
    },
  ],
  fail: [
    {
      name: 'fails when the default rule forwards',
      facts: { rules: [rule('default', forward)] },
      message: 'notRedirected',
      severity: 'medium',
      evidence: { rules: ['default'] },
    },
    { name: 'fails when another rule forwards', facts: { rules: [rule('7', forward), toHttps] }, evidence: { rules: ['7'] } },
    { name: 'fails for a redirect to HTTP', facts: { rules: [rule('default', { type: 'redirect', redirectProtocol: 'HTTP' })] } },
    {
      name: 'fails for a redirect that keeps the protocol',
      facts: { rules: [rule('default', { type: 'redirect', redirectProtocol: '#{protocol}' })] },
    },
    { name: 'fails for a fixed response of the default rule', facts: { rules: [rule('default', { type: 'fixed-response' })] } },
    { name: 'fails for a rule without actions', facts: { rules: [rule('default')] } },
    { name: 'fails for an unknown action', facts: { rules: [rule('default', { type: 'teleport' })] } },
    {
      name: 'fails for a path next to one that can be served over HTTP',
      facts: { rules: [{ priority: '1', paths: ['/health', '/login'], actions: [forward] }, toHttps] },
      params: { clearTextPaths: ['/health'] },
    },
    {
      name: 'fails for an internal load balancer',
      facts: { ...summary({ scheme: 'internal' }), rules: [rule('default', forward)] },
      severity: 'low',
    },
  ],
  notApplicable: [
    { name: 'skips HTTPS', facts: { ...summary({ protocol: 'HTTPS' }) }, message: 'notHttp' },
    { name: 'skips a Network Load Balancer', facts: { ...summary({ loadBalancerType: 'network', protocol: 'TCP' }) } },
  ],
  undecided: [{ name: 'is unknown with no rules', facts: { rules: [] }, message: 'noRules' }],
});
