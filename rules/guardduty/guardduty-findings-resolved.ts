import { defineRule } from '../../src/core/rule.ts';

export const guarddutyFindingsResolved = defineRule({
  id: 'guardduty-findings-resolved',
  title: 'GuardDuty findings of high severity should be resolved',
  resourceType: 'AWS::GuardDuty::Detector',
  responsibility: 'service-configuration',
  severity: 'high',
  tier: 1,
  facts: ['status', 'openFindings'],
  messages: {
    resolved: 'No findings of severity 7 or higher are open.',
    open: '{{count}} findings of severity 7 or higher are open: {{types}}.',
    suspended: 'The detector is suspended, and no earlier findings of severity 7 or higher are open.',
  },
  rationale:
    'An open finding of high severity means that a resource or credential is probably compromised and that the incident is not handled.',
  remediation: {
    text: 'Investigate each finding, contain and fix the cause, then archive the finding.',
    url: 'https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_remediate.html',
    impact: 'Archiving hides a finding and does not change resources. Archive it only after the investigation.',
    cli: [
      `aws guardduty list-findings --detector-id {{id}} --finding-criteria '{"Criterion":{"severity":{"GreaterThanOrEqual":7},"service.archived":{"Equals":["false"]}}}'`,
      'aws guardduty get-findings --detector-id {{id}} --finding-ids FINDING_ID',
      'aws guardduty archive-findings --detector-id {{id}} --finding-ids FINDING_ID',
    ].join('\n'),
    console: 'Open GuardDuty and choose Findings.\nFilter by the severities High and Critical.',
    notAsCode: 'Findings are resolved one by one and are not managed as code.',
  },
  controls: {
    nist80053: ['IR-4', 'SI-4'],
    prowler: ['guardduty_no_high_severity_findings'],
    cloudsploit: ['noActiveFindings'],
  },
  // The managed rule also limits the age of findings of low and medium severity.
  related: { awsConfig: ['guardduty-non-archived-findings'] },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    const open = facts.openFindings.filter(({ count }) => count > 0);
    // A suspended detector keeps the findings that it generated before.
    if (open.length === 0) return facts.status === 'ENABLED' ? pass('resolved') : notApplicable('suspended');
    return fail('open', {
      count: open.reduce((sum, { count }) => sum + count, 0),
      types: open.map(({ type, count }) => `${type} (${count})`).sort(),
    });
  },
});
