import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const sesIdentityDkimEnabled = defineRule({
  id: 'ses-identity-dkim-enabled',
  title: 'SES identities should sign mail with strong DKIM keys',
  resourceType: 'AWS::SES::EmailIdentity',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 1,
  facts: ['verification', 'dkim', 'domainDkim'],
  params: {
    minKeyBits: integer(2048, 'Minimum length of the signing key in bits.', { min: 1024, max: 2048 }),
  },
  messages: {
    signed: 'Mail is signed with a DKIM key of {{bits}} bits.',
    ownKey: 'Mail is signed with your own DKIM key, and SES does not report its length.',
    domain: 'Mail is signed with the DKIM key of the domain {{domain}}.',
    off: 'Mail is not signed: {{problem}}.',
    weak: 'Mail is signed with a DKIM key of {{bits}} bits; at least {{min}} bits are required.',
    unknown: 'SES did not report the length of the DKIM key.',
    unverified: 'The identity is not verified and cannot send.',
  },
  rationale: 'Without a valid signature receivers cannot distinguish mail of this sender from forged mail, and large providers reject it.',
  remediation: {
    text: 'Enable Easy DKIM with a 2048-bit key, and publish the records from SES in the DNS of the domain.',
    url: 'https://docs.aws.amazon.com/ses/latest/dg/send-email-authentication-dkim.html',
    impact: 'SES continues to sign with the current key until it finds the new records. The change is free of charge.',
    cli: `aws sesv2 put-email-identity-dkim-signing-attributes --email-identity {{id}} --signing-attributes-origin AWS_SES --signing-attributes NextSigningKeyLength=RSA_2048_BIT
aws sesv2 put-email-identity-dkim-attributes --email-identity {{id}} --signing-enabled
aws sesv2 get-email-identity --email-identity {{id}} --query DkimAttributes`,
    console: [
      'Open the identity in the Amazon SES console and choose the Authentication tab.',
      'Under DomainKeys Identified Mail (DKIM), choose Edit, and turn on DKIM signatures.',
      'Publish the DNS records that the console shows.',
    ].join('\n'),
    terraform: terraformResource(
      'aws_sesv2_email_identity',
      'email_identity = "{{id}}"',
      'dkim_signing_attributes {',
      '  next_signing_key_length = "RSA_2048_BIT"',
      '}',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::SES::EmailIdentity',
      "EmailIdentity: '{{id}}'",
      'DkimAttributes:',
      '  SigningEnabled: true',
    ),
  },
  controls: { prowler: ['ses_identity_dkim_enabled'], cloudsploit: ['dkimEnabled'] },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params }) => {
    if (facts.verification !== 'SUCCESS') return notApplicable('unverified');
    const own = facts.dkim;
    const isSigned = ({ SigningEnabled, Status }: typeof own) => SigningEnabled === true && Status === 'SUCCESS';
    const domain = isSigned(own) ? undefined : facts.domainDkim;
    const dkim = domain !== undefined && isSigned(domain) ? domain : own;
    if (!isSigned(dkim)) {
      return fail('off', { problem: dkim.SigningEnabled === true ? `the DKIM status is ${dkim.Status}` : 'DKIM is disabled' });
    }
    if (dkim.SigningAttributesOrigin === 'EXTERNAL')
      return domain === undefined ? pass('ownKey') : pass('domain', { domain: domain.domain });
    const bits = Number(/\d+/.exec(dkim.CurrentSigningKeyLength ?? '')?.[0]);
    if (Number.isNaN(bits)) return indeterminate('unknown');
    if (bits < params.minKeyBits) return fail('weak', { bits, min: params.minKeyBits });
    return domain === undefined ? pass('signed', { bits }) : pass('domain', { domain: domain.domain, bits });
  },
});
