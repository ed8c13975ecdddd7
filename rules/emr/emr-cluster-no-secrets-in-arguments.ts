import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { defineRule } from '../../src/core/rule.ts';

export const emrClusterNoSecretsInArguments = defineRule({
  id: 'emr-cluster-no-secrets-in-arguments',
  title: 'Arguments and configurations of EMR clusters should not contain credentials',
  resourceType: 'AWS::EMR::Cluster',
  responsibility: 'platform-and-application-management',
  severity: 'high',
  tier: 3,
  optIn: true,
  facts: ['argumentSecrets'],
  messages: {
    clean: 'Bootstrap actions, steps and configurations contain no values that look like credentials.',
    found: 'These values look like credentials: {{found}}.',
  },
  rationale:
    'EMR shows arguments and configurations to anyone who may describe the cluster, for two months after it ends, and writes them to logs.',
  remediation: {
    text: 'Store credentials in AWS Secrets Manager, let jobs read them from there, and rotate the exposed credentials.',
    url: 'https://docs.aws.amazon.com/emr/latest/ReleaseGuide/storing-sensitive-data.html',
    impact: 'Jobs must be changed to read the secret. The instance profile or runtime role needs secretsmanager:GetSecretValue.',
    cli: [
      'aws secretsmanager create-secret --name SECRET_NAME --secret-string file://SECRET_FILE',
      'aws emr list-steps --cluster-id {{id}}',
      'aws emr describe-cluster --cluster-id {{id}} --query Cluster.BootstrapActions',
    ].join('\n'),
    console:
      'Open Amazon EMR, choose the cluster, and review the tabs Steps, Bootstrap actions and Configurations.\nReplace credentials with references to AWS Secrets Manager.',
    terraform: terraformResource(
      'aws_emr_cluster',
      'name                = "{{name}}"',
      'configurations_json = file("configurations-without-secrets.json")',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::EMR::Cluster',
      "Name: '{{name}}'",
      'Configurations:',
      '  - Classification: CLASSIFICATION',
      '    ConfigurationProperties:',
      '      PROPERTY: EMR.secret@SECRET_ARN',
    ),
  },
  controls: {},
  evaluate: ({ argumentSecrets }, { pass, fail }) =>
    argumentSecrets.length === 0
      ? pass('clean')
      : fail('found', { found: argumentSecrets.map(({ where, detector }) => `${where} (${detector})`) }),
});
