import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ssmDocumentNoSecrets = defineRule({
  id: 'ssm-document-no-secrets',
  title: 'SSM documents should not contain credentials',
  resourceType: 'AWS::SSM::Document',
  responsibility: 'platform-and-application-management',
  severity: 'high',
  tier: 1,
  optIn: true,
  facts: ['secrets'],
  messages: {
    clean: 'No credentials were found in the default version.',
    secrets: 'The default version contains credentials: {{found}}.',
  },
  rationale: 'Anyone who can read the document can read the credential, and old versions of the document keep it.',
  remediation: {
    text: 'Reference a SecureString parameter or a secret instead, rotate the exposed credential, and delete old versions of the document.',
    url: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-param-runcommand.html',
    impact: 'Deleting a version cannot be undone. Rotating the credential interrupts clients that still use it.',
    cli: `aws ssm update-document --name {{id}} --content file://DOCUMENT_FILE --document-version '$LATEST'
aws ssm update-document-default-version --name {{id}} --document-version VERSION_NUMBER
aws ssm delete-document --name {{id}} --document-version OLD_VERSION_NUMBER`,
    console:
      'Store the credential as a SecureString parameter.\nOpen the document in the Systems Manager console, choose Actions, Create new version, and reference the parameter.\nDelete the old versions and rotate the credential.',
    terraform: terraformResource(
      'aws_ssm_document',
      'name            = "{{name}}"',
      'document_type   = "Command"',
      'document_format = "YAML"',
      'content         = file("document-without-secrets.yaml")',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::SSM::Document',
      "Name: '{{name}}'",
      'DocumentType: Command',
      'Content:',
      "  schemaVersion: '2.2'",
      '  mainSteps:',
      '    - action: aws:runShellScript',
      '      name: run',
      '      inputs: { runCommand: [COMMAND_THAT_RETRIEVES_THE_SECRET] }',
    ),
  },
  controls: {
    prowler: ['ssm_document_secrets'],
  },
  evaluate: ({ secrets }, { pass, fail }) =>
    secrets.length === 0 ? pass('clean') : fail('secrets', { found: secrets.map(({ detector, where }) => `${detector} in ${where}`) }),
});
