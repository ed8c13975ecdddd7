import type { DkimAttributes, GetEmailIdentityResponse } from '@aws-sdk/client-sesv2';
import { defineCollector } from '../../core/collector.ts';
import { NotReported, notReported } from '../../core/fact.ts';
import { toJson } from '../../core/to-json.ts';
import { ReadFailure } from '../../core/read-failure.ts';
import { perResource, perResourceCalls, fromListing, listingFrom, apiCalls, tagsOf, deletionCheck } from '../../core/fact-reads.ts';
import { organizationId } from '../organizations/shared-reads.ts';
import { sesV2 } from './clients.ts';
import { identities, type ListedIdentity } from './shared-reads.ts';

const input = (identity: { readonly id: string }) => ({ EmailIdentity: identity.id });

/** A fact from the description of the identity. */
const described = <V>(value: (identity: GetEmailIdentityResponse) => V | NotReported) =>
  perResource(sesV2, 'GetEmailIdentity', { input, value });

const dkimOf = ({ DkimAttributes: dkim }: GetEmailIdentityResponse) => {
  if (dkim === undefined) return notReported('the answer does not contain the state of DKIM');
  const { CurrentSigningKeyLength, SigningAttributesOrigin, SigningEnabled, Status }: DkimAttributes = dkim;
  return toJson({ CurrentSigningKeyLength, SigningAttributesOrigin, SigningEnabled, Status });
};

/** `mail.example.org` and `example.org` for an address at the first; of a domain, those above it. */
function* domainsAbove(identity: string): Generator<string> {
  const at = identity.lastIndexOf('@');
  const labels = identity.slice(at + 1).split('.');
  for (let from = at === -1 ? 1 : 0; from < labels.length - 1; from += 1) yield labels.slice(from).join('.');
}

/** Addresses and domains, verified or not. */
export const emailIdentityCollector = defineCollector<'AWS::SES::EmailIdentity', ListedIdentity>({
  type: 'AWS::SES::EmailIdentity',
  service: 'ses',
  scope: 'regional',
  list: listingFrom(identities, (byName, { partition, region, accountId }) =>
    Array.from(byName, ([id, raw]) => ({ id, arn: `arn:${partition}:ses:${region}:${accountId}:identity/${id}`, raw })),
  ),
  deletion: deletionCheck(sesV2, 'GetEmailIdentity', {
    errorCodes: ['NotFoundException'],
    notFoundErrorCodes: ['NotFoundException'],
    input,
  }),
  tags: described(({ Tags }) => tagsOf(Tags)),
  facts: {
    identityType: fromListing(({ IdentityType }) => IdentityType ?? notReported('the listing does not contain the type')),
    verification: fromListing(
      ({ VerificationStatus }) => VerificationStatus ?? notReported('the listing does not contain the verification'),
    ),
    dkim: described(dkimOf),
    domainDkim: perResourceCalls([...identities.apiCalls, apiCalls(sesV2, 'GetEmailIdentity')], async (aws, { id }, { shared }) => {
      const byName = await shared(identities);
      const domain = domainsAbove(id).find((name) => byName?.get(name)?.VerificationStatus === 'SUCCESS');
      if (domain === undefined) return undefined;
      const dkim = dkimOf(await aws.call(sesV2, 'GetEmailIdentity', { EmailIdentity: domain }));
      return dkim instanceof NotReported ? dkim : { domain, ...dkim };
    }),
    mailFrom: described(({ MailFromAttributes: from }) => (from?.MailFromDomain ? toJson(from) : undefined)),
    policies: described(({ Policies }) =>
      Policies === undefined
        ? notReported('the answer does not contain the policies')
        : Object.entries(Policies).map(([name, document]) => ({ name, document })),
    ),
    defaultConfigurationSet: perResourceCalls([apiCalls(sesV2, 'GetEmailIdentity', 'GetConfigurationSet')], async (aws, identity) => {
      const { ConfigurationSetName: name } = await aws.call(sesV2, 'GetEmailIdentity', input(identity));
      if (!name) return undefined;
      try {
        const { DeliveryOptions } = await aws.call(sesV2, 'GetConfigurationSet', { ConfigurationSetName: name });
        return { name, exists: true, ...(DeliveryOptions?.TlsPolicy === undefined ? {} : { tlsPolicy: DeliveryOptions.TlsPolicy }) };
      } catch (error) {
        if (error instanceof ReadFailure && error.code === 'NotFoundException') return { name, exists: false };
        throw error;
      }
    }),
    organizationId,
  },
});
