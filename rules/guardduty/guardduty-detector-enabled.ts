import { defineRule } from '../../src/core/rule.ts';

export const guarddutyDetectorEnabled = defineRule({
  id: 'guardduty-detector-enabled',
  title: 'GuardDuty should be on in every Region',
  resourceType: 'AWS::::Account',
  responsibility: 'service-configuration',
  severity: 'high',
  tier: 1,
  fix: 'detection',
  facts: ['guardDuty'],
  messages: {
    on: 'GuardDuty is on.',
    none: 'GuardDuty is not on: there is no detector.',
    suspended: 'GuardDuty is suspended.',
    unknown: 'The detector is in a state that is not known: {{state}}.',
  },
  rationale: 'Attackers prefer Regions in which nobody looks; without a detector stolen keys and hijacked machines go unnoticed.',
  remediation: {
    text: 'Turn on GuardDuty in every enabled Region, for the whole organization from its delegated administrator.',
    url: 'https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_settingup.html',
    cli: 'aws guardduty create-detector --enable --region REGION',
  },
  controls: {
    securityHub: ['GuardDuty.1'],
    awsConfig: ['guardduty-enabled-centralized'],
    nist80053: ['AU-6(1)', 'RA-3(4)', 'SI-4'],
    prowler: ['guardduty_is_enabled'],
    cloudsploit: ['guarddutyEnabled'],
  },
  evaluate: ({ guardDuty: state }, { pass, fail, indeterminate }) => {
    if (state === undefined) return fail('none');
    if (state === 'ENABLED') return pass('on');
    return state === 'DISABLED' ? fail('suspended') : indeterminate('unknown', { state });
  },
});
