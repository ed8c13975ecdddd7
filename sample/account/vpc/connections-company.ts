import type { TunnelOption, VpcEndpoint } from '@aws-sdk/client-ec2';
import { company } from '../company.ts';
import { ec2Id } from '../ec2/page.ts';
import { groups, net, subnets } from './network.ts';
import { accountPrincipal, type ConnectionResources } from './connections.ts';

const [ireland, frankfurt, virginia] = company.regions;
const { accountId, members, organizationId, stranger } = company;

const policy = (statement: object): string => JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', ...statement }] });
/** What AWS puts on an endpoint unless told otherwise. */
const fullAccess = policy({ Principal: '*', Action: '*', Resource: '*' });
const ownOnly = policy({
  Principal: '*',
  Action: '*',
  Resource: '*',
  Condition: { StringEquals: { 'aws:PrincipalOrgID': organizationId, 'aws:ResourceOrgID': organizationId } },
});

const endpoint = (number: number, region: string, vpc: string, name: string, more: VpcEndpoint) => ({
  region,
  is: {
    VpcEndpointId: ec2Id('vpce', number),
    VpcEndpointType: 'Interface',
    VpcId: vpc,
    ServiceName: `com.amazonaws.${region}.${name}`,
    // The API writes states in lower case, whatever its documentation says.
    State: 'available' as 'Available',
    OwnerId: accountId,
    RequesterManaged: false,
    PrivateDnsEnabled: true,
    Tags: company.tags({ Name: name }),
    ...more,
  } satisfies VpcEndpoint,
});

const inside = [subnets.appA, subnets.appB];
const reporting = 'com.amazonaws.vpce.eu-west-1.vpce-svc-0fedcba9876543210';

const vpcInfo = (OwnerId: string, VpcId: string, Region: string, CidrBlock: string) => ({
  OwnerId,
  VpcId,
  Region,
  CidrBlock,
  CidrBlockSet: [{ CidrBlock }],
});
/** Production looks into analytics; each Region shows the connection. */
const analyticsPeering = {
  VpcPeeringConnectionId: ec2Id('pcx', 0x101),
  Status: { Code: 'active' },
  RequesterVpcInfo: vpcInfo(accountId, net.prod, ireland, '10.0.0.0/16'),
  AccepterVpcInfo: vpcInfo(accountId, net.analytics, frankfurt, '10.1.0.0/16'),
  Tags: company.tags({ Name: 'prod-analytics' }),
} as const;

const strongTunnel = (OutsideIpAddress: string): TunnelOption => ({
  OutsideIpAddress,
  PreSharedKey: 'Tr0ub4dor-and-3',
  IkeVersions: [{ Value: 'ikev2' }],
  Phase1EncryptionAlgorithms: [{ Value: 'AES256-GCM-16' }],
  Phase2EncryptionAlgorithms: [{ Value: 'AES256-GCM-16' }],
  Phase1IntegrityAlgorithms: [{ Value: 'SHA2-256' }],
  Phase2IntegrityAlgorithms: [{ Value: 'SHA2-256' }],
  Phase1DHGroupNumbers: [{ Value: 20 }],
  Phase2DHGroupNumbers: [{ Value: 20 }],
  LogOptions: { CloudWatchLogOptions: { LogEnabled: true, LogGroupArn: `arn:aws:logs:${ireland}:${accountId}:log-group:vpn` } },
});

