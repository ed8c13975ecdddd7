import { defineRule } from '../../src/core/rule.ts';

export const iamAccessAnalyzerEnabled = defineRule({
  id: 'iam-access-analyzer-enabled',
  title: 'An external access analyzer should run in every Region',
  resourceType: 'AWS::::Account',
  responsibility: 'service-configuration',
  severity: 'high',
  tier: 1,
  fix: 'detection',

  facts: ['accessAnalyzers'],

  messages: {
    running: '{{analyzers}} looks for external access.',
    none: 'No active analyzer looks for external access.',
  },
  rationale: 'Without an analyzer nobody notices when a bucket, key, role or queue is opened to the outside. It costs nothing.',
  remediation: {
    text: 'Create an analyzer for external access in each Region, with the organization as its zone of trust where there is one.',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-create-external.html',
    cli: 'aws accessanalyzer create-analyzer --analyzer-name external-access --type ACCOUNT --region REGION',
  },
  controls: {
    securityHub: ['IAM.28'],
    awsConfig: ['iam-external-access-analyzer-enabled'],
    cis: ['3.0:1.20', '5.0:1.19', '6.0:2.19', '7.0:2.18'],
    prowler: ['accessanalyzer_enabled'],
    cloudsploit: ['accessAnalyzerEnabled'],
  },
  evaluate: ({ accessAnalyzers }, { pass, fail }) => {
    const external = accessAnalyzers.filter(({ type }) => type === 'ACCOUNT' || type === 'ORGANIZATION');
    const active = external.filter(({ status }) => status === 'ACTIVE').map(({ name }) => name);
    return active.length > 0
      ? pass('running', { analyzers: active })
      : fail('none', { notActive: external.map(({ name, status }) => `${name}: ${status}`) });
  },
});
