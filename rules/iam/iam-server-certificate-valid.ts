import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { ageInDays } from '../shared/age.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const iamServerCertificateValid = defineRule({
  id: 'iam-server-certificate-valid',
  title: 'Server certificates in IAM should not be expired',
  resourceType: 'AWS::IAM::ServerCertificate',
  responsibility: 'network-traffic-protection',
  severity: 'medium',
  tier: 1,

  facts: ['expiresAt'],
  params: { minDaysLeft: integer(30, 'Certificates that expire within this number of days fail at low severity.') },
  messages: {
    valid: 'The certificate is valid until {{expiresAt}}.',
    expiring: 'The certificate expires on {{expiresAt}}, within {{minDaysLeft}} days.',
    expired: 'The certificate expired on {{expiresAt}}.',
  },
  rationale: 'Clients refuse connections with an expired certificate, or users learn to ignore the warning.',
  remediation: {
    text: 'Move to AWS Certificate Manager, which renews certificates automatically, or upload a new certificate, then delete this one.',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_server-certs.html',
    impact:
      'Deleting a certificate cannot be undone, and fails while a load balancer uses it. Replace it on all listeners and distributions first.',
    cli: [
      'aws iam get-server-certificate --server-certificate-name {{name}}',
      'aws iam upload-server-certificate --server-certificate-name NEW_NAME --certificate-body file://certificate.pem --private-key file://key.pem',
      'aws iam delete-server-certificate --server-certificate-name {{name}}',
    ].join('\n'),
    console: [
      'Request or import a certificate in the AWS Certificate Manager console.',
      'Open each load balancer that uses the old certificate and choose the new one in its listener.',
      'Delete the old certificate with the AWS CLI. The console does not list it.',
    ].join('\n'),
    terraform: terraformResource('aws_acm_certificate', 'domain_name       = "DOMAIN_NAME"', 'validation_method = "DNS"'),
    cloudFormation: cloudFormationResource('AWS::CertificateManager::Certificate', 'DomainName: DOMAIN_NAME', 'ValidationMethod: DNS'),
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
