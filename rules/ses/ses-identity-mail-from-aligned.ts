import { flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const sesIdentityMailFromAligned = defineRule({
  id: 'ses-identity-mail-from-aligned',
  title: 'SES domains should use a MAIL FROM domain of their own',
  resourceType: 'AWS::SES::EmailIdentity',
  responsibility: 'service-configuration',
  severity: 'low',
  tier: 3,
  facts: ['identityType', 'verification', 'mailFrom'],
  params: {
    strictMx: flag(true, 'Whether mail must be refused, not sent under a domain of SES, when the MX record is missing.'),
  },
  messages: {
    own: 'Mail goes out under {{domain}}.',
    default: 'Mail goes out under a domain of SES.',
    pending: 'Mail should go out under {{domain}}, but its state is {{status}}.',
    lenient: 'Mail goes out under a domain of SES whenever the MX record of {{domain}} is missing.',
    address: 'The identity is an address; its domain decides.',
    unverified: 'The identity is not verified, so nothing can be sent.',
  },
  rationale:
    'SPF counts for DMARC only when the domain of the envelope belongs to the sender, so mail under a domain of SES hangs on DKIM alone.',
  remediation: {
    text: 'Set a subdomain as MAIL FROM domain, publish its MX and SPF records, and let SES refuse mail when the MX record is missing.',
    url: 'https://docs.aws.amazon.com/ses/latest/dg/mail-from.html',
    cli: 'aws sesv2 put-email-identity-mail-from-attributes --email-identity DOMAIN --mail-from-domain bounce.DOMAIN --behavior-on-mx-failure REJECT_MESSAGE',
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable }, { params }) => {
    if (facts.identityType === 'EMAIL_ADDRESS') return notApplicable('address');
    if (facts.verification !== 'SUCCESS') return notApplicable('unverified');
    const { MailFromDomain: domain, MailFromDomainStatus: status, BehaviorOnMxFailure: behavior } = facts.mailFrom ?? {};
    if (domain === undefined) return fail('default');
    if (status !== 'SUCCESS') return fail('pending', { domain, status: status ?? 'unknown' });
    return params.strictMx && behavior !== 'REJECT_MESSAGE' ? fail('lenient', { domain }) : pass('own', { domain });
  },
});
