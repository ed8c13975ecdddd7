import { defineRule } from '../../src/core/rule.ts';

export const emrClusterNoSecretsInArguments = defineRule({
  id: 'emr-cluster-no-secrets-in-arguments',
  title: 'Arguments and settings of EMR clusters should contain no credentials',
  resourceType: 'AWS::EMR::Cluster',
  responsibility: 'platform-and-application-management',
  severity: 'high',
  tier: 3,
  optIn: true,
  facts: ['argumentSecrets'],
  messages: {
    clean: 'Nothing in bootstrap actions, steps and settings looks like a credential.',
    found: 'These look like credentials: {{found}}.',
  },
  rationale:
    'EMR shows arguments and settings to everybody who may describe the cluster, keeps them for two months after its end, and writes them into logs.',
  remediation: {
    text: 'Keep credentials in AWS Secrets Manager, let jobs read them there, and replace those that were exposed.',
    url: 'https://docs.aws.amazon.com/emr/latest/ReleaseGuide/storing-sensitive-data.html',
  },
  controls: {},
  evaluate: ({ argumentSecrets }, { pass, fail }) =>
    argumentSecrets.length === 0
      ? pass('clean')
      : fail('found', { found: argumentSecrets.map(({ where, detector }) => `${where} (${detector})`) }),
});
