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
    minKeyBits: integer(2048, 'Least length of the signing key.', { min: 1024, max: 2048 }),
  },
  messages: {
    signed: 'Mail is signed with a key of {{bits}} bits.',
    ownKey: 'Mail is signed with a key of your own, whose length SES does not tell.',
    domain: 'Mail is signed for the domain {{domain}}.',
    off: 'Mail is not signed: {{problem}}.',
    weak: 'Mail is signed with a key of {{bits}} bits; {{min}} are required.',
    unknown: 'SES does not tell the length of the signing key.',
    unverified: 'The identity is not verified, so nothing can be sent.',
  },
  rationale: 'Without a valid signature nobody can tell mail of this sender from forged mail, and large providers refuse it.',
  remediation: {
    text: 'Turn on Easy DKIM with a key of 2048 bits, and publish the records that SES gives in the DNS of the domain.',
    url: 'https://docs.aws.amazon.com/ses/latest/dg/send-email-authentication-dkim.html',
    cli: 'aws sesv2 put-email-identity-dkim-signing-attributes --email-identity IDENTITY --signing-attributes-origin AWS_SES --signing-attributes NextSigningKeyLength=RSA_2048_BIT',
  },
  controls: { prowler: ['ses_identity_dkim_enabled'], cloudsploit: ['dkimEnabled'] },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params }) => {
    if (facts.verification !== 'SUCCESS') return notApplicable('unverified');
    const own = facts.dkim;
    const isSigned = ({ SigningEnabled, Status }: typeof own) => SigningEnabled === true && Status === 'SUCCESS';
    const domain = isSigned(own) ? undefined : facts.domainDkim;
    const dkim = domain !== undefined && isSigned(domain) ? domain : own;
    if (!isSigned(dkim)) {
      return fail('off', { problem: dkim.SigningEnabled === true ? `the state of DKIM is ${dkim.Status}` : 'DKIM is off' });
    }
    if (dkim.SigningAttributesOrigin === 'EXTERNAL')
      return domain === undefined ? pass('ownKey') : pass('domain', { domain: domain.domain });
    const bits = Number(/\d+/.exec(dkim.CurrentSigningKeyLength ?? '')?.[0]);
    if (Number.isNaN(bits)) return indeterminate('unknown');
    if (bits < params.minKeyBits) return fail('weak', { bits, min: params.minKeyBits });
    return domain === undefined ? pass('signed', { bits }) : pass('domain', { domain: domain.domain, bits });
  },
});
