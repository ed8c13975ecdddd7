import type { AccountFactReads } from '../../core/collector.ts';
import { perResource } from '../../core/fact-reads.ts';
import { accountManagement } from './clients.ts';

/** Who AWS writes to; who that is stays in the account, only whether there is somebody is kept. */
export const contactAccountFacts: AccountFactReads<'securityContact'> = {
  securityContact: perResource(accountManagement, 'GetAlternateContact', {
    input: () => ({ AlternateContactType: 'SECURITY' as const }),
    value: ({ AlternateContact }) => ({ email: Boolean(AlternateContact?.EmailAddress), phone: Boolean(AlternateContact?.PhoneNumber) }),
    notConfiguredErrorCodes: ['ResourceNotFoundException'],
  }),
};
