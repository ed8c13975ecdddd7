import { strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { renewalSnippets } from './shared/snippets.ts';

export const acmCertificateChainTrusted = defineRule({
  id: 'acm-certificate-chain-trusted',
  title: 'Imported ACM certificates in use should not be self-signed',
  resourceType: 'AWS::ACM::Certificate',
  responsibility: 'network-traffic-protection',
  severity: 'medium',
  tier: 3,
  facts: ['listing', 'details'],
  params: { privateIssuers: strings([], 'Issuers of certificates for your own clients, as ACM shows them.') },
  messages: {
    issued: 'The certificate was issued by {{issuer}}.',
    selfSigned: 'The certificate is self-signed and used by {{resources}}.',
    otherType: 'The certificate is not imported.',
    unused: 'The certificate is not in use.',
    privateIssuer: 'The configuration lists {{issuer}} as an issuer for your own clients.',
    notShown: 'AWS did not return the issuer and subject of the certificate.',
  },
  rationale: 'Clients cannot tell a self-signed certificate from that of an attacker, so people get used to ignoring the warning.',
  remediation: {
    text: 'Use a certificate from a public certificate authority, such as one that ACM issues.',
    url: 'https://docs.aws.amazon.com/acm/latest/userguide/import-certificate.html',
    impact: 'Clients that pin the old certificate must be changed.',
    cli: 'aws acm request-certificate --domain-name DOMAIN_NAME --validation-method DNS',
    ...renewalSnippets,
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params }) => {
    const { type, inUse } = facts.listing;
    if (type !== 'IMPORTED') return notApplicable('otherType');
    if (!inUse) return notApplicable('unused');
    const { issuer, subject, usedBy: resources } = facts.details;
    if (issuer === undefined || subject === undefined) return indeterminate('notShown');
    if (params.privateIssuers.includes(issuer)) return notApplicable('privateIssuer', { issuer });
    // ACM shows the issuer as its common name or organization, the subject as a distinguished name.
    const isSelfSigned = subject === issuer || subject.split(/,\s*/).includes(`CN=${issuer}`);
    return isSelfSigned ? fail('selfSigned', { resources }) : pass('issued', { issuer });
  },
});
