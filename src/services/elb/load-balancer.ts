import type { LoadBalancer } from '@aws-sdk/client-elastic-load-balancing-v2';
import { defineCollector } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { deletionCheck, fromListing, listingFrom, perResource, shared } from '../../core/fact-reads.ts';
import { deliveredLogTypes } from '../logs/deliveries.ts';
import { valueOrThrow } from '../shared/lookup.ts';
import { tagsByArn } from '../tagging/tags.ts';
import { webAclOf, webAclsOfLoadBalancers } from '../waf/associations.ts';
import { elbV2 } from './clients.ts';
import { entryPointsOf, networkFacts, type Placement } from './network.ts';
import { listenersByLoadBalancer, loadBalancers } from './shared-reads.ts';

export const placementOf = ({ AvailabilityZones = [], SecurityGroups = [] }: LoadBalancer): Placement => ({
  subnetIds: AvailabilityZones.flatMap(({ SubnetId }) => SubnetId ?? []),
  groupIds: SecurityGroups,
});

/**
 * Returns the entry points of a load balancer from the internet. An internal one with IPv6 addresses has some too, because they are global;
 * an attribute decides whether internet gateways let them through.
 */
export function internetEntryPoints(raw: LoadBalancer) {
  const isPublic = raw.Scheme !== 'internal';
  const isDualstack = raw.IpAddressType?.startsWith('dualstack') ?? false;
  if (raw.Type === 'gateway' || !(isPublic || isDualstack)) return [];
  return entryPointsOf(placementOf(raw), raw.DNSName ?? 'unnamed', {
    ipv4: isPublic && raw.IpAddressType !== 'dualstack-without-public-ipv4',
    ipv6: isDualstack,
    unfiltered: raw.Type === 'network' && (raw.SecurityGroups ?? []).length === 0,
  });
}

const notFound = ['LoadBalancerNotFound', 'LoadBalancerNotFoundException'];

/** Application, Network and Gateway Load Balancers. */
export const loadBalancerCollector = defineCollector<'AWS::ElasticLoadBalancingV2::LoadBalancer', LoadBalancer>({
  type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
  service: 'elb',
  scope: 'regional',
  list: listingFrom(loadBalancers, (items) =>
    items.flatMap((raw) =>
      raw.LoadBalancerName === undefined || raw.LoadBalancerArn === undefined
        ? []
        : [{ id: raw.LoadBalancerName, arn: raw.LoadBalancerArn, raw }],
    ),
  ),
  tags: shared(tagsByArn, (tags, { arn }) => tags?.get(arn) ?? {}),
  deletion: deletionCheck(elbV2, 'DescribeLoadBalancers', {
    errorCodes: notFound,
    notFoundErrorCodes: notFound,
    input: ({ arn }) => ({ LoadBalancerArns: [arn] }),
    token: ['Marker', 'NextMarker'],
  }),
  facts: {
    summary: fromListing(({ Type, Scheme, State, AvailabilityZones }) => {
      if (Type === undefined || State?.Code === undefined || AvailabilityZones === undefined)
        return notReported('the listing does not contain the type, state or Availability Zones');
      return {
        type: Type,
        ...(Scheme === undefined ? {} : { scheme: Scheme }),
        state: State.Code,
        zones: [...new Set(AvailabilityZones.flatMap(({ ZoneName }) => ZoneName ?? []))],
        outpost: AvailabilityZones.some(({ OutpostId }) => OutpostId !== undefined),
      };
    }),
    attributes: perResource(elbV2, 'DescribeLoadBalancerAttributes', {
      input: ({ arn }) => ({ LoadBalancerArn: arn }),
      value: ({ Attributes }) =>
        Attributes === undefined
          ? notReported('the response does not contain the attributes')
          : Object.fromEntries(Attributes.flatMap(({ Key, Value = '' }) => (Key === undefined ? [] : [[Key, Value]]))),
    }),
    listeners: shared(listenersByLoadBalancer, (listeners, { arn }) =>
      (valueOrThrow(listeners?.get(arn)) ?? []).flatMap(({ Protocol, Port }) =>
        Protocol === undefined || Port === undefined ? [] : [{ protocol: Protocol, port: Port }],
      ),
    ),
    deliveredLogs: shared(deliveredLogTypes, (types, { arn }) => types?.get(arn) ?? []),
    webAcl: shared(webAclsOfLoadBalancers, (associated, { arn }) => webAclOf(associated, arn)),
    entryPoints: fromListing(internetEntryPoints),
    ...networkFacts(placementOf),
  },
});
