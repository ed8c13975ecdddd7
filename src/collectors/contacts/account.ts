import type { AccountFactReads } from '../../model/collector.ts';
import { each } from '../../model/reads.ts';
import { accountManagement } from '../sdk/services.ts';

/** Who AWS writes to; who that is stays in the account, only whether there is somebody is kept. */
export const contactAccountFacts: AccountFactReads<'securityContact'> = {
  securityContact: each(accountManagement, 'GetAlternateContact', {
    input: () => ({ AlternateContactType: 'SECURITY' as const }),
    value: ({ AlternateContact }) => ({ email: Boolean(AlternateContact?.EmailAddress), phone: Boolean(AlternateContact?.PhoneNumber) }),
    absent: ['ResourceNotFoundException'],
  }),
};
