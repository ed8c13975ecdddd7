import type { LoadBalancerAttributes, LoadBalancerDescription, PolicyDescription } from '@aws-sdk/client-elastic-load-balancing';
import type { Listener, LoadBalancer, Rule, TargetGroup } from '@aws-sdk/client-elastic-load-balancing-v2';
import { awsError } from '../../endpoint/aws-error.ts';
import { page } from '../../endpoint/page.ts';
import { service } from '../../endpoint/service.ts';
import type { ServiceData } from '../../endpoint/types.ts';
import { company } from '../company.ts';
import type { TaggedResource } from '../tagging/tag.ts';

/** A listener with the rules before its default rule. */
export interface ListenerSpec extends Partial<Omit<Listener, 'ListenerArn' | 'LoadBalancerArn'>> {
  readonly rules?: readonly Partial<Rule>[];
  /** ARNs of SNI certificates. */
  readonly moreCertificates?: readonly string[];
}

/** A load balancer of version 2 of the API. */
export interface LoadBalancerSpec {
  readonly name: string;
  readonly region: string;
  readonly type: 'application' | 'network' | 'gateway';
  /** Whether its security groups apply to AWS PrivateLink. Default: they do. */
  readonly privateLinkExempt?: true;
  /** Last part of its ARN. */
  readonly id: string;
  readonly internal?: true;
  /** Subnets by the name of their Availability Zone. */
  readonly zones: Readonly<Record<string, string>>;
  readonly groups?: readonly string[];
  /** Attributes that are not the defaults. */
  readonly attributes?: Readonly<Record<string, string>>;
  readonly listeners?: readonly ListenerSpec[];
  readonly tags?: Readonly<Record<string, string>>;
}

export interface TargetGroupSpec extends Partial<Omit<TargetGroup, 'TargetGroupArn' | 'TargetGroupName'>> {
  readonly name: string;
  readonly region: string;
  readonly id: string;
  readonly targets?: readonly { readonly Id: string; readonly Port?: number }[];
}

/** A Classic Load Balancer. */
export interface ClassicSpec extends Partial<Omit<LoadBalancerDescription, 'LoadBalancerName'>> {
  readonly name: string;
  readonly region: string;
  readonly attributes?: LoadBalancerAttributes;
  readonly policies?: readonly PolicyDescription[];
  readonly tags?: Readonly<Record<string, string>>;
}

export interface ElbResources {
  readonly loadBalancers: readonly LoadBalancerSpec[];
  readonly targetGroups: readonly TargetGroupSpec[];
  readonly classic: readonly ClassicSpec[];
  /** Protocols and ciphers by the name of the TLS policy. */
  readonly tlsPolicies: Readonly<Record<string, { readonly protocols: readonly string[]; readonly ciphers: readonly string[] }>>;
}

const prefix = (region: string) => `arn:aws:elasticloadbalancing:${region}:${company.accountId}`;
const kinds = { application: 'app', network: 'net', gateway: 'gwy' } as const;
const path = ({ type, name, id }: Pick<LoadBalancerSpec, 'type' | 'name' | 'id'>) => `${kinds[type]}/${name}/${id}`;

export const loadBalancerArn = (spec: Pick<LoadBalancerSpec, 'region' | 'type' | 'name' | 'id'>): string =>
  `${prefix(spec.region)}:loadbalancer/${path(spec)}`;
export const targetGroupArn = (region: string, name: string, id: string): string => `${prefix(region)}:targetgroup/${name}/${id}`;

/** Attributes of every load balancer, as AWS sets them. */
const defaultAttributes = {
  'access_logs.s3.enabled': 'false',
  'access_logs.s3.bucket': '',
  'deletion_protection.enabled': 'false',
  'load_balancing.cross_zone.enabled': 'false',
};
const attributesByType = {
  application: {
    'load_balancing.cross_zone.enabled': 'true',
    'routing.http.desync_mitigation_mode': 'defensive',
    'routing.http.drop_invalid_header_fields.enabled': 'false',
    'waf.fail_open.enabled': 'false',
  },
  network: {},
  gateway: {},
};

