import { s3Modes } from './shared/security-configuration.ts';
import { flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const emrSecurityConfigurationClientSideEncryption = defineRule({
  id: 'emr-security-configuration-client-side-encryption',
  title: 'EMR security configurations should use client-side encryption if the data requires it',
  resourceType: 'AWS::EMR::SecurityConfiguration',
  responsibility: 'client-side-encryption',
  severity: 'informational',
  tier: 3,
  facts: ['securityConfiguration'],
  params: { requireClientSide: flag(false, 'Require client-side encryption of data in S3.') },
  messages: {
    client: 'Data is encrypted before it is sent to S3: {{modes}}.',
    server: 'Data is not encrypted before it is sent to S3; the encryption modes are {{modes}}.',
    free: 'Client-side encryption is not required; the encryption modes are {{modes}}.',
  },
  rationale: 'Data that EMR encrypts before it is sent to S3 stays protected from principals that may read the bucket and use its key.',
  remediation: {
    text: 'Create a security configuration with the S3 encryption mode CSE-KMS or CSE-Custom.',
    url: 'https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-data-encryption-options.html',
  },
  controls: {},
  evaluate: ({ securityConfiguration }, { pass, fail, notApplicable }, { params }) => {
    const modes = s3Modes(securityConfiguration);
    if (modes.some((mode) => mode.startsWith('CSE-'))) return pass('client', { modes });
    return params.requireClientSide ? fail('server', { modes }) : notApplicable('free', { modes });
  },
});
