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
    { name: 'passes for DNS', message: 'automatic' },
    { name: 'passes for HTTP', facts: by('HTTP') },
  ],
  fail: [
    { name: 'fails for email', facts: by('EMAIL'), message: 'email' },
    { name: 'fails for email for one of two domains', facts: by('DNS', 'EMAIL') },
  ],
  notApplicable: [
    { name: 'skips when imported', facts: listedCertificate({ type: 'IMPORTED' }), message: 'otherType' },
    { name: 'skips when private', facts: listedCertificate({ type: 'PRIVATE' }) },
  ],
  undecided: [
    { name: 'is unknown with no method', facts: by(undefined), message: 'unknown' },
    { name: 'is unknown with no domains', facts: by() },
    { name: 'is unknown for an unknown method', facts: by('DNS', 'PIGEON') },
  ],
});
