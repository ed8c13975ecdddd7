import { elbClassicTlsPolicyStrong } from '../../../rules/elb/elb-classic-tls-policy-strong.ts';
import type { ClassicTlsPolicy } from '../../../src/services/elb/facts.ts';
import { testRule } from '../../support/rule-tester.ts';

const policy = (change: Partial<ClassicTlsPolicy> = {}) => ({
  tlsPolicies: [{ name: 'tls', protocols: ['TLSv1.2'], ciphers: ['ECDHE-RSA-AES128-GCM-SHA256', 'AES128-SHA'], ...change }],
});
const listener = (policies: readonly string[], protocol = 'HTTPS') => ({ protocol, port: 443, targetProtocol: 'HTTP', policies });
const reference = 'ELBSecurityPolicy-TLS-1-2-2017-01';

testRule(elbClassicTlsPolicyStrong, {
  base: { listeners: [listener(['cookies', 'tls'])], ...policy() },
  pass: [
    { name: 'passes for TLS 1.2', message: 'strong', evidence: { policies: ['tls'] } },
    {
      name: 'passes for TLS 1.1 if it is allowed',
      facts: policy({ protocols: ['TLSv1.1', 'TLSv1.2'] }),
      params: { minimumTls: 'TLSv1.1' },
    },
    { name: 'passes for the required policy', facts: policy({ reference }), params: { requiredPolicy: reference } },
  ],
  fail: [
    {
      name: 'fails for TLS 1.0',
      facts: policy({ protocols: ['TLSv1', 'TLSv1.2'] }),
      message: 'outdated',
      evidence: { protocols: ['TLSv1'] },
    },
    { name: 'fails for SSL 3', facts: policy({ protocols: ['SSLv3'] }) },
    { name: 'fails for RC4', facts: policy({ ciphers: ['RC4-MD5'] }), message: 'brokenCiphers' },
    { name: 'fails for triple DES', facts: policy({ ciphers: ['DES-CBC3-SHA'] }) },
    { name: 'fails with no policy', facts: { listeners: [listener(['cookies'], 'SSL')] }, message: 'noPolicy' },
    { name: 'fails for a second listener without a policy', facts: { listeners: [listener(['tls']), listener([])] } },
    {
      name: 'fails for a custom policy with the name of the required one',
      facts: { listeners: [listener([reference])], ...policy({ name: reference }) },
      params: { requiredPolicy: reference },
      message: 'otherPolicy',
    },
  ],
  notApplicable: [
    { name: 'skips with no TLS', facts: { listeners: [listener([], 'TCP')] }, message: 'noTls' },
    { name: 'skips with no listeners', facts: { listeners: [] }, message: 'noTls' },
  ],
});
