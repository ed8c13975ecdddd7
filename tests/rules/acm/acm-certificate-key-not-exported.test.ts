import { acmCertificateKeyNotExported } from '../../../rules/acm/acm-certificate-key-not-exported.ts';
import { listedCertificate } from '../../support/resources/certificate.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(acmCertificateKeyNotExported, {
  base: listedCertificate(),
  pass: [
    { name: 'passes when it cannot be exported', message: 'kept' },
    {
      name: 'passes when private and not exported',
      facts: listedCertificate({ type: 'PRIVATE', exportable: true }),
      message: 'notExported',
    },
    { name: 'passes without a domain', facts: listedCertificate({ domain: undefined }) },
  ],
  fail: [
    { name: 'fails when it can be exported', facts: listedCertificate({ exportable: true }), message: 'exportable', severity: 'medium' },
    { name: 'fails when exported', facts: listedCertificate({ exportable: true, exported: true }), message: 'exported', severity: 'high' },
    { name: 'fails when private and exported', facts: listedCertificate({ type: 'PRIVATE', exported: true }), message: 'exported' },
  ],
  notApplicable: [
    { name: 'skips when imported', facts: listedCertificate({ type: 'IMPORTED' }), message: 'imported' },
    {
      name: 'skips when allowed',
      facts: listedCertificate({ exported: true }),
      params: { exportAllowed: ['shop.example.com'] },
      message: 'allowed',
    },
  ],
});
