import type { DomainSummary } from '@aws-sdk/client-route-53-domains';
import { defineCollector } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { fromListing, listingFrom, shared } from '../../core/fact-reads.ts';
import { dnsName } from './names.ts';
import { registrations } from './registrations.ts';
import { type DomainDetail, domainDetails, domains, unwrapped } from './shared-reads.ts';
import type { ReadFailure } from '../../core/read-failure.ts';

const missing = (what: string) => notReported(`the response does not contain ${what}`, 'route53domains:GetDomainDetail');

const detailOf = (details: ReadonlyMap<string, DomainDetail | ReadFailure> | undefined, id: string): DomainDetail | undefined => {
  const detail = details?.get(id);
  return detail === undefined ? undefined : unwrapped(detail);
};

/** Domains that are registered with Amazon Route 53. Contacts are never kept. */
export const domainCollector = defineCollector<'AWS::Route53Domains::Domain', DomainSummary>({
  type: 'AWS::Route53Domains::Domain',
  service: 'route53',
  scope: 'global',
  list: listingFrom(domains, (items, { partition, accountId }) =>
    items.flatMap((raw) => {
      if (raw.DomainName === undefined) return [];
      const id = dnsName(raw.DomainName);
      return [{ id, arn: `arn:${partition}:route53domains::${accountId}:domain/${id}`, raw }];
    }),
  ),
  facts: {
    listing: fromListing(({ AutoRenew, TransferLock, Expiry }) =>
      AutoRenew === undefined || TransferLock === undefined
        ? notReported('the listing does not contain the automatic renewal and the transfer lock')
        : { autoRenew: AutoRenew, transferLock: TransferLock, ...(Expiry === undefined ? {} : { expiry: Expiry.toISOString() }) },
    ),
    statuses: shared(domainDetails, (details, { id }) => detailOf(details, id)?.StatusList ?? missing('the status of the domain')),
    privacy: shared(domainDetails, (details, { id }) => {
      const { AdminPrivacy: admin, RegistrantPrivacy: registrant, TechPrivacy: tech } = detailOf(details, id) ?? {};
      return admin === undefined || registrant === undefined || tech === undefined
        ? missing('the privacy protection')
        : { admin, registrant, tech };
    }),
    delegation: shared(registrations, (all, { id }) => {
      const found = all?.get(id);
      return found === undefined ? missing('the name servers') : unwrapped(found);
    }),
  },
});
