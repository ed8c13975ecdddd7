import type { Origin } from '@aws-sdk/client-cloudfront';
import { instanceCollector } from '../../../src/services/ec2/instance.ts';
import { sampleApiGateway } from '../../../sample/account/apigateway/company.ts';
import type { CloudFrontResources, DistributionSpec } from '../../../sample/account/cloudfront/cloudfront.ts';
import { loadBalancerArn, loadBalancerName } from '../../../sample/account/elb/elb.ts';
import { intranet, sampleElb } from '../../../sample/account/elb/company.ts';
import { company } from '../../../sample/account/company.ts';
import { ec2Id } from '../../../sample/account/ec2/page.ts';
import { cloudFrontList } from '../../../sample/account/vpc/vpc.ts';
import type { Fault } from '../../../sample/endpoint/types.ts';
import type { FirewallRule } from '../../../src/services/vpc/facts.ts';
import { tcp } from '../../support/resources/firewall.ts';
import { type Change, factsOf, pathsTo, payments, vpcOriginGroup } from '../../support/public-endpoint-paths.ts';

const [ireland, , virginia] = company.regions;
const american = ec2Id('i', 0x301);

type VpcOriginSpec = CloudFrontResources['vpcOrigins'][number];
const deployed: VpcOriginSpec = {
  id: 'vo1',
  status: 'Deployed',
  Arn: loadBalancerArn(intranet),
  HTTPPort: 80,
  HTTPSPort: 443,
  OriginProtocolPolicy: 'https-only',
};
const vpcOrigin: Origin = { Id: 'app', DomainName: loadBalancerName(intranet), VpcOriginConfig: { VpcOriginId: 'vo1' } };
const published = (distribution: Partial<DistributionSpec> = {}, origin: Partial<VpcOriginSpec> = {}): Change => ({
  cloudFront: {
    distributions: [{ id: 'E1', origins: [vpcOrigin], behavior: {}, ...distribution }],
    vpcOrigins: [{ ...deployed, ...origin }],
  },
});

test('a VPC origin of CloudFront publishes an internal load balancer', async () => {
  expect(await pathsTo(payments, published())).toEqual(['HTTPS 443 to 443, authenticated']);
});

const closed: Readonly<Record<string, Change>> = {
  'a distribution that is turned off': published({ disabled: true }),
  'an origin that no cache behavior uses': published({ behavior: { TargetOriginId: 'other' } }),
  'a VPC origin that failed': published({}, { status: 'Failed' }),
  'a VPC origin that does not exist': published({}, { id: 'vo2' }),
  'a VPC origin with another port': published({}, { OriginProtocolPolicy: 'http-only' }),
};

test.each(Object.keys(closed))('%s does not publish the load balancer', async (name) => {
  expect(await pathsTo(payments, closed[name] ?? {})).toEqual([]);
});

const toPayments = { Arn: `arn:aws:ec2:${ireland}:${company.accountId}:instance/${payments}`, HTTPSPort: 9200 };

test('a VPC origin publishes an instance, unless viewers need signed URLs', async () => {
  expect(await pathsTo(payments, published({}, toPayments))).toEqual(['origin app to 9200']);
  const behavior = { TrustedKeyGroups: { Enabled: true, Quantity: 1, Items: ['key-group-1'] } };
  expect(await pathsTo(payments, published({ behavior }, toPayments))).toEqual(['origin app to 9200, authenticated']);
});

test('an origin of an origin group is in use', async () => {
  const distribution = { groups: { all: ['app'] }, behavior: { TargetOriginId: 'all' } };
  expect(await pathsTo(payments, published(distribution, toPayments))).toHaveLength(1);
});

const edge = { name: 'us-edge', region: virginia, id: '9a8b7c6d5e4f3021' };
const named = (DomainName: string, OriginProtocolPolicy: 'http-only' | 'https-only' | 'match-viewer' = 'https-only', HTTPSPort = 443) => ({
  Id: 'app',
  DomainName,
  CustomHeaders: { Quantity: 1, Items: [{ HeaderName: 'X-Origin-Verify', HeaderValue: 'placeholder' }] },
  CustomOriginConfig: { HTTPPort: 80, HTTPSPort, OriginProtocolPolicy },
});

