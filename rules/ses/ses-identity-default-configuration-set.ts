import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
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
    required: 'Mail is sent by default through the configuration set {{set}}, which requires TLS.',
    none: 'The identity does not have a default configuration set.',
    missing: 'The default configuration set {{set}} does not exist.',
    optional: 'The default configuration set {{set}} does not require TLS.',
    unverified: 'The identity is not verified and cannot send.',
  },
  rationale: 'Mail that an application sends without a configuration set ignores your settings, including TLS.',
  remediation: {
    text: 'Set a default configuration set with the TLS policy REQUIRE for the identity.',
    url: 'https://docs.aws.amazon.com/ses/latest/dg/managing-configuration-sets.html',
    impact: 'Mail to servers that do not support TLS bounces. The change is free of charge.',
    cli: 'aws sesv2 put-email-identity-configuration-set-attributes --email-identity {{id}} --configuration-set-name CONFIGURATION_SET_NAME',
    console: [
      'Open the identity in the Amazon SES console.',
      'Choose the Configuration set tab and Edit.',
      'Select Assign a default configuration set, choose one, and save.',
    ].join('\n'),
    terraform: terraformResource(
      'aws_sesv2_email_identity',
      'email_identity         = "{{id}}"',
      'configuration_set_name = "CONFIGURATION_SET_NAME"',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::SES::EmailIdentity',
      "EmailIdentity: '{{id}}'",
      'ConfigurationSetAttributes:',
      '  ConfigurationSetName: CONFIGURATION_SET_NAME',
    ),
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
