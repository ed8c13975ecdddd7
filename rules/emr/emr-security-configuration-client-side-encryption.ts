import { s3Modes } from './shared/security-configuration.ts';
import { flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const emrSecurityConfigurationClientSideEncryption = defineRule({
  id: 'emr-security-configuration-client-side-encryption',
  title: 'EMR should encrypt data before it reaches S3 where its class demands it',
  resourceType: 'AWS::EMR::SecurityConfiguration',
  responsibility: 'client-side-encryption',
  severity: 'informational',
  tier: 3,
  facts: ['document'],
  params: { requireClientSide: flag(false, 'Data must be encrypted before it reaches S3.') },
  messages: {
    client: 'Data is encrypted before it reaches S3: {{modes}}.',
    server: 'Data is encrypted in S3, not before: {{modes}}.',
    free: 'Encryption before S3 is not demanded; the modes are {{modes}}.',
  },
  rationale: 'What EMR encrypts before it reaches S3 stays closed even to somebody who may read the bucket and use its key.',
  remediation: {
    text: 'Make a new security configuration whose S3 encryption mode is CSE-KMS or CSE-Custom.',
    url: 'https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-data-encryption-options.html',
  },
  controls: {},
  evaluate: ({ document }, { pass, fail, notApplicable }, { params }) => {
    const modes = s3Modes(document);
    if (modes.some((mode) => mode.startsWith('CSE-'))) return pass('client', { modes });
    return params.requireClientSide ? fail('server', { modes }) : notApplicable('free', { modes });
  },
});
