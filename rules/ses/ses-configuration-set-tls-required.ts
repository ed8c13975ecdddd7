import { defineRule } from '../../src/core/rule.ts';

export const sesConfigurationSetTlsRequired = defineRule({
  id: 'ses-configuration-set-tls-required',
  title: 'SES configuration sets should require TLS for delivery',
  resourceType: 'AWS::SES::ConfigurationSet',
  responsibility: 'network-traffic-protection',
  severity: 'medium',
  tier: 2,
  facts: ['tlsPolicy'],
  messages: {
    required: 'Mail goes only to servers that speak TLS.',
    optional: 'Mail goes unencrypted to servers that do not offer TLS.',
  },
  rationale: 'Whoever sits between SES and the receiving server can suppress the offer of TLS, and then read and change the mail.',
  remediation: {
    text: 'Set the TLS policy of the configuration set to REQUIRE; mail that cannot be delivered so is returned.',
    url: 'https://docs.aws.amazon.com/ses/latest/dg/security-protocols.html',
    cli: 'aws sesv2 put-configuration-set-delivery-options --configuration-set-name NAME --tls-policy REQUIRE',
  },
  controls: { securityHub: ['SES.3'], awsConfig: ['ses-sending-tls-required'] },
  evaluate: ({ tlsPolicy }, { pass, fail }) => (tlsPolicy === 'REQUIRE' ? pass('required') : fail('optional')),
});
