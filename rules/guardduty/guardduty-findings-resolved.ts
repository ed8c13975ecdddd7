import { defineRule } from '../../src/core/rule.ts';

export const guarddutyFindingsResolved = defineRule({
  id: 'guardduty-findings-resolved',
  title: 'Serious GuardDuty findings should not stay open',
  resourceType: 'AWS::GuardDuty::Detector',
  responsibility: 'service-configuration',
  severity: 'high',
  tier: 1,
  facts: ['status', 'openFindings'],
  messages: {
    resolved: 'No finding of severity 7 or more is open.',
    open: '{{count}} findings of severity 7 or more are open: {{types}}.',
    suspended: 'The detector is suspended.',
  },
  rationale: 'GuardDuty has seen what looks like an attack under way or a machine taken over, and nobody has dealt with it.',
  remediation: {
    text: 'Investigate each finding, put right what it shows, then archive it.',
    url: 'https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_remediate.html',
    console: 'GuardDuty, Findings, filter by severity High and Critical.',
  },
  controls: {
    awsConfig: ['guardduty-non-archived-findings'],
    nist80053: ['IR-4', 'SI-4'],
    prowler: ['guardduty_no_high_severity_findings'],
    cloudsploit: ['noActiveFindings'],
  },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    if (facts.status !== 'ENABLED') return notApplicable('suspended');
    const open = facts.openFindings.filter(({ count }) => count > 0);
    if (open.length === 0) return pass('resolved');
    return fail('open', {
      count: open.reduce((sum, { count }) => sum + count, 0),
      types: open.map(({ type, count }) => `${type} (${count})`).sort(),
    });
  },
});
