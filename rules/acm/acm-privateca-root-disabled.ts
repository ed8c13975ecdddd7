import { defineRule } from '../../src/core/rule.ts';

export const acmPrivatecaRootDisabled = defineRule({
  id: 'acm-privateca-root-disabled',
  title: 'Root CAs in AWS Private CA should be disabled',
  resourceType: 'AWS::ACMPCA::CertificateAuthority',
  responsibility: 'access-control',
  severity: 'low',
  tier: 2,
  facts: ['authority'],
  messages: {
    disabled: 'The root CA is disabled.',
    active: 'The root CA is active.',
    subordinate: 'The CA is a subordinate CA.',
    otherStatus: 'The CA is {{status}}.',
  },
  rationale:
    'A root CA is needed only to issue certificates of subordinate CAs. While it is active, one mistake or theft affects all certificates below it.',
  remediation: {
    text: 'Disable the root CA, and enable it only to issue certificates of subordinate CAs.',
    url: 'https://docs.aws.amazon.com/privateca/latest/userguide/ca-best-practices.html',
    impact: 'The root CA can no longer issue certificates. Revocation lists and certificates that it issued stay valid.',
    cli: 'aws acm-pca update-certificate-authority --certificate-authority-arn {{arn}} --status DISABLED',
  },
  controls: { securityHub: ['PCA.1'], awsConfig: ['acm-pca-root-ca-disabled'] },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    const { type, status } = facts.authority;
    if (type !== 'ROOT') return notApplicable('subordinate');
    if (status === 'DISABLED') return pass('disabled');
    return status === 'ACTIVE' ? fail('active') : notApplicable('otherStatus', { status });
  },
});
