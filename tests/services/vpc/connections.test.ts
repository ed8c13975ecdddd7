import {
  DescribeClientVpnEndpointsCommand,
  DescribeRouteTablesCommand,
  DescribeTransitGatewaysCommand,
  DescribeVpcPeeringConnectionsCommand,
  DescribeVpnConnectionsCommand,
  EC2Client,
  GetManagedPrefixListEntriesCommand,
} from '@aws-sdk/client-ec2';
import { mockClient } from 'aws-sdk-client-mock';
import { clientVpnEndpointCollector } from '../../../src/services/vpc/client-vpn-endpoint.ts';
import { transitGatewayCollector } from '../../../src/services/vpc/transit-gateway.ts';
import { vpcPeeringConnectionCollector } from '../../../src/services/vpc/vpc-peering-connection.ts';
import { vpnConnectionCollector } from '../../../src/services/vpc/vpn-connection.ts';
import { known } from '../../../src/core/fact.ts';
import { collect } from '../../support/collect.ts';

const ec2 = mockClient(EC2Client);
const refused = Object.assign(new Error('no'), { name: 'UnauthorizedOperation', $metadata: { httpStatusCode: 403 } });
const own = '111122223333';
const other = '777788889999';

beforeEach(() => ec2.reset());

describe('peering connections', () => {
  const sides = {
    RequesterVpcInfo: { OwnerId: own, VpcId: 'vpc-1', Region: 'eu-west-1', CidrBlockSet: [{ CidrBlock: '10.0.0.0/16' }] },
    AccepterVpcInfo: {
      OwnerId: other,
      VpcId: 'vpc-2',
      Region: 'eu-central-1',
      CidrBlock: '10.1.0.0/16',
      CidrBlockSet: [{ CidrBlock: '10.1.0.0/16' }, {}],
      Ipv6CidrBlockSet: [{ Ipv6CidrBlock: '2001:db8::/56' }],
    },
  };

  test('have their routes in all tables, including routes for prefix lists', async () => {
    ec2.on(DescribeVpcPeeringConnectionsCommand).resolves({
      VpcPeeringConnections: [
        { VpcPeeringConnectionId: 'pcx-1', Status: { Code: 'active' }, ...sides },
        { VpcPeeringConnectionId: 'pcx-2', Status: { Code: 'pending-acceptance' } },
        { VpcPeeringConnectionId: 'pcx-3' },
      ],
    });
    ec2.on(DescribeRouteTablesCommand).resolves({
      RouteTables: [
        {
          RouteTableId: 'rtb-1',
          VpcId: 'vpc-1',
          Routes: [
            { DestinationCidrBlock: '10.0.0.0/16', GatewayId: 'local' },
            { DestinationCidrBlock: '10.1.4.0/24', VpcPeeringConnectionId: 'pcx-1' },
            { DestinationIpv6CidrBlock: '2001:db8::/64', VpcPeeringConnectionId: 'pcx-1' },
            { DestinationPrefixListId: 'pl-2', VpcPeeringConnectionId: 'pcx-3' },
          ],
        },
        { RouteTableId: 'rtb-2', VpcId: 'vpc-3', Routes: [{ DestinationPrefixListId: 'pl-1', VpcPeeringConnectionId: 'pcx-1' }] },
      ],
    });
    ec2
      .on(GetManagedPrefixListEntriesCommand, { PrefixListId: 'pl-1' })
      .resolves({ Entries: [{ Cidr: '10.1.8.0/24' }, { Cidr: '10.1.9.0/24' }] })
      .on(GetManagedPrefixListEntriesCommand, { PrefixListId: 'pl-2' })
      .rejects(refused);
    const { resources } = await collect(vpcPeeringConnectionCollector);
    expect(resources).toMatchObject([
      {
        id: 'pcx-1',
        arn: `arn:aws:ec2:eu-west-1:${own}:vpc-peering-connection/pcx-1`,
        facts: {
          status: known('active'),
          sides: known([
            { accountId: own, vpcId: 'vpc-1', region: 'eu-west-1', blocks: ['10.0.0.0/16'] },
            { accountId: other, vpcId: 'vpc-2', region: 'eu-central-1', blocks: ['10.1.0.0/16', '2001:db8::/56'] },
          ]),
          routes: known([
            { routeTableId: 'rtb-1', vpcId: 'vpc-1', to: ['10.1.4.0/24'] },
            { routeTableId: 'rtb-1', vpcId: 'vpc-1', to: ['2001:db8::/64'] },
            { routeTableId: 'rtb-2', vpcId: 'vpc-3', to: ['10.1.8.0/24', '10.1.9.0/24'] },
          ]),
        },
      },
      {
        id: 'pcx-2',
        facts: { status: known('pending-acceptance'), sides: known([{ accountId: '', blocks: [] }, { vpcId: '' }]), routes: known([]) },
      },
      {
        id: 'pcx-3',
        facts: {
          status: { state: 'unreadable' },
          routes: { state: 'unreadable', collectionError: { action: 'ec2:GetManagedPrefixListEntries' } },
        },
      },
    ]);
  });
});