function loadBalancerOf(spec: LoadBalancerSpec): LoadBalancer {
  return {
    LoadBalancerArn: loadBalancerArn(spec),
    LoadBalancerName: spec.name,
    Type: spec.type,
    ...(spec.type === 'gateway' ? {} : { Scheme: spec.internal === true ? ('internal' as const) : ('internet-facing' as const) }),
    State: { Code: 'active' },
    IpAddressType: 'ipv4',
    DNSName: loadBalancerName(spec),
    AvailabilityZones: Object.entries(spec.zones).map(([ZoneName, SubnetId]) => ({ ZoneName, SubnetId })),
    SecurityGroups: [...(spec.groups ?? [])],
    ...(spec.privateLinkExempt === true ? { EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic: 'off' } : {}),
  };
}

/** Returns the DNS name of a load balancer. */
export const loadBalancerName = ({ name, id, region }: Pick<LoadBalancerSpec, 'name' | 'id' | 'region'>): string =>
  `${name}-${id}.${region}.elb.amazonaws.com`;

const idOf = (index: number) => `f2f7dc8efc52${String(index).padStart(4, '0')}`;

/** Returns the ARN of a listener by its position. */
export const listenerArn = (spec: Pick<LoadBalancerSpec, 'region' | 'type' | 'name' | 'id'>, index: number): string =>
  `${prefix(spec.region)}:listener/${path(spec)}/${idOf(index)}`;

const listenersOf = (spec: LoadBalancerSpec): readonly (ListenerSpec & { readonly arn: string })[] =>
  (spec.listeners ?? []).map((listener, index) => ({ ...listener, arn: listenerArn(spec, index) }));

const describeListener = (
  { arn, rules: _rules, moreCertificates: _more, ...listener }: ListenerSpec & { readonly arn: string },
  spec: LoadBalancerSpec,
) => ({
  ListenerArn: arn,
  LoadBalancerArn: loadBalancerArn(spec),
  ...listener,
});

const notFound = (what: string) => awsError(`${what}NotFoundException`, 400, `One or more ${what} elements were not found`);

function v2Data({ loadBalancers, targetGroups, tlsPolicies }: ElbResources): ServiceData {
  const byArn = new Map(loadBalancers.map((spec) => [loadBalancerArn(spec), spec]));
  const listeners = new Map(loadBalancers.flatMap(listenersOf).map((listener) => [listener.arn, listener]));
  const groups = new Map(targetGroups.map((group) => [targetGroupArn(group.region, group.name, group.id), group]));
  const paging = { defaultMax: 400, invalidToken: 'ValidationError' };
  const listenerOf = (arn = '') => {
    const found = listeners.get(arn);
    if (found === undefined) throw notFound('Listener');
    return found;
  };
  return service('elbv2')({
    DescribeLoadBalancers: ({ PageSize, Marker }, { region }) => {
      const { items, nextToken } = page(
        loadBalancers.filter((spec) => spec.region === region),
        { token: Marker, max: PageSize, ...paging },
      );
      return { LoadBalancers: items.map(loadBalancerOf), NextMarker: nextToken };
    },
    DescribeLoadBalancerAttributes: ({ LoadBalancerArn = '' }) => {
      const spec = byArn.get(LoadBalancerArn);
      if (spec === undefined) throw notFound('LoadBalancer');
      const attributes = { ...defaultAttributes, ...attributesByType[spec.type], ...spec.attributes };
      return { Attributes: Object.entries(attributes).map(([Key, Value]) => ({ Key, Value })) };
    },
    DescribeListeners: ({ LoadBalancerArn = '', PageSize, Marker }) => {
      const spec = byArn.get(LoadBalancerArn);
      if (spec === undefined) throw notFound('LoadBalancer');
      const { items, nextToken } = page(listenersOf(spec), { token: Marker, max: PageSize, ...paging });
      return { Listeners: items.map((listener) => describeListener(listener, spec)), NextMarker: nextToken };
    },
    DescribeListenerCertificates: ({ ListenerArn, PageSize, Marker }) => {
      const { Certificates = [], moreCertificates = [] } = listenerOf(ListenerArn);
      const all = [
        ...Certificates.map(({ CertificateArn }) => ({ CertificateArn, IsDefault: true })),
        ...moreCertificates.map((CertificateArn) => ({ CertificateArn, IsDefault: false })),
      ];
      const { items, nextToken } = page(all, { token: Marker, max: PageSize, ...paging });
      return { Certificates: items, NextMarker: nextToken };
    },
    DescribeRules: ({ ListenerArn, PageSize, Marker }) => {
      const { rules = [], DefaultActions = [] } = listenerOf(ListenerArn);
      const all: Rule[] = [...rules, { Priority: 'default', IsDefault: true, Conditions: [], Actions: DefaultActions }];
      const { items, nextToken } = page(all, { token: Marker, max: PageSize, ...paging });
      return { Rules: items, NextMarker: nextToken };
    },
    DescribeTargetGroups: ({ PageSize, Marker }, { region }) => {
      const { items, nextToken } = page(
        targetGroups.filter((group) => group.region === region),
        { token: Marker, max: PageSize, ...paging },
      );
      return {
        TargetGroups: items.map(({ name, region: _region, id, targets: _targets, ...group }) => ({
          TargetGroupArn: targetGroupArn(region, name, id),
          TargetGroupName: name,
          TargetType: 'instance',
          HealthCheckEnabled: true,
          ...group,
        })),
        NextMarker: nextToken,
      };
    },
    DescribeTargetHealth: ({ TargetGroupArn = '' }) => {
      const group = groups.get(TargetGroupArn);
      if (group === undefined) throw notFound('TargetGroup');
      return {
        TargetHealthDescriptions: (group.targets ?? []).map((Target) => ({
          Target: { Port: group.Port, ...Target },
          TargetHealth: { State: 'healthy' },
        })),
      };
    },
    DescribeSSLPolicies: ({ PageSize, Marker }) => {
      const { items, nextToken } = page(Object.entries(tlsPolicies), { token: Marker, max: PageSize, ...paging });
      return {
        SslPolicies: items.map(([Name, { protocols, ciphers }]) => ({
          Name,
          SslProtocols: [...protocols],
          Ciphers: ciphers.map((cipher, index) => ({ Name: cipher, Priority: index + 1 })),
        })),
        NextMarker: nextToken,
      };
    },
    DescribeTrustStores: () => ({ TrustStores: [] }),
  });
}

