import { defineRule } from '../../src/core/rule.ts';
import { renewalSnippets } from './shared/snippets.ts';

/** Statuses of a renewal that proceeds without the customer. */
const healthy: readonly (string | undefined)[] = [undefined, 'SUCCESS', 'PENDING_AUTO_RENEWAL'];

export const acmCertificateRenewalHealthy = defineRule({
  id: 'acm-certificate-renewal-healthy',
  title: 'Managed renewal of ACM certificates in use should not be blocked',
  resourceType: 'AWS::ACM::Certificate',
  responsibility: 'network-traffic-protection',
  severity: 'high',
  tier: 2,
  facts: ['listing', 'details'],
  messages: {
    healthy: 'ACM renews the certificate.',
    pending: 'Renewal waits for the validation of {{domains}}.',
    failed: 'Renewal failed.',
    ineligible: 'ACM cannot renew the certificate.',
    imported: 'ACM does not renew imported certificates.',
    unused: 'The certificate is not in use, so ACM does not renew it.',
    notIssued: 'The certificate is {{status}}.',
    unknownStatus: 'Onus does not know the renewal status {{status}}.',
    notShown: 'AWS did not return whether ACM can renew the certificate.',
  },
  rationale:
    'A certificate that ACM cannot renew expires without anyone replacing it. The usual cause is a deleted validation record in DNS.',
  remediation: {
    text: 'Create the validation records again, or replace the certificate with one that uses DNS validation.',
    url: 'https://docs.aws.amazon.com/acm/latest/userguide/troubleshooting-renewal.html',
    impact: 'The change does not interrupt service. ACM renews within hours once the records exist.',
    cli: `aws acm describe-certificate --certificate-arn {{arn}} --query Certificate.RenewalSummary
aws route53 change-resource-record-sets --hosted-zone-id HOSTED_ZONE_ID --change-batch file://VALIDATION_RECORDS_FILE`,
    ...renewalSnippets,
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }) => {
    const { type, status, inUse, exported, renewable } = facts.listing;
    if (type === 'IMPORTED') return notApplicable('imported');
    if (!inUse && !exported) return notApplicable('unused');
    if (status !== 'ISSUED') return notApplicable('notIssued', { status });
    if (renewable === false) return fail('ineligible');
    const { renewalStatus, validations } = facts.details;
    if (renewalStatus === 'FAILED') return fail('failed');
    if (renewalStatus === 'PENDING_VALIDATION')
      return fail('pending', {
        domains: validations.map(({ domain }) => domain),
        records: validations.flatMap(({ record }) => record ?? []),
      });
    if (!healthy.includes(renewalStatus)) return indeterminate('unknownStatus', { status: renewalStatus });
    return renewable === undefined ? indeterminate('notShown') : pass('healthy');
  },
});
