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
    none: 'There is no active finding of external access.',
    active: '{{total}} active findings of external access, by type: {{byType}}.',
    atLeast: 'At least {{total}} active findings of external access, by type: {{byType}}.',
    other: 'The analyzer does not look for external access.',
  },
  rationale: 'Each finding is a resource that somebody outside can use. Nobody has yet said that this is meant.',
  remediation: {
    text: 'Take the access away, or archive the finding, by a rule where it is meant for many.',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-findings-remediate.html',
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
      open > 0 ? { severity: 'high', because: `everyone has access by ${open} of them` } : undefined,
    );
  },
});
