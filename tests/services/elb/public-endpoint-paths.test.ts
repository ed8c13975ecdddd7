import type { Integration } from '@aws-sdk/client-api-gateway';
import type { Origin } from '@aws-sdk/client-cloudfront';
import { instanceCollector } from '../../../src/services/ec2/instance.ts';
import { serviceCollector } from '../../../src/services/ecs/service-collector.ts';
import type { Collector } from '../../../src/core/collector.ts';
import type { Fact } from '../../../src/core/fact.ts';
import type { LoadBalancerPath } from '../../../src/network/load-balancer-paths.ts';
import { sampleAccount } from '../../../sample/account/index.ts';
import { type ApiGatewayResources, apiGatewayData, type ApiSpec, type RestApiSpec } from '../../../sample/account/apigateway/apigateway.ts';
import { sampleApiGateway } from '../../../sample/account/apigateway/company.ts';
import { cloudFrontData, type CloudFrontResources, type DistributionSpec } from '../../../sample/account/cloudfront/cloudfront.ts';
import { sampleCloudFront } from '../../../sample/account/cloudfront/company.ts';
import { cloudMapService } from '../../../sample/account/ecs/company.ts';
import {
  type ElbResources,
  elbData,
  listenerArn,
  loadBalancerArn,
  loadBalancerName,
  type LoadBalancerSpec,
} from '../../../sample/account/elb/elb.ts';
import { groupArns, intranet, sampleElb } from '../../../sample/account/elb/company.ts';
import { company } from '../../../sample/account/company.ts';
import { ec2Id } from '../../../sample/account/ec2/page.ts';
import { groups, net, subnets } from '../../../sample/account/vpc/network.ts';
import { credentialsOf } from '../../../sample/endpoint/identity.ts';
import { startEndpoint } from '../../../sample/endpoint/server.ts';
import type { Fault } from '../../../sample/endpoint/types.ts';
import { collect } from '../../support/collect.ts';

const [ireland, , virginia] = company.regions;
const replaced: readonly string[] = ['elb', 'elbv2', 'apigateway', 'apigatewayv2', 'cloudfront'];
const others = sampleAccount.services.filter(({ service }) => !replaced.includes(service));

/** What a test changes in the sample account, which has no APIs and distributions here. */
interface Change {
  readonly elb?: Partial<ElbResources>;
  readonly apiGateway?: Partial<ApiGatewayResources>;
  readonly cloudFront?: Partial<CloudFrontResources>;
  readonly faults?: readonly Fault[];
}

const noApis: ApiGatewayResources = { ...sampleApiGateway, restApis: [], apis: [], vpcLinks: [], vpcLinksV2: [] };
const noDistributions: CloudFrontResources = { ...sampleCloudFront, distributions: [], vpcOrigins: [] };

type Paths = ReadonlyMap<string, Fact<readonly LoadBalancerPath[]> | undefined>;

async function factsOf(collector: Collector, { elb, apiGateway, cloudFront, faults = [] }: Change): Promise<Paths> {
  const services = [
    ...others,
    ...elbData({ ...sampleElb, ...elb }),
    ...apiGatewayData({ ...noApis, ...apiGateway }),
    cloudFrontData({ ...noDistributions, ...cloudFront }),
  ];
  const endpoint = await startEndpoint({ accounts: [{ id: company.accountId, services }], faults });
  try {
    const { resources } = await collect(collector, {
      facts: ['publicEndpointPaths'],
      endpoint: endpoint.url,
      credentials: credentialsOf(company.accountId),
      accountId: company.accountId,
      regions: company.regions,
    });
    return new Map(
      resources.map(({ id, facts }) => [id, (facts as Record<string, Fact<readonly LoadBalancerPath[]>>)['publicEndpointPaths']]),
    );
  } finally {
    await endpoint.close();
  }
}

const describePath = ({ listener, targetPort, http, authenticated }: LoadBalancerPath): string =>
  `${listener} to ${targetPort}${http ? '' : ' without HTTP'}${authenticated ? ', authenticated' : ''}`;

/** Paths to one instance or service. */
async function pathsTo(id: string, change: Change, collector: Collector = instanceCollector): Promise<unknown> {
  const fact = (await factsOf(collector, change)).get(id);
  return fact?.state === 'known' ? fact.value.map(describePath) : fact;
}

const payments = ec2Id('i', 0x104);
const american = ec2Id('i', 0x301);

/** An internal Network Load Balancer in front of the payments instance. */
const stock = { name: 'stock', region: ireland, type: 'network', id: '1111111111111111' } as const;

