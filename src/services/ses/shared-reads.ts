import type { IdentityInfo } from '@aws-sdk/client-sesv2';
import { sharedListing, sharedRead } from '../../core/fact-reads.ts';
import { sesV2 } from './clients.ts';

/** An identity as the listing shows it. */
export interface ListedIdentity extends IdentityInfo {
  readonly name: string;
}

/** Identities of a Region. */
export const identities = sharedListing(sesV2, 'ListEmailIdentities', {
  scope: 'regional',
  input: () => ({ PageSize: 1000 }),
  token: 'NextToken',
  items: ({ EmailIdentities }) => EmailIdentities,
  value: (items): ReadonlyMap<string, ListedIdentity> =>
    new Map(items.flatMap((item) => (item.IdentityName === undefined ? [] : [[item.IdentityName, { ...item, name: item.IdentityName }]]))),
});

/** Sending of a whole Region. */
export const sending = sharedRead(sesV2, 'GetAccount', {
  scope: 'regional',
  value: ({ EnforcementStatus: status, SuppressionAttributes, ProductionAccessEnabled }) =>
    status === undefined
      ? undefined
      : { status, suppressed: SuppressionAttributes?.SuppressedReasons ?? [], production: ProductionAccessEnabled === true },
});