test('a custom origin with the name of a load balancer publishes its targets, also with a custom header', async () => {
  const origins = [named(`dualstack.${loadBalancerName(edge).toUpperCase()}.`)];
  expect(await pathsTo(american, published({ origins }))).toEqual(['TLS 443 to 443']);
  expect(await pathsTo(american, published({ origins: [named(loadBalancerName(edge), 'http-only')] }))).toEqual([]);
  // Requests of CloudFront do not reach an internal load balancer by its name.
  expect(await pathsTo(payments, published({ origins: [named(loadBalancerName(intranet))] }))).toEqual([]);
});

const sources: Readonly<Record<string, readonly [custom: boolean, vpc: boolean, ingress: readonly FirewallRule[]]>> = {
  'the prefix list of CloudFront': [true, true, [tcp(443, cloudFrontList.id)]],
  'a copied block of CloudFront': [true, true, [tcp(443, '130.176.0.0/17')]],
  'the group of VPC origins': [false, true, [tcp(443, vpcOriginGroup.GroupId)]],
  'the subnets of the load balancer': [false, true, [tcp(443, '10.0.0.0/8')]],
  'other addresses': [false, false, [tcp(443, '203.0.113.0/24')]],
  'CloudFront on another port': [false, false, [tcp(80, cloudFrontList.id)]],
};

test.each(Object.keys(sources))('CloudFront connects to load balancers if their groups allow %s', async (name) => {
  const [custom, vpc, ingress] = sources[name] ?? [false, false, []];
  const storefront = { name: 'storefront', region: ireland, id: '50dc6c495c0c9188' };
  const paths = await pathsTo(ec2Id('i', 0x101), { ...published({ origins: [named(loadBalancerName(storefront))] }), ingress });
  expect(paths).toEqual(custom ? ['HTTPS 443 to 8080'] : []);
  expect(await pathsTo(payments, { ...published(), ingress })).toEqual(vpc ? ['HTTPS 443 to 443, authenticated'] : []);
});

test('viewers that must use HTTPS do not reach the HTTP port', async () => {
  const origins = [named(loadBalancerName(edge), 'match-viewer', 22)];
  const behavior = { ViewerProtocolPolicy: 'redirect-to-https' as const };
  expect(await pathsTo(american, published({ origins, behavior }))).toEqual(['TCP 22 to 443']);
});

test('a Classic Load Balancer is an origin by its name', async () => {
  const classic = sampleElb.classic.map((item) => ({ ...item, DNSName: `${item.name}.${ireland}.elb.amazonaws.com` }));
  const origins = [named(`legacy-erp.${ireland}.elb.amazonaws.com`, 'https-only', 3306)];
  expect(await pathsTo(ec2Id('i', 0x106), { ...published({ origins }), elb: { classic } })).toEqual(['TCP 3306 to 3306']);
});

test('paths are unknown if distributions or VPC links cannot be read, in their Regions only', async () => {
  const denied = await factsOf(instanceCollector, { faults: [{ match: 'cloudfront:ListDistributions', kind: 'denied' }] });
  expect(denied.get(payments)).toMatchObject({ state: 'unreadable', collectionError: { kind: 'denied' } });
  const links = await factsOf(instanceCollector, { faults: [{ match: 'apigatewayv2:GetVpcLinks', kind: 'denied', region: ireland }] });
  expect(links.get(payments)).toMatchObject({ state: 'unreadable' });
  expect(links.get(american)).toMatchObject({ state: 'known', value: [] });
});

test('load balancers and APIs are not read if nothing is published', async () => {
  const unneeded = ['elbv2:DescribeListeners', 'apigateway:GetResources', 'ec2:DescribeManagedPrefixLists', 'cloudfront:ListVpcOrigins'];
  const faults = unneeded.map((match): Fault => ({ match, kind: 'denied' }));
  const facts = await factsOf(instanceCollector, { faults, apiGateway: { restApis: sampleApiGateway.restApis } });
  expect([...facts.values()].every((fact) => fact?.state === 'known' && fact.value.length === 0)).toBe(true);
});
