import { acmCertificateValidatedByDns } from '../../../rules/acm/acm-certificate-validated-by-dns.ts';
import { listedCertificate } from '../../support/resources/certificate.ts';
import { testRule } from '../../support/rule-tester.ts';

const by = (...methods: readonly (string | undefined)[]) => ({
  details: {
    validations: methods.map((method) => ({ domain: 'shop.example.com', ...(method === undefined ? {} : { method }) })),
    usedBy: [],
  },
});

testRule(acmCertificateValidatedByDns, {
  base: { ...listedCertificate(), ...by('DNS') },
  pass: [
    { name: 'DNS', message: 'automatic' },
    { name: 'HTTP', facts: by('HTTP') },
  ],
  fail: [
    { name: 'email', facts: by('EMAIL'), message: 'email' },
    { name: 'email for one of two domains', facts: by('DNS', 'EMAIL') },
  ],
  notApplicable: [
    { name: 'imported', facts: listedCertificate({ type: 'IMPORTED' }), message: 'otherType' },
    { name: 'private', facts: listedCertificate({ type: 'PRIVATE' }) },
  ],
  undecided: [
    { name: 'no method', facts: by(undefined), message: 'unknown' },
    { name: 'no domains', facts: by() },
    { name: 'an unknown method', facts: by('DNS', 'PIGEON') },
  ],
});
