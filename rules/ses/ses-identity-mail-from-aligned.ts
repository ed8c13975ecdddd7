import { flag } from '../../src/core/parameters.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { defineRule } from '../../src/core/rule.ts';

export const sesIdentityMailFromAligned = defineRule({
  id: 'ses-identity-mail-from-aligned',
  title: 'SES domains should use a custom MAIL FROM domain',
  resourceType: 'AWS::SES::EmailIdentity',
  responsibility: 'service-configuration',
  severity: 'low',
  tier: 3,
  facts: ['identityType', 'verification', 'mailFrom'],
  params: {
    strictMx: flag(true, 'Require that SES rejects mail if the MX record is missing, instead of using an SES domain.'),
  },
  messages: {
    own: 'Mail is sent with the MAIL FROM domain {{domain}}.',
    default: 'Mail is sent with a MAIL FROM domain of SES.',
    pending: 'The status of the MAIL FROM domain {{domain}} is {{status}}; SUCCESS is required.',
    lenient: 'SES uses its own MAIL FROM domain if the MX record of {{domain}} is missing.',
    address: 'The identity is an email address; the identity of its domain is evaluated.',
    unverified: 'The identity is not verified and cannot send.',
  },
  rationale: 'SPF passes DMARC only if the MAIL FROM domain belongs to the sender. With a domain of SES, DMARC depends on DKIM alone.',
  remediation: {
    text: 'Set a subdomain as MAIL FROM domain, publish its MX and SPF records, and let SES reject mail if the MX record is missing.',
    url: 'https://docs.aws.amazon.com/ses/latest/dg/mail-from.html',
    impact: 'Publish the DNS records first: with REJECT_MESSAGE, SES rejects mail until it finds them. The change is free of charge.',
    cli: 'aws sesv2 put-email-identity-mail-from-attributes --email-identity {{id}} --mail-from-domain bounce.{{id}} --behavior-on-mx-failure REJECT_MESSAGE',
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable }, { params }) => {
    const excluded = firstVerdict(
      () => (facts.identityType === 'EMAIL_ADDRESS' ? notApplicable('address') : undefined),
      () => (facts.verification === 'SUCCESS' ? undefined : notApplicable('unverified')),
    );
    if (excluded !== undefined) return excluded;
    const { MailFromDomain: domain, MailFromDomainStatus: status, BehaviorOnMxFailure: behavior } = facts.mailFrom ?? {};
    if (domain === undefined) return fail('default');
    if (status !== 'SUCCESS') return fail('pending', { domain, status: status ?? 'unknown' });
    return params.strictMx && behavior !== 'REJECT_MESSAGE' ? fail('lenient', { domain }) : pass('own', { domain });
  },
});
