import type { AlternateContact } from '@aws-sdk/client-account';
import { awsError } from '../../endpoint/aws-error.ts';
import { service } from '../../endpoint/service.ts';
import type { ServiceData } from '../../endpoint/types.ts';

/** Alternate contacts of one account. */
export const contactsData = (contacts: readonly AlternateContact[]): ServiceData =>
  service('account')({
    GetAlternateContact: ({ AlternateContactType: type }) => {
      const contact = contacts.find(({ AlternateContactType }) => AlternateContactType === type);
      if (contact === undefined)
        throw awsError('ResourceNotFoundException', 404, 'No contact of the inputted alternate contact type found.');
      return { AlternateContact: contact };
    },
    GetContactInformation: () => ({
      ContactInformation: {
        FullName: 'Meridian Outfitters',
        CompanyName: 'Meridian Outfitters Ltd',
        PhoneNumber: '+353 1 555 0100',
        AddressLine1: '1 Harbour Road',
        City: 'Dublin',
        PostalCode: 'D01 X000',
        CountryCode: 'IE',
      },
    }),
  });

/** A billing contact is registered, but operations and security contacts are not. */
export const sampleContacts: readonly AlternateContact[] = [
  {
    AlternateContactType: 'BILLING',
    Name: 'Accounts Payable',
    Title: 'Finance',
    EmailAddress: 'payables@meridian-outfitters.example',
    PhoneNumber: '+353 1 555 0100',
  },
];
