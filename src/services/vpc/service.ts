import { defineService, attested, notApplicable, inApprovedRegions } from '../../core/service.ts';
import { clientVpnEndpointCollector } from './client-vpn-endpoint.ts';
import { networkAclCollector } from './network-acl.ts';
import { securityGroupCollector } from './security-group.ts';
import { subnetCollector } from './subnet.ts';
import { transitGatewayCollector } from './transit-gateway.ts';
import { vpcCollector } from './vpc.ts';
import { vpcEndpointCollector } from './vpc-endpoint.ts';
import { vpcEndpointServiceCollector } from './vpc-endpoint-service.ts';
import { vpcPeeringConnectionCollector } from './vpc-peering-connection.ts';
import { vpnConnectionCollector } from './vpn-connection.ts';
import { vpcAccountFacts } from './account.ts';
import { route53Resolver } from './clients.ts';

declare module '../../core/names.ts' {
  interface ServiceIds {
    vpc: true;
  }
}

export const vpcService = defineService({
  id: 'vpc',
  title: 'Amazon VPC',
  clients: [route53Resolver],
  model: {
    category: 'infrastructure',
    sources: [2],
    cloudFormation: [],
    coverage: {
      'customer-data': attested('Which data crosses which network is a design fact.'),
      'client-side-encryption': notApplicable('A network encrypts nothing on the client; the application does.'),
      'server-side-encryption': notApplicable('A network holds no data at rest; targets of flow logs are judged where they lie.'),
      'operating-system': notApplicable('AWS runs the network devices; instances that route are judged under EC2.'),
      'platform-and-application-management': attested('Versions of firewall and VPN appliances of third parties.'),
      backups: notApplicable('A network is defined by code and has no backup API.'),
      'region-choice': inApprovedRegions,
    },
  },
  collectors: [
    clientVpnEndpointCollector,
    networkAclCollector,
    securityGroupCollector,
    subnetCollector,
    transitGatewayCollector,
    vpcCollector,
    vpcEndpointCollector,
    vpcEndpointServiceCollector,
    vpcPeeringConnectionCollector,
    vpnConnectionCollector,
  ],
  accountFacts: { regional: vpcAccountFacts },
  arnTypes: { 'ec2:vpc-flow-log': 'AWS::EC2::FlowLog' },
  asffTypes: {
    'AWS::EC2::ClientVpnEndpoint': 'AwsEc2ClientVpnEndpoint',
    'AWS::EC2::NetworkAcl': 'AwsEc2NetworkAcl',
    'AWS::EC2::SecurityGroup': 'AwsEc2SecurityGroup',
    'AWS::EC2::Subnet': 'AwsEc2Subnet',
    'AWS::EC2::TransitGateway': 'AwsEc2TransitGateway',
    'AWS::EC2::VPC': 'AwsEc2Vpc',
    'AWS::EC2::VPCEndpointService': 'AwsEc2VpcEndpointService',
    'AWS::EC2::VPCPeeringConnection': 'AwsEc2VpcPeeringConnection',
    'AWS::EC2::VPNConnection': 'AwsEc2VpnConnection',
  },
});
