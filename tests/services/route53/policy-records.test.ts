import {
  type HostedZone,
  ListHostedZonesCommand,
  ListResourceRecordSetsCommand,
  Route53Client,
  type RRType,
} from '@aws-sdk/client-route-53';
import { GetResourcesCommand, ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { mockClient } from 'aws-sdk-client-mock';
import { absent, known } from '../../../src/core/fact.ts';
import { zoneCollector } from '../../../src/services/route53/zone.ts';
import { collect } from '../../support/collect.ts';

const dns = mockClient(Route53Client);
const tagging = mockClient(ResourceGroupsTaggingAPIClient);

const zone = (Id: string, Name: string, PrivateZone = false): HostedZone => ({ Id, Name, CallerReference: Id, Config: { PrivateZone } });
const listed = (...HostedZones: HostedZone[]) => ({ HostedZones, Marker: '', IsTruncated: false, MaxItems: 100 });
const records = (...sets: readonly (readonly [string, RRType, ...string[]])[]) => ({
  ResourceRecordSets: sets.map(([Name, Type, ...values]) => ({ Name, Type, ResourceRecords: values.map((Value) => ({ Value })) })),
  IsTruncated: false,
  MaxItems: 300,
});

beforeEach(() => {
  for (const mock of [dns, tagging]) mock.reset();
  tagging.on(GetResourcesCommand).resolves({ ResourceTagMappingList: [] });
  dns.on(ListHostedZonesCommand).resolves(listed(zone('Z1', 'example.com.')));
});

async function policyRecords(index = 0): Promise<unknown> {
  const { resources } = await collect(zoneCollector, { facts: ['policyRecords'] });
  return (resources[index]?.facts as Record<string, unknown> | undefined)?.['policyRecords'];
}

describe('records about mail and certificates', () => {
  const policies = records(
    ['example.com.', 'TXT', '"v=spf1 include:amazonses.com" " -all"'],
    ['other.example.com.', 'TXT', '"verification=secret"'],
    ['_dmarc.example.com.', 'TXT', '"v=DMARC1; p=reject"'],
    ['example.com.', 'CAA', '0 issue "Amazon.com; x=y"'],
  );

  test('are joined and found by name', async () => {
    dns.on(ListResourceRecordSetsCommand).resolves(policies);
    expect(await policyRecords()).toEqual(
      known({
        spf: ['v=spf1 include:amazonses.com -all'],
        dmarc: ['v=DMARC1; p=reject'],
        dmarcElsewhere: false,
        dmarcInherited: false,
        caa: [{ tag: 'issue', issuer: 'amazon.com' }],
        complete: true,
      }),
    );
  });

  test('come from the zone above if the zone has none', async () => {
    dns.on(ListHostedZonesCommand).resolves(listed(zone('Z0', 'example.com.'), zone('Z1', 'a.example.com.')));
    dns.on(ListResourceRecordSetsCommand, { HostedZoneId: 'Z0' }).resolves(policies);
    dns.on(ListResourceRecordSetsCommand, { HostedZoneId: 'Z1' }).resolves(records());
    expect(await policyRecords(1)).toMatchObject({
      value: { spf: [], dmarc: ['v=DMARC1; p=reject'], parent: 'example.com', dmarcInherited: true, caa: [{ issuer: 'amazon.com' }] },
    });
  });

  test('may be in another zone that a CNAME record names', async () => {
    dns.on(ListResourceRecordSetsCommand).resolves(records(['_dmarc.example.com.', 'CNAME', 'example.dmarc.example']));
    expect(await policyRecords()).toMatchObject({ value: { dmarc: [], dmarcElsewhere: true } });
  });

  test('of private zones are not read', async () => {
    dns.on(ListHostedZonesCommand).resolves(listed(zone('Z1', 'example.com.', true)));
    expect(await policyRecords()).toEqual(absent());
  });
});
