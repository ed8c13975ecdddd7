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
      'customer-data': attested('The design determines which data crosses which network.'),
      'client-side-encryption': notApplicable('Applications encrypt data on the client, not the network.'),
      'server-side-encryption': notApplicable('A network does not store data; the services of flow log destinations are evaluated.'),
      'operating-system': notApplicable('AWS runs the network devices; instances that route are evaluated as EC2 instances.'),
      'platform-and-application-management': attested('Versions of third-party firewall and VPN appliances.'),
      backups: notApplicable('Networks are defined by code and do not have a backup API.'),
      'region-choice': inApprovedRegions,
    },
  },
  consolePages: {
    'AWS::EC2::ClientVpnEndpoint': 'vpcconsole/home?region={{region}}#ClientVPNEndpointDetails:clientVpnEndpointId={{id}}',
    'AWS::EC2::NetworkAcl': 'vpcconsole/home?region={{region}}#NetworkAclDetails:networkAclId={{id}}',
    'AWS::EC2::SecurityGroup': 'vpcconsole/home?region={{region}}#SecurityGroup:groupId={{id}}',
    'AWS::EC2::Subnet': 'vpcconsole/home?region={{region}}#SubnetDetails:subnetId={{id}}',
    'AWS::EC2::TransitGateway': 'vpcconsole/home?region={{region}}#TransitGatewayDetails:transitGatewayId={{id}}',
    'AWS::EC2::VPC': 'vpcconsole/home?region={{region}}#VpcDetails:VpcId={{id}}',
    'AWS::EC2::VPCEndpoint': 'vpcconsole/home?region={{region}}#EndpointDetails:vpcEndpointId={{id}}',
    'AWS::EC2::VPCEndpointService': 'vpcconsole/home?region={{region}}#EndpointServiceDetails:serviceId={{id}}',
    'AWS::EC2::VPCPeeringConnection': 'vpcconsole/home?region={{region}}#PeeringConnectionDetails:VpcPeeringConnectionId={{id}}',
    'AWS::EC2::VPNConnection': 'vpcconsole/home?region={{region}}#VpnConnectionDetails:VpnConnectionId={{id}}',
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