function classicData({ classic }: ElbResources): ServiceData {
  const byName = new Map(classic.map((spec) => [`${spec.region} ${spec.name}`, spec]));
  const find = (region: string, name = '') => {
    const spec = byName.get(`${region} ${name}`);
    if (spec === undefined) throw awsError('AccessPointNotFoundException', 400, `There is no ACTIVE Load Balancer named '${name}'`);
    return spec;
  };
  return service('elb')({
    DescribeLoadBalancers: ({ PageSize, Marker }, { region }) => {
      const all = classic.filter((spec) => spec.region === region);
      const { items, nextToken } = page(all, { token: Marker, max: PageSize, defaultMax: 400, invalidToken: 'ValidationError' });
      return {
        LoadBalancerDescriptions: items.map(
          ({ name, region: _region, attributes: _attributes, policies: _policies, tags: _tags, ...spec }) => ({
            LoadBalancerName: name,
            DNSName: `${name}.${region}.elb.amazonaws.com`,
            Scheme: 'internet-facing',
            ...spec,
          }),
        ),
        NextMarker: nextToken,
      };
    },
    DescribeLoadBalancerAttributes: ({ LoadBalancerName }, { region }) => ({
      LoadBalancerAttributes: {
        AccessLog: { Enabled: false },
        CrossZoneLoadBalancing: { Enabled: false },
        ConnectionDraining: { Enabled: false },
        AdditionalAttributes: [{ Key: 'elb.http.desyncmitigationmode', Value: 'defensive' }],
        ...find(region, LoadBalancerName).attributes,
      },
    }),
    DescribeLoadBalancerPolicies: ({ LoadBalancerName = '' }, { region }) => ({
      PolicyDescriptions: [...(find(region, LoadBalancerName).policies ?? [])],
    }),
  });
}

export const elbData = (resources: ElbResources): ServiceData[] => [v2Data(resources), classicData(resources)];

/** Load balancers as the tagging API knows them. */
export const taggedLoadBalancers = ({ loadBalancers, classic }: ElbResources): TaggedResource[] => [
  ...loadBalancers.map((spec) => ({
    type: 'elasticloadbalancing:loadbalancer',
    arn: loadBalancerArn(spec),
    region: spec.region,
    tags: spec.tags ?? {},
  })),
  ...classic.map(({ name, region, tags = {} }) => ({
    type: 'elasticloadbalancing:loadbalancer',
    arn: `${prefix(region)}:loadbalancer/${name}`,
    region,
    tags,
  })),
];
