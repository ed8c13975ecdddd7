import type { LoadBalancerDescription, PolicyDescription } from '@aws-sdk/client-elastic-load-balancing';
import { defineCollector, type Scope } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { deletionCheck, fromListing, listingFrom, perResource, perResourceCalls, shared } from '../../core/fact-reads.ts';
import type { ResourceIdentity } from '../../core/resource.ts';
import { tagsByArn } from '../tagging/tags.ts';
import { certificateCalls, describeCertificates } from './certificates.ts';
import { elb } from './clients.ts';
import type { ClassicTlsPolicy } from './facts.ts';
import { entryPointsOf, networkFacts, type Placement } from './network.ts';
import { classicLoadBalancers } from './shared-reads.ts';

export const classicPlacement = ({ Subnets = [], SecurityGroups = [] }: LoadBalancerDescription): Placement => ({
  subnetIds: Subnets,
  groupIds: SecurityGroups,
});

export const classicArn = ({ LoadBalancerName: name }: LoadBalancerDescription, { partition, region, accountId }: Scope): string =>
  `arn:${partition}:elasticloadbalancing:${region}:${accountId}:loadbalancer/${name}`;

/** Entry points of a Classic Load Balancer from the internet. Those with IPv6 addresses exist only outside VPCs. */
export const classicEntryPoints = (raw: LoadBalancerDescription) =>
  raw.Scheme === 'internal'
    ? []
    : entryPointsOf(classicPlacement(raw), raw.DNSName ?? 'unnamed', { ipv4: true, ipv6: false, unfiltered: false });

const certificateArns = ({ ListenerDescriptions = [] }: LoadBalancerDescription): readonly string[] => [
  ...new Set(ListenerDescriptions.flatMap(({ Listener }) => Listener?.SSLCertificateId || [])),
];

/** The type of policies with TLS settings; others are for cookies and servers (https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/ssl-config-update.html). */
const TLS_POLICY_TYPE = 'SSLNegotiationPolicyType';

function tlsPolicyOf({ PolicyName = '', PolicyAttributeDescriptions = [] }: PolicyDescription): ClassicTlsPolicy {
  const enabled = PolicyAttributeDescriptions.flatMap(({ AttributeName = '', AttributeValue }) =>
    AttributeValue === 'true' ? [AttributeName] : [],
  );
  const reference = PolicyAttributeDescriptions.find(({ AttributeName }) => AttributeName === 'Reference-Security-Policy')?.AttributeValue;
  const isProtocol = (name: string) => name.startsWith('Protocol-');
  return {
    name: PolicyName,
    protocols: enabled.filter(isProtocol).map((name) => name.slice('Protocol-'.length)),
    ciphers: enabled.filter((name) => !isProtocol(name) && name !== 'Server-Defined-Cipher-Order'),
    ...(reference === undefined ? {} : { reference }),
  };
}

type Classic = ResourceIdentity<'AWS::ElasticLoadBalancing::LoadBalancer'>;
const byName = ({ id }: Classic) => ({ LoadBalancerName: id });

const notFound = ['LoadBalancerNotFound', 'AccessPointNotFoundException'];

/** Classic Load Balancers. */
export const classicLoadBalancerCollector = defineCollector<'AWS::ElasticLoadBalancing::LoadBalancer', LoadBalancerDescription>({
  type: 'AWS::ElasticLoadBalancing::LoadBalancer',
  service: 'elb',
  scope: 'regional',
  list: listingFrom(classicLoadBalancers, (items, scope) =>
    items.flatMap((raw) => {
      const { LoadBalancerName: id } = raw;
      return id === undefined ? [] : [{ id, arn: classicArn(raw, scope), raw }];
    }),
  ),
  tags: shared(tagsByArn, (tags, { arn }) => tags?.get(arn) ?? {}),
  deletion: deletionCheck(elb, 'DescribeLoadBalancers', {
    errorCodes: notFound,
    notFoundErrorCodes: notFound,
    input: ({ id }) => ({ LoadBalancerNames: [id] }),
    token: ['Marker', 'NextMarker'],
  }),
  facts: {
    listeners: fromListing(({ ListenerDescriptions }) =>
      ListenerDescriptions === undefined
        ? notReported('the listing does not contain the listeners')
        : ListenerDescriptions.flatMap(({ Listener, PolicyNames = [] }) =>
            Listener === undefined
              ? []
              : [
                  {
                    protocol: (Listener.Protocol ?? '').toUpperCase(),
                    port: Listener.LoadBalancerPort ?? 0,
                    targetProtocol: (Listener.InstanceProtocol ?? Listener.Protocol ?? '').toUpperCase(),
                    policies: PolicyNames,
                  },
                ],
          ),
    ),
    zones: fromListing(({ AvailabilityZones }) => AvailabilityZones ?? notReported('the listing does not contain the Availability Zones')),
    accessLogBucket: perResource(elb, 'DescribeLoadBalancerAttributes', {
      input: byName,
      value: ({ LoadBalancerAttributes: attributes }) => {
        if (attributes?.AccessLog === undefined) return notReported('the response does not contain the access log setting');
        return attributes.AccessLog.Enabled === true ? attributes.AccessLog.S3BucketName || undefined : undefined;
      },
    }),
    crossZone: perResource(elb, 'DescribeLoadBalancerAttributes', {
      input: byName,
      value: (output) =>
        output.LoadBalancerAttributes?.CrossZoneLoadBalancing?.Enabled ??
        notReported('the response does not contain the cross-zone load balancing setting'),
    }),
    connectionDraining: perResource(elb, 'DescribeLoadBalancerAttributes', {
      input: byName,
      value: (output) =>
        output.LoadBalancerAttributes?.ConnectionDraining?.Enabled ??
        notReported('the response does not contain the connection draining setting'),
    }),
    desyncMode: perResource(elb, 'DescribeLoadBalancerAttributes', {
      input: byName,
      value: ({ LoadBalancerAttributes: attributes }) =>
        attributes === undefined
          ? notReported('the response does not contain the attributes')
          : attributes.AdditionalAttributes?.find(({ Key }) => Key === 'elb.http.desyncmitigationmode')?.Value,
    }),
    tlsPolicies: perResource(elb, 'DescribeLoadBalancerPolicies', {
      input: byName,
      value: ({ PolicyDescriptions = [] }) => {
        const policies = PolicyDescriptions.filter(({ PolicyTypeName }) => PolicyTypeName === TLS_POLICY_TYPE);
        return policies.some(
          ({ PolicyAttributeDescriptions: attributes = [] }) =>
            attributes.length === 0 || attributes.some(({ AttributeValue }) => AttributeValue === undefined),
        )
          ? notReported('the response does not contain the attributes of TLS policies')
          : policies.map(tlsPolicyOf);
      },
      skip: (raw) => (certificateArns(raw).length === 0 ? { value: [] } : undefined),
    }),
    certificates: perResourceCalls(certificateCalls, (_aws, _loadBalancer, { raw, shared }) =>
      describeCertificates(certificateArns(raw), shared),
    ),
    entryPoints: fromListing(classicEntryPoints),
    ...networkFacts(classicPlacement),
  },
});
