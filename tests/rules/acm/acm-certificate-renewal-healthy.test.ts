import { acmCertificateRenewalHealthy } from '../../../rules/acm/acm-certificate-renewal-healthy.ts';
import { listedCertificate } from '../../support/resources/certificate.ts';
import { testRule } from '../../support/rule-tester.ts';

const renewal = (renewalStatus: string) => ({
  details: { renewalStatus, validations: [{ domain: 'shop.example.com', method: 'DNS', record: '_x.shop.example.com.' }], usedBy: [] },
});

testRule(acmCertificateRenewalHealthy, {
  base: { ...listedCertificate(), details: { validations: [], usedBy: [] } },
  pass: [
    { name: 'passes with no renewal yet', message: 'healthy' },
    { name: 'passes when renewed', facts: renewal('SUCCESS') },
    { name: 'passes while being renewed', facts: renewal('PENDING_AUTO_RENEWAL') },
    { name: 'passes when exported and not in use', facts: listedCertificate({ inUse: false, exported: true }) },
  ],
  fail: [
    {
      name: 'fails when waiting for validation',
      facts: renewal('PENDING_VALIDATION'),
      message: 'pending',
      evidence: { records: ['_x.shop.example.com.'] },
    },
    { name: 'fails for a renewal that failed', facts: renewal('FAILED'), message: 'failed' },
    { name: 'fails when not eligible', facts: listedCertificate({ renewable: false }), message: 'ineligible' },
    { name: 'fails when failed with unknown eligibility', facts: { ...listedCertificate({ renewable: undefined }), ...renewal('FAILED') } },
  ],
  notApplicable: [
    { name: 'skips when imported', facts: listedCertificate({ type: 'IMPORTED', renewable: false }), message: 'imported' },
    { name: 'skips when not in use', facts: listedCertificate({ inUse: false, renewable: false }), message: 'unused' },
    { name: 'skips when pending', facts: listedCertificate({ status: 'PENDING_VALIDATION' }), message: 'notIssued' },
  ],
  undecided: [
    { name: 'is unknown for an unknown status', facts: renewal('PAUSED'), message: 'unknownStatus' },
    { name: 'is unknown for an unknown eligibility', facts: listedCertificate({ renewable: undefined }), message: 'notShown' },
  ],
});