const withStock = (change: Partial<LoadBalancerSpec> = {}): Partial<ElbResources> => ({
  loadBalancers: [
    {
      ...stock,
      internal: true,
      zones: { [`${ireland}a`]: subnets.appA },
      listeners: [{ Protocol: 'TCP', Port: 9200, DefaultActions: [{ Type: 'forward', TargetGroupArn: groupArns.payments }] }],
      ...change,
    },
  ],
  targetGroups: sampleElb.targetGroups.map((group) =>
    group.name === 'payments'
      ? { ...group, Protocol: 'TCP' as const, Port: 9200, VpcId: net.prod, LoadBalancerArns: [loadBalancerArn(stock)] }
      : { ...group, LoadBalancerArns: [] },
  ),
  classic: [],
});

const viaLink = (change: Partial<Integration> = {}): Integration => ({
  type: 'HTTP_PROXY',
  connectionType: 'VPC_LINK',
  connectionId: 'link1',
  uri: `http://${loadBalancerName(stock)}:9200/{proxy}`,
  ...change,
});
const get = (methodIntegration: Integration, authorizationType = 'NONE'): RestApiSpec['methods'] => ({
  'GET /stock': { authorizationType, methodIntegration },
});
const rest = (api: Partial<RestApiSpec> = {}, status: 'AVAILABLE' | 'PENDING' | 'FAILED' | 'DELETING' = 'AVAILABLE'): Change => ({
  elb: withStock(),
  apiGateway: {
    restApis: [{ id: 'rest1', name: 'rest', region: ireland, methods: get(viaLink()), stages: [{ stageName: 'prod' }], ...api }],
    vpcLinks: [{ id: 'link1', name: 'stock', region: ireland, status, targetArns: [loadBalancerArn(stock)] }],
  },
});

test('a REST API publishes the target of a Network Load Balancer through a VPC link', async () => {
  expect((await factsOf(instanceCollector, rest())).get(payments)).toMatchObject({
    state: 'known',
    value: [
      {
        loadBalancer: loadBalancerArn(stock),
        listener: 'TCP 9200',
        targetPort: 9200,
        http: true,
        authenticated: false,
        entry: { api: `arn:aws:apigateway:${ireland}::/restapis/rest1`, stage: 'prod', method: 'GET /stock', vpcLink: 'link1' },
      },
    ],
  });
});

test.each(['PENDING', 'FAILED', 'DELETING'] as const)('a VPC link in state %s does not forward requests', async (status) => {
  expect(await pathsTo(payments, rest({}, status))).toEqual([]);
});

const unpublished: Readonly<Record<string, Partial<RestApiSpec>>> = {
  'a private API': { endpointConfiguration: { types: ['PRIVATE'] } },
  'an API without stages': { stages: [] },
  'an integration with another port': { methods: get(viaLink({ uri: `http://${loadBalancerName(stock)}/` })) },
  'an integration with another VPC link': { methods: get(viaLink({ connectionId: 'link2' })) },
  'an integration without a VPC link': { methods: get(viaLink({ connectionType: 'INTERNET' })) },
};

test.each(Object.keys(unpublished))('%s does not publish the target', async (name) => {
  expect(await pathsTo(payments, rest(unpublished[name]))).toEqual([]);
});

const everyone = (condition: object): object => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: '*', Action: 'execute-api:Invoke', Resource: '*', ...condition }],
});

const guarded: Readonly<Record<string, readonly [api: Partial<RestApiSpec>, isAuthenticated: boolean]>> = {
  'IAM authorization': [{ methods: get(viaLink(), 'AWS_IAM') }, true],
  'a resource policy for an address range': [{ policy: everyone({ Condition: { IpAddress: { 'aws:SourceIp': '192.0.2.0/24' } } }) }, true],
  'a resource policy for everyone': [{ policy: everyone({}) }, false],
};

test.each(Object.keys(guarded))('knows whether %s limits the callers', async (name) => {
  const [api, isAuthenticated] = guarded[name] ?? [{}, false];
  expect(await pathsTo(payments, rest(api))).toEqual([`TCP 9200 to 9200${isAuthenticated ? ', authenticated' : ''}`]);
});

test('an API without a default endpoint is reached by its custom domain names', async () => {
  const closed = rest({ disableExecuteApiEndpoint: true });
  const named = (domain: object): Change => ({
    ...closed,
    apiGateway: {
      ...closed.apiGateway,
      domains: [
        { region: ireland, domainName: 'stock.example', endpointConfiguration: { types: ['REGIONAL'] }, apiIds: ['rest1'], ...domain },
      ],
    },
  });
  expect(await pathsTo(payments, named({}))).toEqual(['TCP 9200 to 9200']);
  expect(await pathsTo(payments, named({ apiIds: ['other'] }))).toEqual([]);
  const mutualTlsAuthentication = { truststoreUri: 's3://stock/partners.pem' };
  expect(await pathsTo(payments, named({ mutualTlsAuthentication }))).toEqual(['TCP 9200 to 9200, authenticated']);
});

