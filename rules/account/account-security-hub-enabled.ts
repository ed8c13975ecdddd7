import { defineRule } from '../../src/core/rule.ts';

export const accountSecurityHubEnabled = defineRule({
  id: 'account-security-hub-enabled',
  title: 'Security Hub should be on with standards',
  resourceType: 'AWS::::Account',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 1,
  fix: 'detection',
  facts: ['securityHubStandards'],
  messages: {
    on: 'Security Hub judges the Region by {{standards}}.',
    off: 'Security Hub is not on.',
    none: 'Security Hub is on, but no standard is ready.',
  },
  rationale: 'Findings of many services, seen nowhere together, are not followed up.',
  remediation: {
    text: 'Turn on Security Hub with the AWS Foundational Security Best Practices, for the whole organization from its delegated administrator.',
    url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-settingup.html',
    cli: 'aws securityhub enable-security-hub --enable-default-standards --region REGION',
  },
  controls: {
    awsConfig: ['securityhub-enabled'],
    cis: ['3.0:4.16', '5.0:4.16', '6.0:5.16', '7.0:5.16'],
    nist80053: ['CA-7', 'SI-4'],
    prowler: ['securityhub_enabled'],
    cloudsploit: ['securityHubEnabled'],
  },
  evaluate: ({ securityHubStandards }, { pass, fail }) => {
    if (securityHubStandards === undefined) return fail('off');
    // Incomplete: some of its controls cannot be switched on in this Region.
    const ready = securityHubStandards.filter(({ status }) => status === 'READY' || status === 'INCOMPLETE').map(({ name }) => name);
    if (ready.length > 0) return pass('on', { standards: ready });
    return fail('none', { standards: securityHubStandards.map(({ name, status }) => `${name}: ${status}`) });
  },
});
