import type {
  HostedZone,
  ListResourceRecordSetsRequest,
  ListResourceRecordSetsResponse,
  ResourceRecordSet,
} from '@aws-sdk/client-route-53';
import type { GetDomainDetailResponse } from '@aws-sdk/client-route-53-domains';
import type { Aws, SharedRead } from '../../core/collector.ts';
import { apiCalls, sharedListing } from '../../core/fact-reads.ts';
import { ReadFailure } from '../../core/read-failure.ts';
import { mapConcurrently } from '../../util/concurrency.ts';
import { route53, route53Domains } from './clients.ts';
import type { Delegation, ZoneDelegations } from './facts.ts';
import { dnsName, zoneIdOf } from './names.ts';

/** Records of one zone that are read. Route 53 returns 300 per request and accepts five requests per second. */
const MAX_RECORDS_PER_ZONE = 10_000;

/** Hosted zones of the account. */
export const zones = sharedListing(route53, 'ListHostedZones', {
  scope: 'global',
  token: ['Marker', 'NextMarker'],
  items: ({ HostedZones }) => HostedZones,
  value: (items): readonly HostedZone[] => items,
});

/** ARN of the log group by ID of the zone. */
export const queryLogGroups = sharedListing(route53, 'ListQueryLoggingConfigs', {
  scope: 'global',
  token: 'NextToken',
  items: ({ QueryLoggingConfigs }) => QueryLoggingConfigs,
  value: (items): ReadonlyMap<string, string> =>
    new Map(items.map(({ HostedZoneId = '', CloudWatchLogsLogGroupArn = '' }) => [HostedZoneId, CloudWatchLogsLogGroupArn])),
});

/** Returns the result, or the failure of a read about one of many resources. */
export async function settled<V>(read: () => Promise<V>): Promise<V | ReadFailure> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ReadFailure) return error;
    throw error;
  }
}

/** Returns a result; throws its failure. */
export function unwrapped<V>(result: V | ReadFailure): V {
  if (result instanceof ReadFailure) throw result;
  return result;
}

/** An A, AAAA, NS, DS, CNAME or CAA record, an SPF or DMARC record, or an alias. */
interface DnsRecord {
  readonly name: string;
  /** Type of the record; `ALIAS` for aliases of all types. */
  readonly type: string;
  readonly values: readonly string[];
}

export interface ZoneRecords {
  readonly records: readonly DnsRecord[];
  /** Whether the zone has no more records than are read. */
  readonly complete: boolean;
}

const TYPES: readonly string[] = ['A', 'AAAA', 'NS', 'DS', 'CNAME', 'CAA'];

/** Returns the text of a TXT record, which consists of quoted parts. */
const textOf = (value: string): string => [...value.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, part = '']) => part).join('');

const POLICY_TEXT = /^v=(spf1|dmarc1)\b/i;

const recordOf = ({ Name = '', Type, ResourceRecords = [], AliasTarget }: ResourceRecordSet): DnsRecord => ({
  name: dnsName(Name),
  type: AliasTarget === undefined ? (Type ?? '') : 'ALIAS',
  values:
    AliasTarget === undefined
      ? ResourceRecords.map(({ Value = '' }) => (Type === 'TXT' ? textOf(Value) : Value))
      : [AliasTarget.DNSName ?? ''],
});

/** Only texts that are public policies are kept. */
function keptRecords(set: ResourceRecordSet): readonly DnsRecord[] {
  const record = recordOf(set);
  if (record.type === 'ALIAS' || TYPES.includes(record.type)) return [record];
  const policies = record.type === 'TXT' ? record.values.filter((text) => POLICY_TEXT.test(text)) : [];
  return policies.length === 0 ? [] : [{ ...record, values: policies }];
}

type RecordsStart = Omit<ListResourceRecordSetsRequest, 'HostedZoneId'>;

/** Reads the records of a zone from a start on. Three members of a page name the next, so it is not read as other listings are. */
async function recordsOf(aws: Aws, HostedZoneId: string, { start, read }: { start?: RecordsStart; read: number }): Promise<ZoneRecords> {
  const page: ListResourceRecordSetsResponse = await aws.call(route53, 'ListResourceRecordSets', { HostedZoneId, MaxItems: 300, ...start });
  const { ResourceRecordSets: sets = [], IsTruncated, NextRecordName, NextRecordType, NextRecordIdentifier } = page;
  const records = sets.flatMap(keptRecords);
  if (IsTruncated !== true || NextRecordName === undefined) return { records, complete: true };
  if (read + sets.length >= MAX_RECORDS_PER_ZONE) return { records, complete: false };
  const next: RecordsStart = {
    StartRecordName: NextRecordName,
    StartRecordType: NextRecordType,
    ...(NextRecordIdentifier === undefined ? {} : { StartRecordIdentifier: NextRecordIdentifier }),
  };
  const others = await recordsOf(aws, HostedZoneId, { start: next, read: read + sets.length });
  return { records: [...records, ...others.records], complete: others.complete };
}

