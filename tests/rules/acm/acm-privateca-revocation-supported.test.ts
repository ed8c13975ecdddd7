import { acmPrivatecaRevocationSupported } from '../../../rules/acm/acm-privateca-revocation-supported.ts';
import { testRule } from '../../support/rule-tester.ts';

const revocation = (usage: string, ...methods: readonly string[]) => ({ revocation: { usage, methods } });

testRule(acmPrivatecaRevocationSupported, {
  base: { authority: { type: 'SUBORDINATE', status: 'ACTIVE' }, ...revocation('GENERAL_PURPOSE', 'OCSP') },
  pass: [
    { name: 'passes for OCSP', message: 'supported', evidence: { methods: ['OCSP'] } },
    { name: 'passes for a revocation list', facts: revocation('GENERAL_PURPOSE', 'CRL') },
  ],
  fail: [
    { name: 'fails for neither', facts: revocation('GENERAL_PURPOSE'), message: 'none' },
    { name: 'fails for an active root CA', facts: { authority: { type: 'ROOT', status: 'ACTIVE' }, ...revocation('GENERAL_PURPOSE') } },
  ],
  notApplicable: [
    { name: 'skips certificates that are valid for some days', facts: revocation('SHORT_LIVED_CERTIFICATE'), message: 'shortLived' },
    ...['CREATING', 'PENDING_CERTIFICATE', 'DISABLED', 'EXPIRED', 'FAILED', 'DELETED'].map((status) => ({
      name: `a CA in the status ${status}`,
      facts: { authority: { type: 'ROOT', status }, ...revocation('GENERAL_PURPOSE') },
      message: 'otherStatus' as const,
    })),
  ],
  undecided: [{ name: 'is unknown for an unknown usage mode', facts: revocation('OTHER'), message: 'unknownUsage' }],
});
