import type { GetDNSSECResponse, HostedZone } from '@aws-sdk/client-route-53';
import { type Aws, defineCollector, type SharedReads } from '../../core/collector.ts';
import { type NotReported, notReported } from '../../core/fact.ts';
import { deletionCheck, fromListing, listingFrom, perResource, perResourceCalls, shared } from '../../core/fact-reads.ts';
import { ReadFailure } from '../../core/read-failure.ts';
import { tagsByArn } from '../tagging/tags.ts';
import { addressesByZone } from './addresses.ts';
import { route53 } from './clients.ts';
import type { ParentOfZone, ZoneSigning } from './facts.ts';
import { dnsName, zoneIdOf } from './names.ts';
import { policyRecordsOf } from './policy-records.ts';
import { delegationsByZone, domainDetails, publicRecords, queryLogGroups, unwrapped, zones } from './shared-reads.ts';
import { targetsByZone } from './targets.ts';

/** `12345 13 2 DIGEST`, with spaces in the digest: key tag, algorithm, type of the digest, digest. Returns it without the algorithm. */
function dsOf(record: string): string {
  const [tag = '', , type = '', ...digest] = record.trim().split(/\s+/);
  return `${tag} ${type} ${digest.join('')}`.toUpperCase();
}

function signingOf({ Status, KeySigningKeys = [] }: GetDNSSECResponse) {
  if (Status?.ServeSignature === undefined) return notReported('the response does not contain the status');
  const signing: ZoneSigning = {
    status: Status.ServeSignature,
    keys: KeySigningKeys.map(({ Name = '', Status: status = '', DSRecord = '' }) => ({ name: Name, status, ds: dsOf(DSRecord) })),
  };
  return signing;
}

const isPrivate = ({ Config }: HostedZone): boolean => Config?.PrivateZone === true;

/** Returns the closest zone of the account above a zone. Zones of the same name are not its parents. */
function parentZone(all: readonly HostedZone[], name: string): HostedZone | undefined {
  const above = all.filter((zone) => !isPrivate(zone) && name.endsWith(`.${dnsName(zone.Name ?? '')}`));
  return above.toSorted((a, b) => (b.Name ?? '').length - (a.Name ?? '').length)[0];
}

/** The type of the digests of registered domains (https://docs.aws.amazon.com/Route53/latest/APIReference/API_domains_DnssecKey.html). */
const SHA_256 = 2;

async function parentOf(name: string, sharedReads: SharedReads): Promise<ParentOfZone | NotReported | undefined> {
  const parent = parentZone((await sharedReads(zones)) ?? [], name);
  if (parent !== undefined) {
    const { records, complete } = unwrapped(
      (await sharedReads(publicRecords))?.get(zoneIdOf(parent.Id ?? '')) ?? { records: [], complete: false },
    );
    const found = records.filter((record) => record.type === 'DS' && record.name === name);
    if (found.length === 0 && !complete) return notReported('the parent zone has more records than are read');
    return { kind: 'zone', name: dnsName(parent.Name ?? ''), ds: found.flatMap(({ values }) => values.map(dsOf)) };
  }
  const detail = (await domainsOffered(sharedReads))?.get(name);
  if (detail === undefined) return undefined;
  const { DnssecKeys = [] } = unwrapped(detail);
  return { kind: 'domain', name, ds: DnssecKeys.map(({ KeyTag, Digest = '' }) => `${KeyTag} ${SHA_256} ${Digest}`.toUpperCase()) };
}

/** Only one partition offers the registration of domains. */
async function domainsOffered(sharedReads: SharedReads) {
  try {
    return await sharedReads(domainDetails);
  } catch (error) {
    if (error instanceof ReadFailure && error.collectionError.kind === 'not-available') return undefined;
    throw error;
  }
}

const input = ({ id }: { readonly id: string }) => ({ HostedZoneId: id });

/** Hosted zones of Amazon Route 53. */
export const zoneCollector = defineCollector<'AWS::Route53::HostedZone', HostedZone>({
  type: 'AWS::Route53::HostedZone',
  service: 'route53',
  scope: 'global',
  region: route53.region,
  list: listingFrom(zones, (items, { partition }) =>
    items.flatMap((raw) => {
      if (raw.Id === undefined || raw.Name === undefined) return [];
      const id = zoneIdOf(raw.Id);
      return [{ id, arn: `arn:${partition}:route53:::hostedzone/${id}`, name: dnsName(raw.Name), raw }];
    }),
  ),
  tags: shared(tagsByArn, (tags, { arn }) => tags?.get(arn) ?? {}),
  deletion: deletionCheck(route53, 'GetHostedZone', {
    errorCodes: ['NoSuchHostedZone'],
    notFoundErrorCodes: ['NoSuchHostedZone'],
    input: ({ id }) => ({ Id: id }),
  }),
  facts: {
    listing: fromListing(({ Name = '', Config, LinkedService }) => ({
      name: dnsName(Name),
      private: Config?.PrivateZone === true,
      ...(LinkedService?.ServicePrincipal === undefined ? {} : { linkedService: LinkedService.ServicePrincipal }),
    })),
    queryLogGroup: shared(queryLogGroups, (groups, { id }) => groups?.get(id)),
    delegations: shared(delegationsByZone, (byZone, { id }, raw) =>
      isPrivate(raw) ? { delegations: [], complete: true } : unwrapped(byZone?.get(id) ?? { delegations: [], complete: false }),
    ),
    targets: shared(targetsByZone, (byZone, { id }, raw) =>
      isPrivate(raw) ? { targets: [], complete: true } : unwrapped(byZone?.get(id) ?? { targets: [], complete: false }),
    ),
    addresses: shared(addressesByZone, (byZone, { id }, raw) =>
      isPrivate(raw) ? { records: [], complete: true } : unwrapped(byZone?.get(id) ?? { records: [], complete: false }),
    ),
    policyRecords: perResourceCalls(publicRecords.apiCalls, async (_aws: Aws, _zone, sources) =>
      isPrivate(sources.raw) ? undefined : policyRecordsOf(sources.raw, sources.shared),
    ),
    signing: perResource(route53, 'GetDNSSEC', {
      input,
      value: signingOf,
      skip: (raw) => (isPrivate(raw) ? { value: undefined } : undefined),
    }),
    parent: perResourceCalls([...publicRecords.apiCalls, ...domainDetails.apiCalls], async (_aws: Aws, { name }, sources) =>
      isPrivate(sources.raw) ? undefined : parentOf(name, sources.shared),
    ),
  },
});
