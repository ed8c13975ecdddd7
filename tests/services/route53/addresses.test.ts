import { DescribeAddressesCommand, DescribeNetworkInterfacesCommand, DescribeRegionsCommand, EC2Client } from '@aws-sdk/client-ec2';
import { ListHostedZonesCommand, ListResourceRecordSetsCommand, Route53Client } from '@aws-sdk/client-route-53';
import { GetResourcesCommand, ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { mockClient } from 'aws-sdk-client-mock';
import { known } from '../../../src/core/fact.ts';
import { zoneCollector } from '../../../src/services/route53/zone.ts';
import { collect } from '../../support/collect.ts';

const dns = mockClient(Route53Client);
const ec2 = mockClient(EC2Client);
const tagging = mockClient(ResourceGroupsTaggingAPIClient);

const addresses = (...records: readonly (readonly ['A' | 'AAAA', ...string[]])[]) =>
  dns.on(ListResourceRecordSetsCommand).resolves({
    ResourceRecordSets: records.map(([Type, ...values]) => ({
      Name: 'www.example.com.',
      Type,
      ResourceRecords: values.map((Value) => ({ Value })),
    })),
    IsTruncated: false,
    MaxItems: 300,
  });

async function read() {
  const { resources } = await collect(zoneCollector, { facts: ['addresses'] });
  return (resources[0]?.facts as Record<string, unknown> | undefined)?.['addresses'];
}

beforeEach(() => {
  for (const mock of [dns, ec2, tagging]) mock.reset();
  tagging.on(GetResourcesCommand).resolves({ ResourceTagMappingList: [] });
  dns.on(ListHostedZonesCommand).resolves({
    HostedZones: [{ Id: '/hostedzone/Z1', Name: 'example.com.', CallerReference: '1', Config: { PrivateZone: false } }],
    Marker: '',
    IsTruncated: false,
    MaxItems: 100,
  });
  ec2.on(DescribeRegionsCommand).resolves({ Regions: [{ RegionName: 'eu-west-1' }, { RegionName: 'us-east-1' }] });
  ec2.on(DescribeAddressesCommand).resolves({ Addresses: [{ PublicIp: '52.17.10.5' }] });
  ec2.on(DescribeNetworkInterfacesCommand).resolves({
    NetworkInterfaces: [
      {
        PrivateIpAddresses: [{ PrivateIpAddress: '10.0.0.4', Association: { PublicIp: '52.17.10.6' } }],
        Ipv6Addresses: [{ Ipv6Address: '2a05:d018:1::5' }],
        Ipv6Prefixes: [{ Ipv6Prefix: '2a05:d018:2::/80' }],
      },
    ],
  });
});

test('shows which addresses the account has', async () => {
  addresses(['A', '52.17.10.5', '52.17.10.6', '52.17.10.7'], ['AAAA', '2A05:D018:1:0::5', '2a05:d018:2::99', '2a05:d018:3::1']);
  const name = 'www.example.com';
  expect(await read()).toEqual(
    known({
      records: [
        { name, address: '52.17.10.5', held: true },
        { name, address: '52.17.10.6', held: true },
        { name, address: '52.17.10.7', held: false },
        { name, address: '2A05:D018:1:0::5', held: true },
        { name, address: '2a05:d018:2::99', held: true },
        { name, address: '2a05:d018:3::1', held: false },
      ],
      complete: true,
    }),
  );
});

test('leaves out addresses that are not on the internet, and then reads no Region', async () => {
  addresses(['A', '10.0.0.1', '192.168.1.1', '100.64.0.1', 'not an address'], ['AAAA', 'fd00::1']);
  expect(await read()).toEqual(known({ records: [], complete: true }));
  expect(ec2.calls()).toHaveLength(0);
});

test('is unreadable if a Region cannot be read', async () => {
  addresses(['A', '52.17.10.5']);
  ec2
    .on(DescribeAddressesCommand)
    .resolvesOnce({ Addresses: [] })
    .rejects(Object.assign(new Error('denied'), { name: 'UnauthorizedOperation', $metadata: { httpStatusCode: 403 } }));
  expect(await read()).toMatchObject({ state: 'unreadable', collectionError: { kind: 'denied', action: 'ec2:DescribeAddresses' } });
});
