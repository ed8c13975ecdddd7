import { firstVerdict } from '../../src/core/first-verdict.ts';
import { defineRule } from '../../src/core/rule.ts';

export const accountContactInformationComplete = defineRule({
  id: 'account-contact-information-complete',
  title: 'Account contact information should be complete',
  resourceType: 'AWS::::Account',
  responsibility: 'service-configuration',
  severity: 'low',
  tier: 2,
  facts: ['primaryContact', 'teamContacts'],
  messages: {
    complete: 'The primary contact is complete, and billing and operations contacts are registered.',
    incomplete: 'Contact information is missing: {{missing}}.',
  },
  rationale:
    'AWS uses these contacts for billing problems, planned maintenance and account recovery. With one contact, notices stop when one person leaves.',
  remediation: {
    text: 'Complete the primary contact, register billing and operations contacts that reach a team, and check once a year that they are current.',
    url: 'https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-update-contact.html',
    impact: 'The change does not affect workloads.',
    cli: `aws account put-contact-information --contact-information file://CONTACT_INFORMATION_FILE
aws account put-alternate-contact --alternate-contact-type BILLING --name "CONTACT_NAME" --title "CONTACT_TITLE" --email-address EMAIL_ADDRESS --phone-number PHONE_NUMBER
aws account put-alternate-contact --alternate-contact-type OPERATIONS --name "CONTACT_NAME" --title "CONTACT_TITLE" --email-address EMAIL_ADDRESS --phone-number PHONE_NUMBER`,
    console: 'Open the account menu in the AWS Management Console and choose Account.\nEdit Contact information and Alternate contacts.',
  },
  controls: {},
  // CIS asks for current details that reach more than one person, which no API shows.
  related: { cis: ['3.0:1.1', '5.0:1.1', '6.0:2.1', '7.0:2.2'], prowler: ['account_maintain_current_contact_details'] },
  evaluate: (facts, { pass, fail }) => {
    const ofPrimary = () => {
      const details = Object.entries(facts.primaryContact ?? { name: false, company: false, phone: false });
      return details.filter(([, isPresent]) => !isPresent).map(([detail]) => `${detail} of the primary contact`);
    };
    const ofTeams = () =>
      ['BILLING', 'OPERATIONS'].filter((type) => !facts.teamContacts.includes(type)).map((type) => `${type.toLowerCase()} contact`);
    const failure = firstVerdict(
      () => (ofPrimary().length > 0 ? fail('incomplete', { missing: () => [...ofPrimary(), ...ofTeams()] }) : undefined),
      () => (ofTeams().length > 0 ? fail('incomplete', { missing: ofTeams() }) : undefined),
    );
    return failure ?? pass('complete');
  },
});
