import { acmCertificateKeyNotExported } from '../../../rules/acm/acm-certificate-key-not-exported.ts';
import { listedCertificate } from '../../support/resources/certificate.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(acmCertificateKeyNotExported, {
  base: listedCertificate(),
  pass: [
    { name: 'cannot be exported', message: 'kept' },
    { name: 'private and not exported', facts: listedCertificate({ type: 'PRIVATE', exportable: true }), message: 'notExported' },
    { name: 'without a domain', facts: listedCertificate({ domain: undefined }) },
  ],
  fail: [
    { name: 'can be exported', facts: listedCertificate({ exportable: true }), message: 'exportable', severity: 'medium' },
    { name: 'exported', facts: listedCertificate({ exportable: true, exported: true }), message: 'exported', severity: 'high' },
    { name: 'private and exported', facts: listedCertificate({ type: 'PRIVATE', exported: true }), message: 'exported' },
  ],
  notApplicable: [
    { name: 'imported', facts: listedCertificate({ type: 'IMPORTED' }), message: 'imported' },
    { name: 'allowed', facts: listedCertificate({ exported: true }), params: { exportAllowed: ['shop.example.com'] }, message: 'allowed' },
  ],
});
