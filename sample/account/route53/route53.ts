import type { ResourceRecordSet } from '@aws-sdk/client-route-53';
import type { DomainSummary, GetDomainDetailCommandOutput } from '@aws-sdk/client-route-53-domains';
import { awsError } from '../../endpoint/aws-error.ts';
import { page } from '../../endpoint/page.ts';
import { service } from '../../endpoint/service.ts';
import type { ServiceData } from '../../endpoint/types.ts';
import { company } from '../company.ts';

export interface ZoneSpec {
  readonly id: string;
  readonly name: string;
  readonly private?: true;
  /** Number in the names of its name servers. */
  readonly servers?: number;
  readonly records?: readonly ResourceRecordSet[];
  readonly logGroup?: string;
  /** DS record of its key; absent: not signed. */
  readonly ds?: string;
}

export type DomainSpec = DomainSummary &
  Pick<GetDomainDetailCommandOutput, 'StatusList' | 'DnssecKeys' | 'Nameservers'> & { readonly private: boolean };

export interface Route53Resources {
  readonly zones: readonly ZoneSpec[];
  readonly domains: readonly DomainSpec[];
}

/** Name servers of a zone. */
export const serversOf = (first: number): string[] =>
  ['com', 'net', 'org', 'co.uk'].map(
    (suffix, index) => `ns-${first + index * 512}.awsdns-${String(first % 64).padStart(2, '0')}.${suffix}`,
  );

const RECORDS_PER_PAGE = 300;

function zoneData({ zones }: Route53Resources): ServiceData {
  const byId = new Map(zones.map((zone) => [zone.id, zone]));
  const find = (id = ''): ZoneSpec => {
    const zone = byId.get(id.replace(/^\/hostedzone\//, ''));
    if (zone === undefined) throw awsError('NoSuchHostedZone', 404, `No hosted zone found with ID: ${id}`);
    return zone;
  };
  const shown = ({ id, name, private: isPrivate, records = [] }: ZoneSpec) => ({
    Id: `/hostedzone/${id}`,
    Name: `${name}.`,
    CallerReference: id,
    Config: { PrivateZone: isPrivate === true },
    ResourceRecordSetCount: records.length + 2,
  });
  return service('route53')({
    ListHostedZones: ({ Marker, MaxItems }) => {
      const { items, nextToken } = page(zones, { token: Marker, max: MaxItems, defaultMax: 100, invalidToken: 'InvalidInput' });
      return { HostedZones: items.map(shown), Marker, IsTruncated: nextToken !== undefined, NextMarker: nextToken, MaxItems: 100 };
    },
    GetHostedZone: ({ Id }) => {
      const zone = find(Id);
      return { HostedZone: shown(zone), DelegationSet: { NameServers: serversOf(zone.servers ?? 1) } };
    },
    ListResourceRecordSets: ({ HostedZoneId, StartRecordIdentifier }) => {
      const { name, servers = 1, records = [] } = find(HostedZoneId);
      const apex = {
        Name: `${name}.`,
        Type: 'NS' as const,
        TTL: 172_800,
        ResourceRecords: serversOf(servers).map((Value) => ({ Value: `${Value}.` })),
      };
      const { items, nextToken } = page([apex, ...records], {
        token: StartRecordIdentifier,
        defaultMax: RECORDS_PER_PAGE,
        invalidToken: 'InvalidInput',
      });
      return {
        ResourceRecordSets: items,
        IsTruncated: nextToken !== undefined,
        MaxItems: RECORDS_PER_PAGE,
        ...(nextToken === undefined ? {} : { NextRecordName: `${name}.`, NextRecordType: 'A' as const, NextRecordIdentifier: nextToken }),
      };
    },
    ListQueryLoggingConfigs: () => ({
      QueryLoggingConfigs: zones.flatMap(({ id, logGroup }) =>
        logGroup === undefined ? [] : [{ Id: `log-${id}`, HostedZoneId: id, CloudWatchLogsLogGroupArn: logGroup }],
      ),
    }),
    GetDNSSEC: ({ HostedZoneId }) => {
      const { ds } = find(HostedZoneId);
      return ds === undefined
        ? { Status: { ServeSignature: 'NOT_SIGNING' }, KeySigningKeys: [] }
        : { Status: { ServeSignature: 'SIGNING' }, KeySigningKeys: [{ Name: 'key', Status: 'ACTIVE', DSRecord: ds }] };
    },
  });
}

function domainData({ domains }: Route53Resources): ServiceData {
  return service('route53domains')({
    ListDomains: ({ Marker, MaxItems }) => {
      const { items, nextToken } = page(domains, { token: Marker, max: MaxItems, defaultMax: 100, invalidToken: 'InvalidInput' });
      return {
        Domains: items.map(({ DomainName, AutoRenew, TransferLock, Expiry }) => ({ DomainName, AutoRenew, TransferLock, Expiry })),
        NextPageMarker: nextToken,
      };
    },
    GetDomainDetail: ({ DomainName }) => {
      const found = domains.find((domain) => domain.DomainName === DomainName);
      if (found === undefined) throw awsError('InvalidInput', 400, `Domain ${DomainName} not found in ${company.accountId} account`);
      const { private: hidden, StatusList, DnssecKeys, Nameservers } = found;
      return { DomainName, StatusList, DnssecKeys, Nameservers, AdminPrivacy: hidden, RegistrantPrivacy: hidden, TechPrivacy: hidden };
    },
  });
}

export const route53Data = (resources: Route53Resources): ServiceData[] => [zoneData(resources), domainData(resources)];