/** How the company's networks are tied together: carefully in production, in the ways of the day elsewhere. */
export const sampleConnections: ConnectionResources = {
  endpoints: [
    endpoint(0x101, ireland, net.prod, 'ec2', { PolicyDocument: ownOnly, SubnetIds: inside }),
    endpoint(0x102, ireland, net.prod, 's3', { PolicyDocument: ownOnly, VpcEndpointType: 'Gateway' }),
    endpoint(0x103, ireland, net.prod, 'secretsmanager', { PolicyDocument: fullAccess, SubnetIds: inside }),
    endpoint(0x104, ireland, net.prod, 'reporting', { ServiceName: reporting, PolicyDocument: fullAccess, SubnetIds: inside }),
    endpoint(0x201, frankfurt, net.analytics, 's3', { PolicyDocument: fullAccess, VpcEndpointType: 'Gateway' }),
    endpoint(0x301, virginia, net.us, 'ec2', { PolicyDocument: fullAccess, SubnetIds: [subnets.usA] }),
  ],
  withoutPolicies: [reporting],
  endpointServices: [
    {
      region: ireland,
      is: {
        ServiceId: ec2Id('vpce-svc', 0x101),
        AcceptanceRequired: true,
        ServiceState: 'Available',
        Tags: company.tags({ Name: 'stock' }),
      },
      allowed: [accountPrincipal(accountId)],
    },
    {
      region: virginia,
      is: {
        ServiceId: ec2Id('vpce-svc', 0x301),
        AcceptanceRequired: false,
        ServiceState: 'Available',
        Tags: company.tags({ Name: 'prices' }),
      },
      allowed: [accountPrincipal(members.logArchive), accountPrincipal('*')],
    },
  ],
  natGateways: [
    { region: ireland, is: { NatGatewayId: ec2Id('nat', 0x101), VpcId: net.prod, SubnetId: subnets.publicA, State: 'available' } },
    { region: ireland, is: { NatGatewayId: ec2Id('nat', 0x102), VpcId: net.prod, SubnetId: subnets.publicB, State: 'available' } },
    { region: frankfurt, is: { NatGatewayId: ec2Id('nat', 0x201), VpcId: net.analytics, SubnetId: subnets.bi, State: 'available' } },
    { region: frankfurt, is: { NatGatewayId: ec2Id('nat', 0x202), VpcId: net.analytics, SubnetId: subnets.bi, State: 'deleted' } },
  ],
  peerings: [
    { region: ireland, is: analyticsPeering },
    { region: frankfurt, is: analyticsPeering },
    {
      region: virginia,
      is: {
        VpcPeeringConnectionId: ec2Id('pcx', 0x301),
        Status: { Code: 'active' },
        RequesterVpcInfo: vpcInfo(stranger, ec2Id('vpc', 0x999), virginia, '10.77.0.0/16'),
        AccepterVpcInfo: vpcInfo(accountId, net.us, virginia, '10.2.0.0/16'),
        Tags: company.tags({ Name: 'agency' }),
      },
    },
    { region: virginia, is: { VpcPeeringConnectionId: ec2Id('pcx', 0x302), Status: { Code: 'deleted' } } },
  ],
  vpns: [
    {
      region: ireland,
      is: {
        VpnConnectionId: ec2Id('vpn', 0x101),
        State: 'available',
        VgwTelemetry: ['203.0.113.11', '203.0.113.12'].map((OutsideIpAddress) => ({ OutsideIpAddress, Status: 'UP' })),
        Options: { TunnelOptions: ['203.0.113.11', '203.0.113.12'].map(strongTunnel) },
        Tags: company.tags({ Name: 'headquarters' }),
      },
    },
    {
      region: frankfurt,
      is: {
        VpnConnectionId: ec2Id('vpn', 0x201),
        State: 'available',
        VgwTelemetry: [
          { OutsideIpAddress: '203.0.113.21', Status: 'UP' },
          { OutsideIpAddress: '203.0.113.22', Status: 'DOWN', StatusMessage: 'IPSEC IS DOWN', LastStatusChange: company.daysAgo(40) },
        ],
        Options: { TunnelOptions: ['203.0.113.21', '203.0.113.22'].map((OutsideIpAddress) => ({ OutsideIpAddress })) },
        Tags: company.tags({ Name: 'warehouse' }),
      },
    },
  ],
  clientVpns: [
    {
      region: ireland,
      is: {
        ClientVpnEndpointId: ec2Id('cvpn-endpoint', 0x101),
        Status: { Code: 'available' },
        ConnectionLogOptions: { Enabled: true, CloudwatchLogGroup: 'client-vpn' },
        VpcId: net.prod,
        SecurityGroupIds: [groups.bastion],
        Tags: company.tags({ Name: 'staff' }),
      },
    },
    {
      region: virginia,
      is: {
        ClientVpnEndpointId: ec2Id('cvpn-endpoint', 0x301),
        Status: { Code: 'pending-associate' },
        ConnectionLogOptions: { Enabled: false },
        Tags: company.tags({ Name: 'us-staff' }),
      },
    },
  ],
  transitGateways: [
    {
      region: ireland,
      is: {
        TransitGatewayId: ec2Id('tgw', 0x101),
        OwnerId: accountId,
        State: 'available',
        Options: { AutoAcceptSharedAttachments: 'disable' },
        Tags: company.tags({ Name: 'backbone' }),
      },
    },
    {
      region: frankfurt,
      is: {
        TransitGatewayId: ec2Id('tgw', 0x201),
        OwnerId: members.logArchive,
        State: 'available',
        Options: { AutoAcceptSharedAttachments: 'enable' },
      },
    },
    {
      region: virginia,
      is: {
        TransitGatewayId: ec2Id('tgw', 0x301),
        OwnerId: accountId,
        State: 'available',
        Options: { AutoAcceptSharedAttachments: 'enable' },
        Tags: company.tags({ Name: 'us-backbone' }),
      },
    },
  ],
  encryptionControls: [
    {
      region: ireland,
      is: {
        VpcId: net.prod,
        VpcEncryptionControlId: ec2Id('vpcec', 0x101),
        Mode: 'monitor',
        State: 'available',
        ResourceExclusions: { InternetGateway: { State: 'disabled' } },
      },
    },
  ],
  withoutEncryptionControls: [virginia],
};

/** Endpoints of the kinds above, as many as asked for in each Region. */
export function generateConnections(count: number): ConnectionResources {
  const copies = sampleConnections.endpoints.flatMap(({ region, is }, kind) =>
    Array.from({ length: count }, (_, index) => ({ region, is: { ...is, VpcEndpointId: ec2Id('vpce', 0x10_0000 * (kind + 1) + index) } })),
  );
  return { ...sampleConnections, endpoints: copies };
}