test('stage variables select the VPC link and the port', async () => {
  const methods = get(viaLink({ connectionId: '$' + '{stageVariables.link}', uri: 'http://stock.example:$' + '{stageVariables.port}/' }));
  const stages = (port: string) => [{ stageName: 'prod', variables: { link: 'link1', port } }];
  expect(await pathsTo(payments, rest({ methods, stages: stages('9200') }))).toEqual(['TCP 9200 to 9200']);
  expect(await pathsTo(payments, rest({ methods, stages: stages('80') }))).toEqual([]);
  // The stage does not have the variables.
  expect(await pathsTo(payments, rest({ methods }))).toEqual([]);
});

test('security groups of a Network Load Balancer apply to VPC links unless PrivateLink is exempt', async () => {
  expect(await pathsTo(payments, { ...rest(), elb: withStock({ groups: [groups.alb] }) })).toEqual([]);
  const elb = withStock({ groups: [groups.alb], privateLinkExempt: true });
  expect(await pathsTo(payments, { ...rest(), elb })).toEqual(['TCP 9200 to 9200']);
});

const toIntranet = {
  IntegrationId: 'i1',
  IntegrationType: 'HTTP_PROXY',
  ConnectionType: 'VPC_LINK',
  ConnectionId: 'vl0001',
  IntegrationUri: listenerArn(intranet, 0),
} as const;
const http = (api: Partial<ApiSpec> = {}, links = sampleApiGateway.vpcLinksV2): Change => ({
  apiGateway: {
    apis: [
      {
        id: 'http1',
        name: 'http',
        region: ireland,
        ProtocolType: 'HTTP',
        stages: [{ StageName: '$default' }],
        routes: [{ RouteId: 'r1', RouteKey: 'ANY /{proxy+}', AuthorizationType: 'NONE', Target: 'integrations/i1' }],
        integrations: [toIntranet],
        ...api,
      },
    ],
    vpcLinksV2: links,
  },
});

test('an HTTP API publishes a listener of an internal Application Load Balancer', async () => {
  // The listener authenticates clients.
  expect(await pathsTo(payments, http())).toEqual(['HTTPS 443 to 443, authenticated']);
});

test('an HTTP API without stages, and an integration without routes, publish nothing', async () => {
  expect(await pathsTo(payments, http({ stages: [] }))).toEqual([]);
  expect(await pathsTo(payments, http({ routes: [] }))).toEqual([]);
});

test('an inactive VPC link counts, a pending one does not', async () => {
  const inState = (VpcLinkStatus: 'INACTIVE' | 'PENDING') => sampleApiGateway.vpcLinksV2.map((item) => ({ ...item, VpcLinkStatus }));
  expect(await pathsTo(payments, http({}, inState('INACTIVE')))).toHaveLength(1);
  expect(await pathsTo(payments, http({}, inState('PENDING')))).toEqual([]);
});

test('the security groups of a load balancer have to admit the VPC link', async () => {
  const closed = sampleElb.loadBalancers.map((item) => (item.name === 'intranet' ? { ...item, groups: [groups.payments] } : item));
  const [link] = sampleApiGateway.vpcLinksV2;
  const links = link === undefined ? [] : [{ ...link, SecurityGroupIds: ['sg-0000000000000other'], SubnetIds: [subnets.publicA] }];
  expect(await pathsTo(payments, { ...http({}, links), elb: { loadBalancers: closed } })).toEqual([]);
});

test('an HTTP API finds the tasks of an ECS service in Cloud Map', async () => {
  const integrations = [{ ...toIntranet, IntegrationUri: `${cloudMapService}?stage=prod` }];
  expect(await pathsTo('storefront/web', http({ integrations }), serviceCollector)).toEqual(['integration i1 to 8080']);
  const routes = [{ RouteId: 'r1', RouteKey: 'ANY /', AuthorizationType: 'JWT' as const, Target: 'integrations/i1' }];
  expect(await pathsTo('storefront/web', http({ integrations, routes }), serviceCollector)).toEqual([
    'integration i1 to 8080, authenticated',
  ]);
});

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
  const facts = await factsOf(instanceCollector, { faults, apiGateway: { restApis: rest().apiGateway?.restApis ?? [] } });
  expect([...facts.values()].every((fact) => fact?.state === 'known' && fact.value.length === 0)).toBe(true);
});