const isPublic = ({ Config }: HostedZone): boolean => Config?.PrivateZone !== true;

/** Records of public zones, by ID of the zone. */
export const publicRecords: SharedRead<ReadonlyMap<string, ZoneRecords | ReadFailure>> = {
  name: 'route53:ListResourceRecordSets',
  scope: 'global',
  apiCalls: [...zones.apiCalls, apiCalls(route53, 'ListResourceRecordSets')],
  notConfiguredErrorCodes: [],
  load: async (aws, _scope, shared) => {
    const ids = ((await shared(zones)) ?? []).filter(isPublic).map(({ Id = '' }) => zoneIdOf(Id));
    return new Map(await mapConcurrently(ids, async (id) => [id, await settled(() => recordsOf(aws, id, { read: 0 }))] as const));
  },
};

/** Delegations by ID of the zone. Name servers are read only of zones to which another zone delegates. */
export const delegationsByZone: SharedRead<ReadonlyMap<string, ZoneDelegations | ReadFailure>> = {
  name: 'route53:delegations',
  scope: 'global',
  apiCalls: [...publicRecords.apiCalls, apiCalls(route53, 'GetHostedZone')],
  notConfiguredErrorCodes: [],
  load: async (aws, _scope, shared) => {
    const [all = [], byZone] = await Promise.all([shared(zones), shared(publicRecords)]);
    const byName = Map.groupBy(all.filter(isPublic), ({ Name = '' }) => dnsName(Name));
    const delegated = ({ records }: ZoneRecords, apex: string) => records.filter(({ name, type }) => type === 'NS' && name !== apex);
    const serversOf = async (name: string): Promise<Delegation['ownSets']> =>
      mapConcurrently(byName.get(name) ?? [], async ({ Id = '' }) => {
        const { DelegationSet } = await aws.call(route53, 'GetHostedZone', { Id: zoneIdOf(Id) });
        return (DelegationSet?.NameServers ?? []).map(dnsName);
      });
    const results = await mapConcurrently(all.filter(isPublic), async ({ Id = '', Name = '' }) => {
      const id = zoneIdOf(Id);
      const read = byZone?.get(id) ?? { records: [], complete: false };
      const result = await settled(async (): Promise<ZoneDelegations> => {
        const { records, complete } = { ...unwrapped(read), records: delegated(unwrapped(read), dnsName(Name)) };
        const delegations = await mapConcurrently(records, async ({ name, values }) => ({
          name,
          nameServers: values.map(dnsName),
          ownSets: await serversOf(name),
        }));
        return { delegations, complete };
      });
      return [id, result] as const;
    });
    return new Map(results);
  },
};

/** Details of a registered domain. */
export type DomainDetail = Pick<
  GetDomainDetailResponse,
  'StatusList' | 'DnssecKeys' | 'Nameservers' | 'AdminPrivacy' | 'RegistrantPrivacy' | 'TechPrivacy'
>;

/** Registered domains of the account. */
export const domains = sharedListing(route53Domains, 'ListDomains', {
  scope: 'global',
  input: () => ({ MaxItems: 100 }),
  token: ['Marker', 'NextPageMarker'],
  items: ({ Domains }) => Domains,
  value: (items) => items,
});

/** Details by name of the domain, without contacts. */
export const domainDetails: SharedRead<ReadonlyMap<string, DomainDetail | ReadFailure>> = {
  name: 'route53domains:GetDomainDetail',
  scope: 'global',
  apiCalls: [...domains.apiCalls, apiCalls(route53Domains, 'GetDomainDetail')],
  notConfiguredErrorCodes: [],
  load: async (aws, _scope, shared) => {
    const names = ((await shared(domains)) ?? []).flatMap(({ DomainName }) => DomainName ?? []);
    const detailOf = async (DomainName: string): Promise<DomainDetail> => {
      const { StatusList, DnssecKeys, Nameservers, AdminPrivacy, RegistrantPrivacy, TechPrivacy } = await aws.call(
        route53Domains,
        'GetDomainDetail',
        {
          DomainName,
        },
      );
      return { StatusList, DnssecKeys, Nameservers, AdminPrivacy, RegistrantPrivacy, TechPrivacy };
    };
    return new Map(await mapConcurrently(names, async (name) => [dnsName(name), await settled(() => detailOf(name))] as const));
  },
};
