import { defineRule } from '../../src/core/rule.ts';

export const ssmDocumentNoSecrets = defineRule({
  id: 'ssm-document-no-secrets',
  title: 'SSM documents should contain no credentials',
  resourceType: 'AWS::SSM::Document',
  responsibility: 'platform-and-application-management',
  severity: 'high',
  tier: 1,
  optIn: true,
  facts: ['secrets'],
  messages: {
    clean: 'Nothing in the default version looks like a credential.',
    secrets: 'The default version holds what looks like credentials: {{found}}.',
  },
  rationale: 'Whoever may read or run the document reads the credential too, and old versions keep it.',
  remediation: {
    text: 'Refer to a SecureString parameter or a secret instead, replace the exposed credential and delete the old versions.',
    url: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-param-runcommand.html',
  },
  controls: {
    prowler: ['ssm_document_secrets'],
  },
  evaluate: ({ secrets }, { pass, fail }) =>
    secrets.length === 0 ? pass('clean') : fail('secrets', { found: secrets.map(({ detector, where }) => `${detector} in ${where}`) }),
});
