import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { renewalSnippets } from './shared/snippets.ts';

const MS_PER_DAY = 86_400_000;

export const acmCertificateRenewedInTime = defineRule({
  id: 'acm-certificate-renewed-in-time',
  title: 'ACM certificates should be renewed before they expire',
  resourceType: 'AWS::ACM::Certificate',
  responsibility: 'network-traffic-protection',
  severity: 'medium',
  tier: 1,
  facts: ['listing'],
  params: {
    daysBeforeExpiry: integer(30, 'A certificate must be renewed at least this number of days before it expires.', { min: 1, max: 365 }),
  },
  messages: {
    valid: 'The certificate expires on {{date}}.',
    soon: 'The certificate expires on {{date}}.',
    expired: 'The certificate expired on {{date}}.',
    notIssued: 'The certificate is {{status}} and does not have an expiration date.',
  },
  rationale: 'Clients refuse to connect once a certificate has expired, or learn to ignore the warning.',
  remediation: {
    text: 'Import the new certificate under the same ARN, or make the certificate eligible for managed renewal. Delete certificates that are not in use.',
    url: 'https://docs.aws.amazon.com/acm/latest/userguide/managed-renewal.html',
    impact: 'The change does not interrupt service. Services that use the ARN get the new certificate.',
    cli: 'aws acm import-certificate --certificate-arn {{arn}} --certificate fileb://CERTIFICATE_FILE --private-key fileb://PRIVATE_KEY_FILE --certificate-chain fileb://CHAIN_FILE',
    ...renewalSnippets,
  },
  controls: { securityHub: ['ACM.1'], awsConfig: ['acm-certificate-expiration-check'] },
  evaluate: (facts, { pass, fail, notApplicable }, { now, params }) => {
    const { expiresAt, status, inUse } = facts.listing;
    if (expiresAt === undefined) return notApplicable('notIssued', { status });
    const left = Date.parse(expiresAt) - now;
    const date = expiresAt.slice(0, 10);
    if (left >= params.daysBeforeExpiry * MS_PER_DAY) return pass('valid', { date });
    const severity = inUse
      ? ({ severity: 'high', because: 'the certificate is in use' } as const)
      : ({ severity: 'low', because: 'the certificate is not in use' } as const);
    return left <= 0 ? fail('expired', { date }, severity) : fail('soon', { date }, severity);
  },
});
