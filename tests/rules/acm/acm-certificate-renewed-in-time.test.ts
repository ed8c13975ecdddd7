import { acmCertificateRenewedInTime } from '../../../rules/acm/acm-certificate-renewed-in-time.ts';
import { listedCertificate } from '../../support/resources/certificate.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

testRule(acmCertificateRenewedInTime, {
  base: listedCertificate(),
  pass: [
    { name: 'far from its end', message: 'valid' },
    { name: 'exactly as many days before its end', facts: listedCertificate({ expiresAt: daysAgo(-30) }) },
  ],
  fail: [
    { name: 'near its end', facts: listedCertificate({ expiresAt: daysAgo(-29) }), message: 'soon', severity: 'high' },
    { name: 'expired', facts: listedCertificate({ expiresAt: daysAgo(1), status: 'EXPIRED' }), message: 'expired', severity: 'high' },
    { name: 'expired and not in use', facts: listedCertificate({ expiresAt: daysAgo(1), inUse: false }), severity: 'low' },
    { name: 'earlier than required', facts: listedCertificate({ expiresAt: daysAgo(-50) }), params: { daysBeforeExpiry: 60 } },
  ],
  notApplicable: ['PENDING_VALIDATION', 'FAILED', 'VALIDATION_TIMED_OUT'].map((status) => ({
    name: `never issued: ${status}`,
    facts: listedCertificate({ status, expiresAt: undefined }),
    message: 'notIssued' as const,
  })),
});
