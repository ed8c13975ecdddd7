import { elbListenerTlsPolicyStrong } from '../../../rules/elb/elb-listener-tls-policy-strong.ts';
import { testRule } from '../../support/rule-tester.ts';

const ephemeral = ['ECDHE-RSA-AES128-GCM-SHA256', 'TLS_AES_128_GCM_SHA256', 'TLS_CHACHA20_POLY1305_SHA256'];
const policy = (protocols: readonly string[], ciphers: readonly string[] = ephemeral) => ({ tlsPolicy: { protocols, ciphers } });

const summary = (change: object = {}) => ({
  summary: { loadBalancerType: 'application', scheme: 'internet-facing', protocol: 'HTTPS', port: 443, tlsPolicy: 'a-policy', ...change },
});

testRule(elbListenerTlsPolicyStrong, {
  base: { ...summary({ protocol: 'HTTPS', tlsPolicy: 'a-policy' }), ...policy(['TLSv1.2', 'TLSv1.3']) },
  pass: [
    { name: 'passes for TLS 1.2 and 1.3', message: 'strong' },
    { name: 'passes for TLS 1.3 if it is required', facts: policy(['TLSv1.3']), params: { minimumTls: 'TLSv1.3' } },
    { name: 'passes for an unknown later version', facts: policy(['TLSv1.3', 'TLSv1.4']) },
    {
      name: 'passes for other ciphers if that is allowed',
      facts: policy(['TLSv1.2'], ['AES128-SHA256']),
      params: { requireForwardSecrecy: false },
    },
    {
      name: 'passes for post-quantum if it is required',
      facts: { ...summary({ tlsPolicy: 'ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09' }) },
      params: { requirePostQuantum: true },
    },
  ],
  fail: [
    {
      name: 'fails for TLS 1.0',
      facts: policy(['TLSv1', 'TLSv1.1', 'TLSv1.2']),
      message: 'outdated',
      evidence: { protocols: ['TLSv1', 'TLSv1.1'] },
    },
    { name: 'fails for TLS 1.2 if 1.3 is required', params: { minimumTls: 'TLSv1.3' } },
    {
      name: 'fails for a cipher without forward secrecy',
      facts: policy(['TLSv1.2'], [...ephemeral, 'AES128-SHA256']),
      message: 'noForwardSecrecy',
      evidence: { ciphers: ['AES128-SHA256'] },
    },
    { name: 'fails with no post-quantum if it is required', params: { requirePostQuantum: true }, message: 'notPostQuantum' },
    { name: 'fails for a Network Load Balancer with SSL 3', facts: { ...summary({ protocol: 'TLS' }), ...policy(['SSLv3']) } },
  ],
  notApplicable: [{ name: 'skips with no TLS', facts: { ...summary({ protocol: 'HTTP', tlsPolicy: undefined }) }, message: 'noTls' }],
  undecided: [
    { name: 'is unknown for a policy that AWS does not describe', facts: { tlsPolicy: undefined }, message: 'unknownPolicy' },
    { name: 'is unknown for a response without a policy', facts: { ...summary({ tlsPolicy: undefined }) }, message: 'noPolicy' },
  ],
});
