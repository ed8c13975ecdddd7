import { iamServerCertificateValid } from '../../../rules/iam/iam-server-certificate-valid.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

testRule(iamServerCertificateValid, {
  base: { expiresAt: daysAgo(-365) },
  pass: [
    { name: 'passes when valid', message: 'valid' },
    { name: 'passes just outside the window', facts: { expiresAt: daysAgo(-30.5) } },
  ],
  fail: [
    { name: 'fails at the edge of the window', facts: { expiresAt: daysAgo(-30) }, message: 'expiring', severity: 'low' },
    { name: 'fails hours before its expiration', facts: { expiresAt: daysAgo(-0.1) }, severity: 'low' },
    { name: 'fails for a wider window', facts: { expiresAt: daysAgo(-60) }, params: { minDaysLeft: 90 } },
    { name: 'fails when expired', facts: { expiresAt: daysAgo(0.1) }, message: 'expired', severity: 'medium' },
  ],
});
