import { defineRule } from '../../src/core/rule.ts';

export const guarddutyDetectorEnabled = defineRule({
  id: 'guardduty-detector-enabled',
  title: 'GuardDuty should be turned on in every Region',
  resourceType: 'AWS::::Account',
  responsibility: 'service-configuration',
  severity: 'high',
  tier: 1,
  fix: 'detection',
  facts: ['guardDuty'],
  messages: {
    on: 'GuardDuty is turned on.',
    none: 'GuardDuty is turned off: the Region has no detector.',
    suspended: 'GuardDuty is suspended.',
    unknown: 'The detector is in the unknown state {{state}}.',
  },
  rationale: 'Without a detector, stolen credentials and compromised resources go unnoticed, including in Regions that you do not use.',
  remediation: {
    text: 'Turn on GuardDuty in every enabled Region, for the whole organization from the delegated administrator. For a suspended detector, run update-detector instead of create-detector.',
    url: 'https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_settingup.html',
    impact: 'GuardDuty charges for analyzed events after a 30-day free trial. Resources are not affected.',
    cli: [
      'aws guardduty create-detector --enable',
      'aws guardduty list-detectors',
      'aws guardduty update-detector --detector-id DETECTOR_ID --enable',
    ].join('\n'),
    console: 'Open GuardDuty in the Region.\nChoose Get started, Enable GuardDuty, or Settings, Re-enable GuardDuty if it is suspended.',
    terraform: 'resource "aws_guardduty_detector" "this" {\n  enable = true\n}',
    cloudFormation: 'Detector:\n  Type: AWS::GuardDuty::Detector\n  Properties:\n    Enable: true',
    consolePage: 'guardduty/home?region={{region}}',
  },
  controls: {
    securityHub: ['GuardDuty.1'],
    awsConfig: ['guardduty-enabled-centralized'],
    nist80053: ['AU-6(1)', 'RA-3(4)', 'SI-4'],
    pciDss: ['4.0.1:11.5.1'],
    prowler: ['guardduty_is_enabled'],
    cloudsploit: ['guarddutyEnabled'],
  },
  evaluate: ({ guardDuty: state }, { pass, fail, indeterminate }) => {
    if (state === undefined) return fail('none');
    if (state === 'ENABLED') return pass('on');
    return state === 'DISABLED' ? fail('suspended') : indeterminate('unknown', { state });
  },
});
