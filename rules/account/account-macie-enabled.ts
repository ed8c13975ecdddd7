import { cloudFormationResource } from '../shared/code-snippets.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { defineRule } from '../../src/core/rule.ts';

export const accountMacieEnabled = defineRule({
  id: 'account-macie-enabled',
  title: 'Macie should be enabled with automated sensitive data discovery',
  resourceType: 'AWS::::Account',
  responsibility: 'customer-data',
  // Macie.1 is medium and Macie.2 high in Security Hub: the higher severity applies, because both are one setting for the user.
  severity: 'high',
  tier: 1,
  fix: 'detection',
  facts: ['bucketCount', 'macieSession', 'macieDiscovery'],
  messages: {
    discovers: 'Automated sensitive data discovery is enabled.',
    off: 'Macie is not enabled, although the Region contains {{buckets}} buckets.',
    paused: 'Macie is suspended.',
    manual: 'Macie is enabled, but automated sensitive data discovery is not.',
    noBuckets: 'The Region does not contain buckets.',
  },
  rationale: 'Personal data, keys and payment records end up in buckets unnoticed. You cannot protect data that you do not know about.',
  remediation: {
    text: 'Enable Macie with automated sensitive data discovery in each Region that contains buckets. In an organization, the Macie administrator enables it.',
    url: 'https://docs.aws.amazon.com/macie/latest/user/discovery-asdd-account-enable.html',
    impact: 'Macie charges for each bucket and for the amount of data that it inspects. Buckets and data do not change.',
    cli: 'aws macie2 enable-macie\naws macie2 update-automated-discovery-configuration --status ENABLED',
    console:
      'Open the Macie console in the Region and choose Get started, Enable Macie.\nUnder Settings, Automated sensitive data discovery, choose Enable.',
    terraform: 'resource "aws_macie2_account" "this" {\n  status = "ENABLED"\n}',
    consolePage: 'macie/home?region={{region}}',
    cloudFormation: cloudFormationResource('AWS::Macie::Session', 'Status: ENABLED'),
  },
  controls: {
    cis: ['3.0:2.1.3', '5.0:2.1.3', '6.0:3.1.3', '7.0:3.1.3'],
    nist80053: ['CA-7', 'CA-9(1)', 'RA-5', 'SI-4'],
  },
  // These controls also require Macie in Regions without buckets.
  related: {
    securityHub: ['Macie.1', 'Macie.2'],
    awsConfig: ['macie-status-check', 'macie-auto-sensitive-data-discovery-check'],
    prowler: ['macie_is_enabled', 'macie_automated_sensitive_data_discovery_enabled'],
  },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    const buckets = facts.bucketCount;
    if (buckets === 0) return notApplicable('noBuckets');
    const failure = firstVerdict(
      () => (facts.macieSession === undefined ? fail('off', { buckets }) : undefined),
      () => (facts.macieSession === 'ENABLED' ? undefined : fail('paused')),
      () => (facts.macieDiscovery === 'ENABLED' ? undefined : fail('manual')),
    );
    return failure ?? pass('discovers');
  },
});
