import { notAsCode } from '../shared/code-snippets.ts';
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
    registered: 'The security contact has an email address and a phone number.',
    none: 'The account does not have a security contact.',
    incomplete: 'The security contact does not have: {{missing}}.',
  },
  rationale:
    'Without a security contact, AWS reports abuse and leaked keys to the email address of the root user, which the security team may not read.',
  remediation: {
    text: 'Register a security contact that reaches the security team at any time.',
    url: 'https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-update-contact-alternate.html',
    impact: 'The change does not affect workloads.',
    cli: 'aws account put-alternate-contact --alternate-contact-type SECURITY --name "CONTACT_NAME" --title "CONTACT_TITLE" --email-address EMAIL_ADDRESS --phone-number PHONE_NUMBER',
    console:
      'Open the account menu in the AWS Management Console and choose Account.\nUnder Alternate contacts, choose Edit and enter the security contact.',
    terraform: `resource "aws_account_alternate_contact" "security" {
  alternate_contact_type = "SECURITY"
  name                   = "CONTACT_NAME"
  title                  = "CONTACT_TITLE"
  email_address          = "EMAIL_ADDRESS"
  phone_number           = "PHONE_NUMBER"
}`,
    consolePage: 'billing/home#/account',
    notAsCode: notAsCode.cloudFormation,
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
    const missing = [...(securityContact.email ? [] : ['email address']), ...(securityContact.phone ? [] : ['phone number'])];
    return missing.length === 0 ? pass('registered') : fail('incomplete', { missing });
  },
});
