import { acmCertificateUsable } from '../../../rules/acm/acm-certificate-usable.ts';
import { listedCertificate } from '../../support/resources/certificate.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

testRule(acmCertificateUsable, {
  base: { ...listedCertificate(), details: { reason: 'CAA_ERROR', validations: [], usedBy: [] } },
  pass: [{ name: 'passes when issued', message: 'issued' }],
  fail: [
    {
      name: 'fails when failed',
      facts: listedCertificate({ status: 'FAILED' }),
      message: 'unusable',
      severity: 'low',
      evidence: { reason: 'CAA_ERROR' },
    },
    {
      name: 'fails when failed without a reason',
      facts: { ...listedCertificate({ status: 'VALIDATION_TIMED_OUT' }), details: { validations: [], usedBy: [] } },
    },
    { name: 'fails when inactive', facts: listedCertificate({ status: 'INACTIVE' }) },
    { name: 'fails when revoked and in use', facts: listedCertificate({ status: 'REVOKED' }), severity: 'critical' },
    { name: 'fails when pending for ten days', facts: listedCertificate({ status: 'PENDING_VALIDATION' }), message: 'pending' },
  ],
  notApplicable: [
    { name: 'skips when expired', facts: listedCertificate({ status: 'EXPIRED' }), message: 'expired' },
    {
      name: 'skips when pending for a day',
      facts: listedCertificate({ status: 'PENDING_VALIDATION', createdAt: daysAgo(1) }),
      message: 'recent',
    },
    { name: 'skips when pending since an unknown time', facts: listedCertificate({ status: 'PENDING_VALIDATION', createdAt: undefined }) },
  ],
  undecided: [{ name: 'is unknown for an unknown status', facts: listedCertificate({ status: 'FROZEN' }), message: 'unknown' }],
});
