import { cloudFormationResource } from '../shared/code-snippets.ts';
import { defineRule } from '../../src/core/rule.ts';

export const accountSecurityHubEnabled = defineRule({
  id: 'account-security-hub-enabled',
  title: 'Security Hub should be enabled with at least one standard',
  resourceType: 'AWS::::Account',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 1,
  fix: 'detection',
  facts: ['securityHubStandards'],
  messages: {
    on: 'Security Hub is enabled with {{standards}}.',
    off: 'Security Hub is not enabled.',
    none: 'Security Hub is enabled, but no standard is ready.',
  },
  rationale: 'Without Security Hub, findings of other security services are spread over many consoles and are easily missed.',
  remediation: {
    text: 'Enable Security Hub with AWS Foundational Security Best Practices, for the whole organization from its delegated administrator.',
    url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-settingup.html',
    impact: 'Security Hub charges for checks and findings. It needs AWS Config, which is billed as well.',
    cli: 'aws securityhub enable-security-hub --enable-default-standards',
    console:
      'Open the Security Hub CSPM console in the Region and choose Go to Security Hub CSPM.\nSelect AWS Foundational Security Best Practices and choose Enable.',
    terraform: 'resource "aws_securityhub_account" "this" {}',
    consolePage: 'securityhub/home?region={{region}}',
    cloudFormation: cloudFormationResource('AWS::SecurityHub::Hub', 'EnableDefaultStandards: true'),
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
    // INCOMPLETE: some controls of the standard are not available in the Region.
    const ready = securityHubStandards.filter(({ status }) => status === 'READY' || status === 'INCOMPLETE').map(({ name }) => name);
    if (ready.length > 0) return pass('on', { standards: ready });
    return fail('none', { standards: securityHubStandards.map(({ name, status }) => `${name}: ${status}`) });
  },
});
