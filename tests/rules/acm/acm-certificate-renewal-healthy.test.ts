import { acmCertificateRenewalHealthy } from '../../../rules/acm/acm-certificate-renewal-healthy.ts';
import { listedCertificate } from '../../support/resources/certificate.ts';
import { testRule } from '../../support/rule-tester.ts';

const renewal = (renewalStatus: string) => ({
  details: { renewalStatus, validations: [{ domain: 'shop.example.com', method: 'DNS', record: '_x.shop.example.com.' }], usedBy: [] },
});

testRule(acmCertificateRenewalHealthy, {
  base: { ...listedCertificate(), details: { validations: [], usedBy: [] } },
  pass: [
    { name: 'no renewal yet', message: 'healthy' },
    { name: 'renewed', facts: renewal('SUCCESS') },
    { name: 'being renewed', facts: renewal('PENDING_AUTO_RENEWAL') },
    { name: 'exported and not in use', facts: listedCertificate({ inUse: false, exported: true }) },
  ],
  fail: [
    {
      name: 'waiting for validation',
      facts: renewal('PENDING_VALIDATION'),
      message: 'pending',
      evidence: { records: ['_x.shop.example.com.'] },
    },
    { name: 'a renewal that failed', facts: renewal('FAILED'), message: 'failed' },
    { name: 'not eligible', facts: listedCertificate({ renewable: false }), message: 'ineligible' },
    { name: 'failed with unknown eligibility', facts: { ...listedCertificate({ renewable: undefined }), ...renewal('FAILED') } },
  ],
  notApplicable: [
    { name: 'imported', facts: listedCertificate({ type: 'IMPORTED', renewable: false }), message: 'imported' },
    { name: 'not in use', facts: listedCertificate({ inUse: false, renewable: false }), message: 'unused' },
    { name: 'pending', facts: listedCertificate({ status: 'PENDING_VALIDATION' }), message: 'notIssued' },
  ],
  undecided: [
    { name: 'an unknown status', facts: renewal('PAUSED'), message: 'unknownStatus' },
    { name: 'unknown eligibility', facts: listedCertificate({ renewable: undefined }), message: 'notShown' },
  ],
});
