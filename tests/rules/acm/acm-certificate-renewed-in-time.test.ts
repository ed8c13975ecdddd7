import { acmCertificateRenewedInTime } from '../../../rules/acm/acm-certificate-renewed-in-time.ts';
import { listedCertificate } from '../../support/resources/certificate.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

testRule(acmCertificateRenewedInTime, {
  base: listedCertificate(),
  pass: [
    { name: 'passes long before its expiration', message: 'valid' },
    { name: 'passes exactly the minimum number of days before its expiration', facts: listedCertificate({ expiresAt: daysAgo(-30) }) },
  ],
  fail: [
    {
      name: 'fails shortly before its expiration',
      facts: listedCertificate({ expiresAt: daysAgo(-29) }),
      message: 'soon',
      severity: 'high',
    },
    {
      name: 'fails when expired',
      facts: listedCertificate({ expiresAt: daysAgo(1), status: 'EXPIRED' }),
      message: 'expired',
      severity: 'high',
    },
    { name: 'fails when expired and not in use', facts: listedCertificate({ expiresAt: daysAgo(1), inUse: false }), severity: 'low' },
    { name: 'fails with earlier than required', facts: listedCertificate({ expiresAt: daysAgo(-50) }), params: { daysBeforeExpiry: 60 } },
  ],
  notApplicable: ['PENDING_VALIDATION', 'FAILED', 'VALIDATION_TIMED_OUT'].map((status) => ({
    name: `never issued: ${status}`,
    facts: listedCertificate({ status, expiresAt: undefined }),
    message: 'notIssued' as const,
  })),
});
