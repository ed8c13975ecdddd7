import { ageInDays } from '../shared/age.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const iamServerCertificateValid = defineRule({
  id: 'iam-server-certificate-valid',
  title: 'TLS certificates kept in IAM should not be expired',
  resourceType: 'AWS::IAM::ServerCertificate',
  responsibility: 'network-traffic-protection',
  severity: 'medium',
  tier: 1,

  facts: ['expiresAt'],
  params: { minDaysLeft: integer(30, 'Days before its end in which a certificate should have been replaced.') },
  messages: {
    valid: 'The certificate is valid until {{expiresAt}}.',
    expiring: 'The certificate expires on {{expiresAt}}, within {{minDaysLeft}} days.',
    expired: 'The certificate has been expired since {{expiresAt}}.',
  },
  rationale: 'Clients refuse a certificate that has expired, or people learn to click the warning away.',
  remediation: {
    text: 'Move to AWS Certificate Manager, which renews by itself; otherwise upload a new certificate and delete this one.',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_server-certs.html',
  },
  controls: {
    securityHub: ['IAM.26'],
    awsConfig: ['iam-server-certificate-expiration-check'],
    cis: ['3.0:1.19', '5.0:1.18', '6.0:2.18', '7.0:2.17'],
    prowler: ['iam_no_expired_server_certificates_stored'],
    cloudsploit: ['certificateExpiry'],
  },
  evaluate: ({ expiresAt }, { pass, fail }, { now, params: { minDaysLeft } }) => {
    const age = ageInDays(expiresAt, now);
    if (age >= 0) return fail('expired', { expiresAt });
    return -age > minDaysLeft
      ? pass('valid', { expiresAt })
      : fail('expiring', { expiresAt, minDaysLeft }, { severity: 'low', because: 'it is still valid' });
  },
});
