import { defineRule } from '../../src/core/rule.ts';
import { requestSnippets } from './shared/snippets.ts';

export const acmCertificateValidatedByDns = defineRule({
  id: 'acm-certificate-validated-by-dns',
  title: 'ACM certificates should use DNS or HTTP validation instead of email validation',
  resourceType: 'AWS::ACM::Certificate',
  responsibility: 'service-configuration',
  severity: 'low',
  tier: 2,
  facts: ['listing', 'details'],
  messages: {
    automatic: 'Domains are validated by {{methods}}.',
    email: 'Domains are validated by email: {{domains}}.',
    otherType: 'Only certificates that Amazon issues need validation.',
    unknown: 'AWS did not return how the domains are validated.',
  },
  rationale: 'ACM sends an email at each renewal, and the certificate expires unless someone approves it in time.',
  remediation: {
    text: 'Request a certificate with DNS validation and replace the old one. The method of an existing certificate cannot be changed.',
    url: 'https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html',
    impact: 'The change does not interrupt service if all services are switched to the new certificate before the old one is deleted.',
    cli: 'aws acm request-certificate --domain-name DOMAIN_NAME --validation-method DNS',
    ...requestSnippets,
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }) => {
    if (facts.listing.type !== 'AMAZON_ISSUED') return notApplicable('otherType');
    const { validations } = facts.details;
    const domains = validations.filter(({ method }) => method === 'EMAIL').map(({ domain }) => domain);
    if (domains.length > 0) return fail('email', { domains });
    const methods = [...new Set(validations.flatMap(({ method }) => method ?? []))];
    const known = methods.length > 0 && validations.every(({ method }) => method === 'DNS' || method === 'HTTP');
    return known ? pass('automatic', { methods }) : indeterminate('unknown');
  },
});
