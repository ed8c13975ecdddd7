import type { AccountFactReads } from '../../core/collector.ts';
import { apiCalls, perResource, perResourceCalls } from '../../core/fact-reads.ts';
import { ReadFailure } from '../../core/read-failure.ts';
import { mapConcurrently } from '../../util/concurrency.ts';
import { accountManagement } from './clients.ts';

const NOT_FOUND = 'ResourceNotFoundException';
const teamContacts = ['BILLING', 'OPERATIONS'] as const;

/** Contacts of the account. Only their presence is kept, not their content. */
export const contactAccountFacts: AccountFactReads<'securityContact' | 'primaryContact' | 'teamContacts'> = {
  securityContact: perResource(accountManagement, 'GetAlternateContact', {
    input: () => ({ AlternateContactType: 'SECURITY' as const }),
    value: ({ AlternateContact }) => ({ email: Boolean(AlternateContact?.EmailAddress), phone: Boolean(AlternateContact?.PhoneNumber) }),
    notConfiguredErrorCodes: [NOT_FOUND],
  }),
  primaryContact: perResource(accountManagement, 'GetContactInformation', {
    input: () => ({}),
    value: ({ ContactInformation: contact }) => ({
      name: Boolean(contact?.FullName),
      company: Boolean(contact?.CompanyName),
      phone: Boolean(contact?.PhoneNumber),
    }),
    notConfiguredErrorCodes: [NOT_FOUND],
  }),
  teamContacts: perResourceCalls([apiCalls(accountManagement, 'GetAlternateContact')], async (aws) => {
    const registered = await mapConcurrently(teamContacts, async (AlternateContactType) => {
      try {
        await aws.call(accountManagement, 'GetAlternateContact', { AlternateContactType });
        return [AlternateContactType];
      } catch (error) {
        if (error instanceof ReadFailure && error.code === NOT_FOUND) return [];
        throw error;
      }
    });
    return registered.flat();
  }),
};
