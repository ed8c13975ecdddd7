import { strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { requestSnippets } from './shared/snippets.ts';

export const acmCertificateKeyNotExported = defineRule({
  id: 'acm-certificate-key-not-exported',
  title: 'Private keys of ACM certificates should not be exportable',
  resourceType: 'AWS::ACM::Certificate',
  responsibility: 'access-control',
  severity: 'medium',
  tier: 2,
  facts: ['listing'],
  params: { exportAllowed: strings([], 'Domain names of certificates that may be exported.') },
  messages: {
    kept: 'The private key cannot be exported.',
    notExported: 'The private key has not been exported.',
    exportable: 'The private key can be exported.',
    exported: 'The private key was exported.',
    imported: 'The certificate is imported, so its private key comes from outside ACM.',
    allowed: 'The configuration allows the export of the certificate.',
  },
  rationale: 'Anyone who may call acm:ExportCertificate gets the private key and can impersonate the server anywhere.',
  remediation: {
    text: 'Request a certificate without export and replace the old one. Revoke certificates with lost or stolen keys.',
    url: 'https://docs.aws.amazon.com/acm/latest/userguide/acm-exportable-certificates.html',
    impact: 'Servers outside AWS that use the exported certificate need another one.',
    cli: 'aws acm request-certificate --domain-name DOMAIN_NAME --validation-method DNS --options Export=DISABLED',
    ...requestSnippets,
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable }, { params }) => {
    const { type, domain, exportable, exported } = facts.listing;
    if (type === 'IMPORTED') return notApplicable('imported');
    if (domain !== undefined && params.exportAllowed.includes(domain)) return notApplicable('allowed');
    if (exported) return fail('exported', {}, { severity: 'high', because: 'the key is outside ACM' });
    // Every private certificate can be exported: only the export counts.
    if (type === 'PRIVATE') return pass('notExported');
    return exportable ? fail('exportable') : pass('kept');
  },
});
