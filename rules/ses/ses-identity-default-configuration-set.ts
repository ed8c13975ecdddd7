import { defineRule } from '../../src/core/rule.ts';

export const sesIdentityDefaultConfigurationSet = defineRule({
  id: 'ses-identity-default-configuration-set',
  title: 'SES identities should have a default configuration set that requires TLS',
  resourceType: 'AWS::SES::EmailIdentity',
  responsibility: 'network-traffic-protection',
  severity: 'medium',
  tier: 3,
  facts: ['verification', 'defaultConfigurationSet'],
  messages: {
    required: 'Mail goes by default through {{set}}, which requires TLS.',
    none: 'There is no default configuration set.',
    missing: 'The default configuration set {{set}} does not exist.',
    optional: 'The default configuration set {{set}} does not require TLS.',
    unverified: 'The identity is not verified, so nothing can be sent.',
  },
  rationale: 'Mail of an application that names no configuration set goes out without any of your settings, TLS among them.',
  remediation: {
    text: 'Give the identity a default configuration set whose TLS policy is REQUIRE.',
    url: 'https://docs.aws.amazon.com/ses/latest/dg/managing-configuration-sets.html',
    cli: 'aws sesv2 put-email-identity-configuration-set-attributes --email-identity IDENTITY --configuration-set-name NAME',
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable }) => {
    if (facts.verification !== 'SUCCESS') return notApplicable('unverified');
    const { name: set, exists, tlsPolicy } = facts.defaultConfigurationSet ?? {};
    if (set === undefined) return fail('none');
    if (exists !== true) return fail('missing', { set });
    return tlsPolicy === 'REQUIRE' ? pass('required', { set }) : fail('optional', { set });
  },
});
