import type { IdentityInfo } from '@aws-sdk/client-sesv2';
import { listingSource, source } from '../../model/reads.ts';
import { sesV2 } from '../sdk/services.ts';

/** An identity as the listing shows it. */
export interface ListedIdentity extends IdentityInfo {
  readonly name: string;
}

/** Identities of a Region. */
export const identities = listingSource(sesV2, 'ListEmailIdentities', {
  scope: 'regional',
  input: () => ({ PageSize: 1000 }),
  token: 'NextToken',
  items: ({ EmailIdentities }) => EmailIdentities,
  value: (items): ReadonlyMap<string, ListedIdentity> =>
    new Map(items.flatMap((item) => (item.IdentityName === undefined ? [] : [[item.IdentityName, { ...item, name: item.IdentityName }]]))),
});

/** Sending of a whole Region. */
export const sending = source(sesV2, 'GetAccount', {
  scope: 'regional',
  value: ({ EnforcementStatus: status, SuppressionAttributes, ProductionAccessEnabled }) =>
    status === undefined
      ? undefined
      : { status, suppressed: SuppressionAttributes?.SuppressedReasons ?? [], production: ProductionAccessEnabled === true },
});
