import { defineRule } from '../../src/core/rule.ts';

export const iamAccessAnalyzerFindingsResolved = defineRule({
  id: 'iam-access-analyzer-findings-resolved',
  title: 'External access findings should be resolved or archived',
  resourceType: 'AWS::AccessAnalyzer::Analyzer',
  responsibility: 'customer-data',
  severity: 'medium',
  tier: 2,

  facts: ['externalAccess'],

  messages: {
    none: 'The analyzer has no active findings of external access.',
    active: 'The analyzer has {{total}} active findings of external access: {{byType}}.',
    atLeast: 'The analyzer has at least {{total}} active findings of external access: {{byType}}.',
    other: 'The analyzer does not analyze external access.',
  },
  rationale: 'Each active finding is a resource that can be used from outside, and that has not been confirmed as intended.',
  remediation: {
    text: 'Remove access that is not intended, and archive findings of intended access, with an archive rule if there are many.',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-findings-remediate.html',
    impact: 'Archiving changes no access. Removing access interrupts callers from outside.',
    cli: [
      'aws accessanalyzer list-findings --analyzer-arn {{arn}}',
      'aws accessanalyzer update-findings --analyzer-arn {{arn}} --status ARCHIVED --ids FINDING_ID',
    ].join('\n'),
    console: [
      'Open the analyzer in the IAM console and choose its active findings.',
      'Open each finding and remove access that is not intended from the policy of the resource.',
      'Archive findings for access that is intended.',
    ].join('\n'),
    notAsCode: 'Findings are resolved one by one and are not managed as code.',
  },
  controls: {
    prowler: ['accessanalyzer_enabled_without_findings'],
    cloudsploit: ['accessAnalyzerActiveFindings'],
  },
  evaluate: ({ externalAccess }, { pass, fail, notApplicable }) => {
    if (externalAccess === undefined) return notApplicable('other');
    const { total, more, public: open, byType } = externalAccess;
    if (total === 0) return pass('none');
    const evidence = {
      total,
      public: open,
      byType: Object.entries(byType)
        .map(([type, count]) => `${type} ${count}`)
        .sort(),
    };
    return fail(
      more ? 'atLeast' : 'active',
      evidence,
      open > 0 ? { severity: 'high', because: `${open} of them give access to everyone` } : undefined,
    );
  },
});
