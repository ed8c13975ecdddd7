import { defineRule } from '../../src/core/rule.ts';

export const accountMacieEnabled = defineRule({
  id: 'account-macie-enabled',
  title: 'Macie should discover sensitive data',
  resourceType: 'AWS::::Account',
  responsibility: 'customer-data',
  severity: 'medium',
  tier: 1,
  fix: 'detection',
  facts: ['bucketCount', 'macieSession', 'macieDiscovery'],
  messages: {
    discovers: 'Macie discovers sensitive data by itself.',
    off: 'Macie is not enabled, though there are {{buckets}} buckets.',
    paused: 'Macie is suspended.',
    manual: 'Macie is enabled, but does not discover sensitive data by itself.',
    noBuckets: 'There are no buckets in the Region.',
  },
  rationale: 'Nobody knows of all the personal data, keys and payment records that end up in buckets, unless something looks for them.',
  remediation: {
    text: 'Enable Macie in each Region that has buckets, with automated sensitive data discovery.',
    url: 'https://docs.aws.amazon.com/macie/latest/user/getting-started.html',
    cli: 'aws macie2 enable-macie && aws macie2 update-automated-discovery-configuration --status ENABLED',
  },
  controls: {
    securityHub: ['Macie.1', 'Macie.2'],
    awsConfig: ['macie-status-check', 'macie-auto-sensitive-data-discovery-check'],
    cis: ['3.0:2.1.3', '5.0:2.1.3', '6.0:3.1.3', '7.0:3.1.3'],
    nist80053: ['CA-7', 'CA-9(1)', 'RA-5', 'SI-4'],
    prowler: ['macie_is_enabled', 'macie_automated_sensitive_data_discovery_enabled'],
  },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    const buckets = facts.bucketCount;
    if (buckets === 0) return notApplicable('noBuckets');
    const session = facts.macieSession;
    if (session === undefined) return fail('off', { buckets });
    if (session !== 'ENABLED') return fail('paused');
    return facts.macieDiscovery === 'ENABLED' ? pass('discovers') : fail('manual');
  },
});