describe('Site-to-Site VPN connections', () => {
  test('have their tunnels without a secret', async () => {
    ec2.on(DescribeVpnConnectionsCommand).resolves({
      VpnConnections: [
        {
          VpnConnectionId: 'vpn-1',
          State: 'available',
          CustomerGatewayConfiguration: '<pre_shared_key>hush</pre_shared_key>',
          VgwTelemetry: [
            {
              OutsideIpAddress: '203.0.113.1',
              Status: 'DOWN',
              StatusMessage: 'IPSEC IS DOWN',
              LastStatusChange: new Date('2026-11-02T07:00:00Z'),
              AcceptedRouteCount: 0,
            },
          ],
          Options: {
            TunnelOptions: [
              {
                OutsideIpAddress: '203.0.113.1',
                PreSharedKey: 'hush',
                IkeVersions: [{ Value: 'ikev2' }],
                Phase1EncryptionAlgorithms: [{ Value: 'AES256' }],
                Phase2EncryptionAlgorithms: [{ Value: 'AES256' }, {}],
                Phase1IntegrityAlgorithms: [{ Value: 'SHA2-256' }],
                Phase2IntegrityAlgorithms: [{ Value: 'SHA1' }],
                Phase1DHGroupNumbers: [{ Value: 14 }],
                LogOptions: { CloudWatchLogOptions: { LogEnabled: true } },
              },
              {},
            ],
          },
        },
        { VpnConnectionId: 'vpn-2' },
      ],
    });
    const { resources } = await collect(vpnConnectionCollector);
    expect(resources).toMatchObject([
      {
        id: 'vpn-1',
        arn: `arn:aws:ec2:eu-west-1:${own}:vpn-connection/vpn-1`,
        facts: {
          state: known('available'),
          tunnels: known([
            {
              OutsideIpAddress: '203.0.113.1',
              Status: 'DOWN',
              StatusMessage: 'IPSEC IS DOWN',
              LastStatusChange: '2026-11-02T07:00:00.000Z',
            },
          ]),
          tunnelOptions: known([
            {
              outsideIp: '203.0.113.1',
              ikeVersions: ['ikev2'],
              algorithms: ['AES256', 'SHA2-256', 'SHA1', 'DH14'],
              unset: ['Phase2DHGroupNumbers'],
              logged: true,
            },
            {
              outsideIp: '',
              ikeVersions: [],
              algorithms: [],
              unset: expect.arrayContaining(['Phase1EncryptionAlgorithms', 'Phase2DHGroupNumbers']),
              logged: false,
            },
          ]),
        },
      },
      { id: 'vpn-2', facts: { state: { state: 'unreadable' }, tunnels: { state: 'unreadable' }, tunnelOptions: { state: 'unreadable' } } },
    ]);
    expect(JSON.stringify(resources)).not.toContain('hush');
    expect(ec2.calls()).toHaveLength(1);
  });
});

test('Client VPN endpoints', async () => {
  ec2
    .on(DescribeClientVpnEndpointsCommand, { MaxResults: 1000 })
    .resolves({
      ClientVpnEndpoints: [{ ClientVpnEndpointId: 'cvpn-1', Status: { Code: 'available' }, ConnectionLogOptions: { Enabled: false } }],
      NextToken: 'more',
    })
    .on(DescribeClientVpnEndpointsCommand, { NextToken: 'more' })
    .resolves({ ClientVpnEndpoints: [{ ClientVpnEndpointId: 'cvpn-2' }] });
  const { resources } = await collect(clientVpnEndpointCollector);
  expect(resources).toMatchObject([
    {
      id: 'cvpn-1',
      arn: `arn:aws:ec2:eu-west-1:${own}:client-vpn-endpoint/cvpn-1`,
      facts: { status: known('available'), connectionsLogged: known(false) },
    },
    { id: 'cvpn-2', facts: { status: { state: 'unreadable' }, connectionsLogged: { state: 'unreadable' } } },
  ]);
});

test('lists transit gateways including shared ones, without deleted ones', async () => {
  ec2
    .on(DescribeTransitGatewaysCommand, { MaxResults: 1000 })
    .resolves({
      TransitGateways: [
        { TransitGatewayId: 'tgw-1', OwnerId: own, State: 'available', Options: { AutoAcceptSharedAttachments: 'enable' } },
      ],
      NextToken: 'more',
    })
    .on(DescribeTransitGatewaysCommand, { NextToken: 'more' })
    .resolves({
      TransitGateways: [
        { TransitGatewayId: 'tgw-2', OwnerId: other, Options: { AutoAcceptSharedAttachments: 'disable' } },
        { TransitGatewayId: 'tgw-3', State: 'deleted' },
        { TransitGatewayId: 'tgw-4', State: 'available' },
      ],
    });
  const { resources } = await collect(transitGatewayCollector);
  expect(resources).toMatchObject([
    { id: 'tgw-1', arn: `arn:aws:ec2:eu-west-1:${own}:transit-gateway/tgw-1`, facts: { ownerId: known(own), autoAccept: known(true) } },
    { id: 'tgw-4', facts: { ownerId: { state: 'unreadable' }, autoAccept: { state: 'unreadable' } } },
    {
      id: 'tgw-2',
      arn: `arn:aws:ec2:eu-west-1:${other}:transit-gateway/tgw-2`,
      facts: { ownerId: known(other), autoAccept: known(false) },
    },
  ]);
});
