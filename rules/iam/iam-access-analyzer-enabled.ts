import { defineRule } from '../../src/core/rule.ts';

export const iamAccessAnalyzerEnabled = defineRule({
  id: 'iam-access-analyzer-enabled',
  title: 'An external access analyzer should be active in every Region',
  resourceType: 'AWS::::Account',
  responsibility: 'service-configuration',
  severity: 'high',
  tier: 1,
  fix: 'detection',

  facts: ['accessAnalyzers'],

  messages: {
    running: 'The external access analyzers {{analyzers}} are active.',
    none: 'No external access analyzer is active.',
  },
  rationale:
    'Without an analyzer, a bucket, key, role or queue that becomes accessible from outside is not reported. External access analyzers are free of charge.',
  remediation: {
    text: 'Create an external access analyzer in each Region. In the management account or its delegated administrator, use the organization as zone of trust.',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-create-external.html',
    impact: 'External access analyzers are free of charge. The command creates a service-linked role, and does not change other resources.',
    cli: 'aws accessanalyzer create-analyzer --analyzer-name external-access --type ACCOUNT',
    terraform:
      'resource "aws_accessanalyzer_analyzer" "external_access" {\n  analyzer_name = "external-access"\n  type          = "ACCOUNT"\n}',
    cloudFormation:
      'ExternalAccess:\n  Type: AWS::AccessAnalyzer::Analyzer\n  Properties:\n    AnalyzerName: external-access\n    Type: ACCOUNT',
    console: [
      'Open Access Analyzer in the IAM console and choose Analyzer settings.',
      'Choose Create analyzer with the type Resource analysis - External access.',
      'Choose the current account or the organization, and create the analyzer.',
    ].join('\n'),
    consolePage: 'access-analyzer/home?region={{region}}#/analyzers',
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
