import { defineRule } from '../../src/core/rule.ts';

export const accountSecurityContactRegistered = defineRule({
  id: 'account-security-contact-registered',
  title: 'A security contact should be registered',
  resourceType: 'AWS::::Account',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 1,
  facts: ['securityContact'],
  messages: {
    registered: 'AWS has e-mail address and phone number of a security contact.',
    none: 'No security contact is registered.',
    incomplete: 'The security contact has no {{missing}}.',
  },
  rationale: 'When AWS sees abuse or leaked keys it writes to the root address, which nobody who can act may read.',
  remediation: {
    text: 'Register a security contact, best a team that is reached at any hour.',
    url: 'https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-update-contact-alternate.html',
    cli: 'aws account put-alternate-contact --alternate-contact-type SECURITY --name NAME --title TITLE --email-address EMAIL --phone-number PHONE',
  },
  controls: {
    securityHub: ['Account.1'],
    awsConfig: ['security-account-information-provided'],
    cis: ['3.0:1.2', '5.0:1.2', '6.0:2.2', '7.0:2.3'],
    nist80053: ['CM-2', 'CM-2(2)'],
    prowler: ['account_security_contact_information_is_registered'],
  },
  evaluate: ({ securityContact }, { pass, fail }) => {
    if (securityContact === undefined) return fail('none');
    const missing = [...(securityContact.email ? [] : ['e-mail address']), ...(securityContact.phone ? [] : ['phone number'])];
    return missing.length === 0 ? pass('registered') : fail('incomplete', { missing });
  },
});
