import type { Integration } from '@aws-sdk/client-api-gateway';
import { instanceCollector } from '../../../src/services/ec2/instance.ts';
import { serviceCollector } from '../../../src/services/ecs/service-collector.ts';
import type { ApiSpec, RestApiSpec } from '../../../sample/account/apigateway/apigateway.ts';
import { sampleApiGateway } from '../../../sample/account/apigateway/company.ts';
import { cloudMapService } from '../../../sample/account/ecs/company.ts';
import {
  type ElbResources,
  listenerArn,
  loadBalancerArn,
  loadBalancerName,
  type LoadBalancerSpec,
} from '../../../sample/account/elb/elb.ts';
import { company } from '../../../sample/account/company.ts';
import { groupArns, intranet, sampleElb } from '../../../sample/account/elb/company.ts';
import { groups, net, subnets } from '../../../sample/account/vpc/network.ts';
import { type Change, factsOf, pathsTo, payments } from '../../support/public-endpoint-paths.ts';

const [ireland] = company.regions;

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

test('a REST API names the load balancer of a VPC link with subnets', async () => {
  const toIntranetOn = (port: number) =>
    get(viaLink({ connectionId: 'vl0001', integrationTarget: loadBalancerArn(intranet), uri: `https://intranet.example:${port}/` }));
  const change = (port: number): Change => {
    const { apiGateway } = rest({ methods: toIntranetOn(port) });
    return { apiGateway: { ...apiGateway, vpcLinksV2: sampleApiGateway.vpcLinksV2 } };
  };
  expect(await pathsTo(payments, change(443))).toEqual(['HTTPS 443 to 443, authenticated']);
  expect(await pathsTo(payments, change(8443))).toEqual([]);
});

test('clients of a WebSocket API authenticate when they connect', async () => {
  const webSocket = (AuthorizationType: 'NONE' | 'AWS_IAM'): Change => ({
    elb: withStock(),
    apiGateway: {
      vpcLinks: rest().apiGateway?.vpcLinks ?? [],
      apis: [
        {
          id: 'ws1',
          name: 'ws',
          region: ireland,
          ProtocolType: 'WEBSOCKET',
          stages: [{ StageName: 'prod' }],
          routes: [
            { RouteId: 'r1', RouteKey: '$connect', AuthorizationType },
            { RouteId: 'r2', RouteKey: '$default', Target: 'integrations/i1' },
          ],
          integrations: [
            {
              IntegrationId: 'i1',
              IntegrationType: 'HTTP_PROXY',
              ConnectionType: 'VPC_LINK',
              ConnectionId: 'link1',
              IntegrationUri: 'http://stock.example:9200/messages',
            },
          ],
        },
      ],
    },
  });
  expect(await pathsTo(payments, webSocket('NONE'))).toEqual(['TCP 9200 to 9200']);
  expect(await pathsTo(payments, webSocket('AWS_IAM'))).toEqual(['TCP 9200 to 9200, authenticated']);
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
