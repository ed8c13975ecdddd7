import { elbTargetgroupTrafficEncrypted } from '../../../rules/elb/elb-targetgroup-traffic-encrypted.ts';
import { testRule } from '../../support/rule-tester.ts';

const summary = (change: object = {}) => ({
  summary: { targetType: 'instance', protocol: 'HTTPS', port: 443, attached: true, healthCheckProtocol: 'HTTPS', ...change },
});

testRule(elbTargetgroupTrafficEncrypted, {
  base: { ...summary({ targetType: 'instance', protocol: 'HTTPS', port: 443, attached: true }) },
  pass: ['HTTPS', 'TLS', 'QUIC'].map((protocol) => ({
    name: `the protocol ${protocol}`,
    facts: { ...summary({ protocol }) },
    message: 'encrypted' as const,
  })),
  fail: [
    { name: 'fails for HTTP on port 443', facts: { ...summary({ protocol: 'HTTP' }) }, message: 'clear' as const },
    ...['HTTP', 'UDP', 'TCP_UDP', 'TCP_QUIC'].map((protocol) => ({
      name: `the protocol ${protocol} on port 53`,
      facts: { ...summary({ protocol, port: 53 }) },
      message: 'clear' as const,
    })),
    { name: 'fails for TCP on port 80', facts: { ...summary({ protocol: 'TCP', port: 80 }) } },
    { name: 'fails for TCP on port 443 in strict mode', facts: { ...summary({ protocol: 'TCP' }) }, params: { strict: true } },
  ],
  notApplicable: [
    ...['TCP', 'UDP', 'TCP_UDP', 'TCP_QUIC'].map((protocol) => ({
      name: `the protocol ${protocol} on port 443`,
      facts: { ...summary({ protocol }) },
      message: 'passthrough' as const,
    })),
    {
      name: 'skips functions',
      facts: { ...summary({ targetType: 'lambda', protocol: undefined, port: undefined }) },
      message: 'otherTarget',
    },
    { name: 'skips an Application Load Balancer', facts: { ...summary({ targetType: 'alb', protocol: 'TCP' }) }, message: 'otherTarget' },
    { name: 'skips appliances', facts: { ...summary({ protocol: 'GENEVE', port: 6081 }) }, message: 'gateway' },
    { name: 'skips a group that nothing uses', facts: { ...summary({ protocol: 'HTTP', attached: false }) }, message: 'notAttached' },
  ],
  undecided: [{ name: 'is unknown for an unknown protocol', facts: { ...summary({ protocol: 'SCTP' }) }, message: 'unknownProtocol' }],
});
