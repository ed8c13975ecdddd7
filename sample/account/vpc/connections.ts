import type {
  AllowedPrincipal,
  ClientVpnEndpoint,
  NatGateway,
  ServiceConfiguration,
  TransitGateway,
  VpcEncryptionControl,
  VpcEndpoint,
  VpcPeeringConnection,
  VpnConnection,
} from '@aws-sdk/client-ec2';
import { awsError } from '../../endpoint/aws-error.ts';
import { service } from '../../endpoint/service.ts';
import type { ServiceData } from '../../endpoint/types.ts';
import { company } from '../company.ts';
import { byRegion, ec2Page } from '../ec2/page.ts';

/** Something of EC2 as its listing shows it. */
export interface InRegion<Item> {
  readonly region: string;
  readonly is: Item;
}

/** What connects the account's networks with others, and watches them. */
export interface ConnectionResources {
  readonly endpoints: readonly InRegion<VpcEndpoint>[];
  /** Services in use that obey no endpoint policy. */
  readonly withoutPolicies: readonly string[];
  readonly endpointServices: readonly (InRegion<ServiceConfiguration> & { readonly allowed: readonly AllowedPrincipal[] })[];
  readonly natGateways: readonly InRegion<NatGateway>[];
  readonly peerings: readonly InRegion<VpcPeeringConnection>[];
  readonly vpns: readonly InRegion<VpnConnection>[];
  readonly clientVpns: readonly InRegion<ClientVpnEndpoint>[];
  readonly transitGateways: readonly InRegion<TransitGateway>[];
  readonly encryptionControls: readonly InRegion<VpcEncryptionControl>[];
  /** Regions that do not have encryption controls. */
  readonly withoutEncryptionControls: readonly string[];
}

export const connectionData = (resources: ConnectionResources): ServiceData => {
  const inRegion = <Item>(items: readonly InRegion<Item>[]) => {
    const found = byRegion(items);
    return (region: string): readonly Item[] => found(region).map(({ is }) => is);
  };
  const endpoints = inRegion(resources.endpoints);
  const endpointServices = inRegion(resources.endpointServices);
  const allowed = new Map(resources.endpointServices.map((item) => [`${item.region} ${item.is.ServiceId}`, item.allowed]));
  const withoutPolicies = new Set(resources.withoutPolicies);
  const natGateways = inRegion(resources.natGateways);
  const peerings = inRegion(resources.peerings);
  const vpns = inRegion(resources.vpns);
  const clientVpns = inRegion(resources.clientVpns);
  const transitGateways = inRegion(resources.transitGateways);
  const encryptionControls = inRegion(resources.encryptionControls);

  return service('ec2')({
    DescribeVpcEndpoints: (input, { region }) => {
      const { items, NextToken } = ec2Page(endpoints(region), input);
      return { VpcEndpoints: items, NextToken };
    },
    DescribeVpcEndpointServices: ({ Filters, ...paged }) => {
      const names = Filters?.find(({ Name }) => Name === 'service-name')?.Values ?? [];
      const { items, NextToken } = ec2Page(names, paged);
      return {
        ServiceDetails: items.map((ServiceName) => ({ ServiceName, VpcEndpointPolicySupported: !withoutPolicies.has(ServiceName) })),
        NextToken,
      };
    },
    DescribeVpcEndpointServiceConfigurations: (input, { region }) => {
      const { items, NextToken } = ec2Page(endpointServices(region), input);
      return { ServiceConfigurations: items, NextToken };
    },
    DescribeVpcEndpointServicePermissions: ({ ServiceId, ...paged }, { region }) => {
      const principals = allowed.get(`${region} ${ServiceId}`);
      if (principals === undefined) {
        throw awsError('InvalidVpcEndpointServiceId.NotFound', 400, `The Vpc Endpoint Service '${ServiceId}' does not exist`);
      }
      const { items, NextToken } = ec2Page(principals, paged);
      return { AllowedPrincipals: items, NextToken };
    },
    DescribeNatGateways: ({ Filter, ...paged }, { region }) => {
      const states = Filter?.find(({ Name }) => Name === 'state')?.Values;
      const all = natGateways(region).filter(({ State = '' }) => states === undefined || states.includes(State));
      const { items, NextToken } = ec2Page(all, paged);
      return { NatGateways: items, NextToken };
    },
    DescribeVpcPeeringConnections: (input, { region }) => {
      const { items, NextToken } = ec2Page(peerings(region), input);
      return { VpcPeeringConnections: items, NextToken };
    },
    DescribeVpnConnections: (_input, { region }) => ({ VpnConnections: [...vpns(region)] }),
    DescribeClientVpnEndpoints: (input, { region }) => {
      const { items, NextToken } = ec2Page(clientVpns(region), input);
      return { ClientVpnEndpoints: items, NextToken };
    },
    DescribeTransitGateways: (input, { region }) => {
      const { items, NextToken } = ec2Page(transitGateways(region), input);
      return { TransitGateways: items, NextToken };
    },
    DescribeVpcEncryptionControls: (input, { region }) => {
      if (resources.withoutEncryptionControls.includes(region)) {
        throw awsError('UnsupportedOperation', 400, 'The functionality you requested is not available in this region.');
      }
      const { items, NextToken } = ec2Page(encryptionControls(region), input);
      return { VpcEncryptionControls: items, NextToken };
    },
  });
};

/** The ARN of an account as PrivateLink writes it. */
export const accountPrincipal = (id: string): AllowedPrincipal => ({
  PrincipalType: id === '*' ? 'All' : 'Account',
  Principal: id === '*' ? '*' : `arn:${company.partition}:iam::${id}:root`,
});
