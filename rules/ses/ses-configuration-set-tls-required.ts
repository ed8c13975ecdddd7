import { cloudFormationResource } from '../shared/code-snippets.ts';
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
    required: 'SES delivers mail only over TLS.',
    optional: 'SES delivers mail without TLS if the receiving server does not offer it.',
  },
  rationale: 'An attacker between SES and the receiving server can suppress the TLS offer and then read and change the mail.',
  remediation: {
    text: 'Set the TLS policy of the configuration set to REQUIRE.',
    url: 'https://docs.aws.amazon.com/ses/latest/dg/security-protocols.html',
    impact: 'Mail to servers that do not support TLS bounces. The change is free of charge.',
    cli: 'aws sesv2 put-configuration-set-delivery-options --configuration-set-name {{id}} --tls-policy REQUIRE',
    terraform: `resource "aws_sesv2_configuration_set" "this" {
  configuration_set_name = "example"
  delivery_options {
    tls_policy = "REQUIRE"
  }
}`,
    console: [
      'Open the configuration set in the Amazon SES console.',
      'Under General details, choose Edit.',
      'Set Transport Layer Security (TLS) to Required and save.',
    ].join('\n'),
    cloudFormation: cloudFormationResource('AWS::SES::ConfigurationSet', 'DeliveryOptions:', '  TlsPolicy: REQUIRE'),
  },
  controls: { securityHub: ['SES.3'], awsConfig: ['ses-sending-tls-required'] },
  evaluate: ({ tlsPolicy }, { pass, fail }) => (tlsPolicy === 'REQUIRE' ? pass('required') : fail('optional')),
});
