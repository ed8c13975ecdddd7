import { defineRule } from '../../src/core/rule.ts';

export const acmPrivatecaRevocationSupported = defineRule({
  id: 'acm-privateca-revocation-supported',
  title: 'Private CAs should support the revocation of certificates',
  resourceType: 'AWS::ACMPCA::CertificateAuthority',
  responsibility: 'access-control',
  severity: 'low',
  tier: 3,
  facts: ['authority', 'revocation'],
  messages: {
    supported: 'Clients can check for revoked certificates with {{methods}}.',
    none: 'The CA publishes neither a certificate revocation list nor OCSP responses.',
    shortLived: 'The CA issues only certificates that are valid for at most seven days.',
    otherStatus: 'The CA is {{status}}.',
    unknownUsage: 'Onus does not know the usage mode {{usage}}.',
  },
  rationale: 'Without revocation, a stolen certificate is accepted until it expires.',
  remediation: {
    text: 'Turn on OCSP or a certificate revocation list. Only certificates that the CA issues afterwards contain the address.',
    url: 'https://docs.aws.amazon.com/privateca/latest/userguide/revocation-setup.html',
    impact: 'The change does not interrupt service. AWS charges for OCSP per certificate.',
    cli: 'aws acm-pca update-certificate-authority --certificate-authority-arn {{arn}} --revocation-configuration OcspConfiguration={Enabled=true}',
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }) => {
    const { status } = facts.authority;
    if (status !== 'ACTIVE') return notApplicable('otherStatus', { status });
    const { usage, methods } = facts.revocation;
    if (methods.length > 0) return pass('supported', { methods });
    if (usage === 'SHORT_LIVED_CERTIFICATE') return notApplicable('shortLived');
    return usage === 'GENERAL_PURPOSE' ? fail('none') : indeterminate('unknownUsage', { usage });
  },
});
