import { elbListenerEncrypted } from '../../../rules/elb/elb-listener-encrypted.ts';
import { testRule } from '../../support/rule-tester.ts';

const redirect = [{ priority: 'default', actions: [{ type: 'redirect', redirectProtocol: 'HTTPS' }] }];
const forward = [{ priority: 'default', actions: [{ type: 'forward' }] }];

const summary = (change: object = {}) => ({
  summary: { loadBalancerType: 'application', scheme: 'internet-facing', protocol: 'HTTPS', port: 443, tlsPolicy: 'a-policy', ...change },
});

testRule(elbListenerEncrypted, {
  base: { ...summary({ protocol: 'HTTPS', port: 443, scheme: 'internet-facing' }), rules: forward, targetTypes: ['instance'] },
  pass: [
    ...['HTTPS', 'TLS', 'QUIC'].map((protocol) => ({
      name: `the protocol ${protocol}`,
      facts: { ...summary({ protocol }) },
      message: 'encrypted' as const,
    })),
    {
      name: 'passes for HTTP that redirects',
      facts: { ...summary({ protocol: 'HTTP', port: 80 }), rules: redirect },
      message: 'redirected',
    },
  ],
  fail: [
    { name: 'fails for HTTP that forwards', facts: { ...summary({ protocol: 'HTTP', port: 80 }) }, message: 'clear', severity: 'medium' },
    { name: 'fails for HTTP on port 443', facts: { ...summary({ protocol: 'HTTP' }) } },
    {
      name: 'fails for HTTP that redirects if that is not accepted',
      facts: { ...summary({ protocol: 'HTTP' }), rules: redirect },
      params: { redirectCounts: false },
    },
    { name: 'fails for HTTP without rules', facts: { ...summary({ protocol: 'HTTP' }), rules: [] } },
    ...['TCP', 'UDP', 'TCP_UDP', 'TCP_QUIC'].map((protocol) => ({
      name: `the protocol ${protocol} on port 25`,
      facts: { ...summary({ protocol, port: 25 }) },
    })),
    { name: 'fails for UDP on port 443 in strict mode', facts: { ...summary({ protocol: 'UDP' }) }, params: { strict: true } },
    { name: 'fails for TCP on port 443 in strict mode', facts: { ...summary({ protocol: 'TCP' }) }, params: { strict: true } },
    {
      name: 'fails for TCP to load balancers and instances',
      facts: { ...summary({ protocol: 'TCP', port: 25 }), targetTypes: ['alb', 'instance'] },
    },
    {
      name: 'fails for an internal load balancer',
      facts: { ...summary({ protocol: 'TCP', port: 25, scheme: 'internal' }) },
      severity: 'low',
    },
  ],
  notApplicable: [
    { name: 'skips TCP on port 443', facts: { ...summary({ protocol: 'TCP' }) }, message: 'passthrough' },
    { name: 'skips QUIC over UDP on port 443', facts: { ...summary({ protocol: 'UDP' }) }, message: 'passthrough' },
    { name: 'skips TLS and QUIC on port 443', facts: { ...summary({ protocol: 'TCP_UDP' }) }, message: 'passthrough' },
    {
      name: 'skips TCP to an Application Load Balancer',
      facts: { ...summary({ protocol: 'TCP', port: 80 }), targetTypes: ['alb'] },
      message: 'loadBalancerTarget',
    },
    { name: 'skips a Gateway Load Balancer', facts: { ...summary({ protocol: 'GENEVE', port: 6081 }) }, message: 'gateway' },
    { name: 'skips a listener without a protocol', facts: { ...summary({ protocol: undefined, port: undefined }) }, message: 'gateway' },
  ],
  undecided: [{ name: 'is unknown for an unknown protocol', facts: { ...summary({ protocol: 'SCTP' }) }, message: 'unknownProtocol' }],
});
