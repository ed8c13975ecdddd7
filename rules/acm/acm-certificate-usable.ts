import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

const MS_PER_HOUR = 3_600_000;

export const acmCertificateUsable = defineRule({
  id: 'acm-certificate-usable',
  title: 'ACM certificates should not stay pending, failed or revoked',
  resourceType: 'AWS::ACM::Certificate',
  responsibility: 'service-configuration',
  severity: 'low',
  tier: 3,
  facts: ['listing', 'details'],
  params: { maxPendingHours: integer(72, 'Hours for which validation may be pending.', { min: 1, max: 8760 }) },
  messages: {
    issued: 'The certificate is issued.',
    unusable: 'The certificate is {{status}}: {{reason}}.',
    pending: 'Validation has been pending since {{date}}.',
    expired: 'The certificate expired.',
    recent: 'Validation has been pending since {{date}}.',
    unknown: 'Onus does not know the status {{status}}.',
  },
  rationale: 'Certificates that cannot be used block deployments, and make it harder to notice the certificates that matter.',
  remediation: {
    text: 'Create the validation records, or request the certificate again. Delete certificates that are not needed.',
    url: 'https://docs.aws.amazon.com/acm/latest/userguide/troubleshooting-cert-requests.html',
    impact: 'Deleting a certificate cannot be undone. ACM refuses it while the certificate is in use.',
    cli: `aws acm describe-certificate --certificate-arn {{arn}}
aws acm delete-certificate --certificate-arn {{arn}}`,
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { now, params }) => {
    const { status, createdAt, inUse } = facts.listing;
    if (status === 'ISSUED') return pass('issued');
    if (status === 'EXPIRED') return notApplicable('expired');
    if (status === 'PENDING_VALIDATION') {
      const date = createdAt?.slice(0, 10) ?? 'unknown';
      const since = createdAt === undefined ? now : Date.parse(createdAt);
      return now - since > params.maxPendingHours * MS_PER_HOUR ? fail('pending', { date }) : notApplicable('recent', { date });
    }
    if (!['FAILED', 'VALIDATION_TIMED_OUT', 'REVOKED', 'INACTIVE'].includes(status)) return indeterminate('unknown', { status });
    const isServed = status === 'REVOKED' && inUse;
    return fail(
      'unusable',
      { status, reason: () => facts.details.reason ?? 'no reason given' },
      isServed ? { severity: 'critical', because: 'the certificate is in use' } : undefined,
    );
  },
});
