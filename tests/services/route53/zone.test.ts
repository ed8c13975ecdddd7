import {
  GetDNSSECCommand,
  GetHostedZoneCommand,
  type HostedZone,
  ListHostedZonesCommand,
  ListQueryLoggingConfigsCommand,
  ListResourceRecordSetsCommand,
  Route53Client,
} from '@aws-sdk/client-route-53';
import { GetDomainDetailCommand, ListDomainsCommand, Route53DomainsClient } from '@aws-sdk/client-route-53-domains';
import { GetResourcesCommand, ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { CheckDNSAvailabilityCommand, DescribeEnvironmentsCommand, ElasticBeanstalkClient } from '@aws-sdk/client-elastic-beanstalk';
import { GetBucketLocationCommand, ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { absent, known } from '../../../src/core/fact.ts';
import { domainCollector } from '../../../src/services/route53/domain.ts';
import { zoneCollector } from '../../../src/services/route53/zone.ts';
import { collect } from '../../support/collect.ts';

const dns = mockClient(Route53Client);
const domains = mockClient(Route53DomainsClient);
const beanstalk = mockClient(ElasticBeanstalkClient);
const s3 = mockClient(S3Client);
const tagging = mockClient(ResourceGroupsTaggingAPIClient);

const awsError = (name: string) => Object.assign(new Error(name), { name, $metadata: { httpStatusCode: 400 } });
const zone = (Id: string, Name: string, change: Partial<HostedZone> = {}): HostedZone => ({
  Id: `/hostedzone/${Id}`,
  Name,
  CallerReference: Id,
  Config: { PrivateZone: false },
  ...change,
});
const listed = (...HostedZones: readonly HostedZone[]) => ({
  HostedZones: [...HostedZones],
  Marker: '',
  IsTruncated: false,
  MaxItems: 100,
});
const records = (...sets: readonly (readonly [string, 'NS' | 'DS' | 'A', ...string[]])[]) => ({
  ResourceRecordSets: sets.map(([Name, Type, ...values]) => ({ Name, Type, ResourceRecords: values.map((Value) => ({ Value })) })),
  IsTruncated: false,
  MaxItems: 300,
});

beforeEach(() => {
  for (const mock of [dns, domains, beanstalk, s3, tagging]) mock.reset();
  s3.on(ListBucketsCommand).resolves({ Buckets: [{ Name: 'own.example.com', BucketRegion: 'eu-west-1' }] });
  tagging.on(GetResourcesCommand).resolves({ ResourceTagMappingList: [] });
  dns.on(ListHostedZonesCommand).resolves(listed(zone('Z1', 'Example.com.')));
  dns.on(ListResourceRecordSetsCommand).resolves(records(['example.com.', 'NS', 'ns-1.awsdns-01.com.']));
  domains.on(ListDomainsCommand).resolves({ Domains: [] });
});

async function fact(name: string, index = 0, options: object = {}): Promise<unknown> {
  const { resources, listingErrors } = await collect(zoneCollector, { facts: [name], ...options });
  expect(listingErrors).toEqual([]);
  return (resources[index]?.facts as Record<string, unknown> | undefined)?.[name];
}

test('zones belong to no Region', async () => {
  dns
    .on(ListHostedZonesCommand)
    .resolves(listed(zone('Z1', 'Example.com.', { LinkedService: { ServicePrincipal: 'servicediscovery.amazonaws.com' } })));
  const { resources } = await collect(zoneCollector, { facts: ['listing'] });
  expect(resources).toMatchObject([
    {
      id: 'Z1',
      name: 'example.com',
      region: 'global',
      arn: 'arn:aws:route53:::hostedzone/Z1',
      facts: { listing: known({ name: 'example.com', private: false, linkedService: 'servicediscovery.amazonaws.com' }) },
    },
  ]);
});

test('one listing returns the log groups of all zones', async () => {
  dns
    .on(ListQueryLoggingConfigsCommand)
    .resolves({ QueryLoggingConfigs: [{ Id: '1', HostedZoneId: 'Z1', CloudWatchLogsLogGroupArn: 'group' }] });
  expect(await fact('queryLogGroup')).toEqual(known('group'));
  dns.on(ListQueryLoggingConfigsCommand).resolves({ QueryLoggingConfigs: [] });
  expect(await fact('queryLogGroup')).toEqual(absent());
});

describe('records', () => {
  const api = records(['example.com.', 'NS', 'ns-1.awsdns-01.com.'], ['API.example.com.', 'NS', 'ns-2.awsdns-02.com.']);

  test('below the apex delegate to zones, and only their name servers are read', async () => {
    dns.on(ListHostedZonesCommand).resolves(listed(zone('Z1', 'example.com.'), zone('Z2', 'api.example.com.')));
    dns.on(ListResourceRecordSetsCommand, { HostedZoneId: 'Z1' }).resolves(api);
    dns.on(ListResourceRecordSetsCommand, { HostedZoneId: 'Z2' }).resolves(records());
    dns
      .on(GetHostedZoneCommand)
      .resolves({ HostedZone: zone('Z2', 'api.example.com.'), DelegationSet: { NameServers: ['NS-2.awsdns-02.com'] } });
    expect(await fact('delegations')).toEqual(
      known({
        delegations: [{ name: 'api.example.com', nameServers: ['ns-2.awsdns-02.com'], ownSets: [['ns-2.awsdns-02.com']] }],
        complete: true,
      }),
    );
    expect(dns.commandCalls(GetHostedZoneCommand)).toHaveLength(1);
  });

  test('are read page by page', async () => {
    dns
      .on(ListResourceRecordSetsCommand)
      .resolvesOnce({
        ...records(['a.example.com.', 'A', '192.0.2.1']),
        IsTruncated: true,
        NextRecordName: 'b.example.com.',
        NextRecordType: 'NS',
      })
      .resolvesOnce(records(['b.example.com.', 'NS', 'ns1.provider.example.']));
    expect(await fact('delegations')).toEqual(
      known({ delegations: [{ name: 'b.example.com', nameServers: ['ns1.provider.example'], ownSets: [] }], complete: true }),
    );
    expect(dns.commandCalls(ListResourceRecordSetsCommand)[1]?.args[0].input).toMatchObject({
      StartRecordName: 'b.example.com.',
      StartRecordType: 'NS',
    });
  });

  test('beyond the limit are reported as not read', async () => {
    const full = Array.from({ length: 300 }, (_, index) => [`${index}.example.com.`, 'A', '192.0.2.1'] as const);
    dns
      .on(ListResourceRecordSetsCommand)
      .resolves({ ...records(...full), IsTruncated: true, NextRecordName: 'z.example.com.', NextRecordType: 'A' });
    expect(await fact('delegations')).toEqual(known({ delegations: [], complete: false }));
    expect(dns.commandCalls(ListResourceRecordSetsCommand)).toHaveLength(34);
  });

  test('of one zone that are denied do not hide those of others', async () => {
    dns.on(ListHostedZonesCommand).resolves(listed(zone('Z1', 'example.com.'), zone('Z2', 'example.org.')));
    dns.on(ListResourceRecordSetsCommand, { HostedZoneId: 'Z2' }).rejects(awsError('AccessDeniedException'));
    expect(await fact('delegations', 0)).toMatchObject({ state: 'known' });
    expect(await fact('delegations', 1)).toMatchObject({ state: 'unreadable', collectionError: { kind: 'denied' } });
  });

  test('of private zones are not read', async () => {
    dns.on(ListHostedZonesCommand).resolves(listed(zone('Z1', 'example.com.', { Config: { PrivateZone: true } })));
    expect(await fact('delegations')).toEqual(known({ delegations: [], complete: true }));
    expect(await fact('signing')).toEqual(absent());
    expect(await fact('parent')).toEqual(absent());
    expect(dns.commandCalls(ListResourceRecordSetsCommand)).toHaveLength(0);
    expect(dns.commandCalls(GetDNSSECCommand)).toHaveLength(0);
  });
});

describe('targets', () => {
  const cname = (Name: string, Value: string) => ({ Name, Type: 'CNAME' as const, ResourceRecords: [{ Value }] });
  const alias = (Name: string, DNSName: string) => ({
    Name,
    Type: 'A' as const,
    AliasTarget: { DNSName, HostedZoneId: 'Z', EvaluateTargetHealth: false },
  });
  const having = (...ResourceRecordSets: readonly (ReturnType<typeof cname> | ReturnType<typeof alias>)[]) =>
    dns.on(ListResourceRecordSetsCommand).resolves({ ResourceRecordSets: [...ResourceRecordSets], IsTruncated: false, MaxItems: 300 });
  const states = async () =>
    ((await fact('targets')) as { readonly value: { readonly targets: readonly { readonly state: string }[] } }).value.targets;

  test('are buckets with the name of the record', async () => {
    having(
      alias('own.example.com.', 's3-website-eu-west-1.amazonaws.com.'),
      cname('gone.example.com.', 'other.s3.amazonaws.com'),
      alias('foreign.example.com.', 'S3-website.eu-central-1.amazonaws.com.'),
    );
    s3.on(GetBucketLocationCommand, { Bucket: 'gone.example.com' }).rejects(awsError('NoSuchBucket'));
    s3.on(GetBucketLocationCommand, { Bucket: 'foreign.example.com' }).rejects(awsError('AccessDenied'));
    expect(await states()).toMatchObject([
      { name: 'own.example.com', state: 'owned' },
      { name: 'gone.example.com', state: 'available' },
      { name: 'foreign.example.com', state: 'elsewhere' },
    ]);
  });

  test('are environments with a name that the customer chose', async () => {
    having(cname('www.example.com.', 'Shop.eu-west-1.elasticbeanstalk.com.'));
    beanstalk.on(CheckDNSAvailabilityCommand, { CNAMEPrefix: 'shop' }).resolves({ Available: true });
    expect(await states()).toMatchObject([{ state: 'available' }]);
    beanstalk.on(CheckDNSAvailabilityCommand).resolves({ Available: false });
    beanstalk.on(DescribeEnvironmentsCommand).resolves({ Environments: [] });
    expect(await states()).toMatchObject([{ state: 'elsewhere' }]);
    beanstalk.on(DescribeEnvironmentsCommand).resolves({ Environments: [{ CNAME: 'shop.eu-west-1.elasticbeanstalk.com' }] });
    expect(await states()).toMatchObject([{ state: 'owned' }]);
  });

  test('are nothing that another account cannot take', async () => {
    having(
      alias('example.com.', 'dualstack.shop-1.eu-west-1.elb.amazonaws.com.'),
      cname('a.example.com.', 'shop.eba-abc123.eu-west-1.elasticbeanstalk.com.'),
      cname('_mail.example.com.', 's3.amazonaws.com.'),
      alias('\\052.example.com.', 's3-website-eu-west-1.amazonaws.com.'),
      cname('b.example.com.', 'fakes3.amazonaws.com.example.org.'),
    );
    expect(await fact('targets')).toEqual(known({ targets: [], complete: true }));
  });
});

describe('DNSSEC', () => {
  test('keys with the tag and digest of their DS record', async () => {
    const key = { Name: 'key', Status: 'ACTIVE', DSRecord: '60021 13 2 6d55 c59d' };
    dns.on(GetDNSSECCommand).resolves({ Status: { ServeSignature: 'SIGNING' }, KeySigningKeys: [key] });
    expect(await fact('signing')).toEqual(known({ status: 'SIGNING', keys: [{ name: 'key', status: 'ACTIVE', ds: '60021 2 6D55C59D' }] }));
    dns.on(GetDNSSECCommand).resolves({ Status: {}, KeySigningKeys: [] });
    expect(await fact('signing')).toMatchObject({ state: 'unreadable', collectionError: { kind: 'not-reported' } });
  });

  test('the registered domain of a zone', async () => {
    domains.on(ListDomainsCommand).resolves({ Domains: [{ DomainName: 'example.com' }] });
    domains.on(GetDomainDetailCommand).resolves({ DnssecKeys: [{ KeyTag: 60_021, Digest: '6d55c59d' }] });
    expect(await fact('parent')).toEqual(known({ kind: 'domain', name: 'example.com', ds: ['60021 2 6D55C59D'] }));
  });

  test('the closest parent zone, which is not a zone of the same name', async () => {
    dns
      .on(ListHostedZonesCommand)
      .resolves(
        listed(zone('Z1', 'a.b.example.com.'), zone('Z2', 'example.com.'), zone('Z3', 'b.example.com.'), zone('Z4', 'a.b.example.com.')),
      );
    dns.on(ListResourceRecordSetsCommand, { HostedZoneId: 'Z3' }).resolves(records(['a.b.example.com.', 'DS', '1 13 2 AA']));
    expect(await fact('parent')).toEqual(known({ kind: 'zone', name: 'b.example.com', ds: ['1 2 AA'] }));
  });

  test('no parent in the account, and none in partitions without registration', async () => {
    expect(await fact('parent')).toEqual(absent());
    const china = { partition: 'aws-cn', homeRegion: 'cn-north-1', regions: ['cn-north-1'] };
    expect(await fact('parent', 0, china)).toEqual(absent());
  });
});

describe('domains', () => {
  const read = async () => (await collect(domainCollector)).resources;

  test('are read without their contacts', async () => {
    const Expiry = new Date('2027-01-01T00:00:00Z');
    domains.on(ListDomainsCommand).resolves({ Domains: [{ DomainName: 'Example.com', AutoRenew: true, TransferLock: false, Expiry }] });
    domains.on(GetDomainDetailCommand).resolves({
      StatusList: ['ok'],
      AdminPrivacy: true,
      RegistrantPrivacy: false,
      TechPrivacy: true,
      Nameservers: [{ Name: 'NS-1.awsdns-01.com.' }],
      RegistrantContact: { FirstName: 'Ada', Email: 'ada@example.com' },
    });
    dns.on(ListHostedZonesCommand).resolves(listed(zone('Z1', 'EXAMPLE.com.'), zone('Z2', 'a.example.com.')));
    dns.on(GetHostedZoneCommand, { Id: 'Z1' }).resolves({ DelegationSet: { NameServers: ['ns-1.AWSDNS-01.com'] } });
    const resources = await read();
    expect(resources).toMatchObject([
      {
        id: 'example.com',
        facts: {
          listing: known({ autoRenew: true, transferLock: false, expiry: '2027-01-01T00:00:00.000Z' }),
          statuses: known(['ok']),
          privacy: known({ admin: true, registrant: false, tech: true }),
          delegation: known({ name: 'example.com', nameServers: ['ns-1.awsdns-01.com'], ownSets: [['ns-1.awsdns-01.com']] }),
        },
      },
    ]);
    expect(JSON.stringify(resources)).not.toMatch(/ada/i);
  });

  test('without details are unreadable, one by one', async () => {
    domains
      .on(ListDomainsCommand)
      .resolves({ Domains: [{ DomainName: 'a.com' }, { DomainName: 'b.com', AutoRenew: true, TransferLock: true }] });
    domains.on(GetDomainDetailCommand, { DomainName: 'a.com' }).rejects(awsError('AccessDeniedException'));
    domains.on(GetDomainDetailCommand, { DomainName: 'b.com' }).resolves({ StatusList: [] });
    expect(await read()).toMatchObject([
      { facts: { listing: { state: 'unreadable' }, statuses: { state: 'unreadable', collectionError: { kind: 'denied' } } } },
      {
        facts: {
          statuses: known([]),
          privacy: { state: 'unreadable', collectionError: { kind: 'not-reported' } },
          delegation: { state: 'unreadable' },
        },
      },
    ]);
  });
});
