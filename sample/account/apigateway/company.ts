import { company } from '../company.ts';
import { cloudMapService } from '../ecs/company.ts';
import { intranet } from '../elb/company.ts';
import { listenerArn, loadBalancerArn } from '../elb/elb.ts';
import { groups, subnets } from '../vpc/network.ts';
import type { ApiGatewayResources } from './apigateway.ts';

const [ireland, frankfurt, virginia] = company.regions;
const logGroup = `arn:aws:logs:${ireland}:${company.accountId}:log-group:/apis/orders`;

/** The company's APIs: that of orders, and older ones. */
export const sampleApiGateway: ApiGatewayResources = {
  restApis: [
    {
      id: 'a1b2c3d4e5',
      name: 'orders',
      region: ireland,
      methods: {
        'GET /orders': {
          authorizationType: 'AWS_IAM',
          methodIntegration: { type: 'HTTP_PROXY', uri: 'https://orders.meridian.example/orders' },
        },
      },
      stages: [
        {
          stageName: 'prod',
          deploymentId: 'd1',
          methodSettings: { '*/*': { loggingLevel: 'ERROR', cachingEnabled: true, cacheDataEncrypted: true } },
          cacheClusterEnabled: true,
          accessLogSettings: { destinationArn: logGroup, format: '$context.requestId' },
          tracingEnabled: true,
          webAclArn: `arn:aws:wafv2:${ireland}:${company.accountId}:regional/webacl/storefront/3f1c7b2e-0000-4000-8000-000000000101`,
          clientCertificateId: 'cc0001',
          variables: { function: 'orders' },
        },
      ],
      tags: { team: 'orders' },
      disableExecuteApiEndpoint: true,
    },
    {
      id: 'b2c3d4e5f6',
      name: 'stock',
      region: ireland,
      policy: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Principal: '*', Action: 'execute-api:Invoke', Resource: 'execute-api:/*' }],
      },
      methods: {
        'GET /stock': { authorizationType: 'NONE', methodIntegration: { type: 'HTTP', uri: 'http://stock.meridian.example/' } },
        'OPTIONS /stock': { authorizationType: 'NONE', methodIntegration: { type: 'MOCK' } },
      },
      stages: [
        {
          stageName: 'live',
          deploymentId: 'd2',
          methodSettings: {
            '*/*': { loggingLevel: 'INFO', dataTraceEnabled: true, cachingEnabled: true },
            '~1stock/GET': { loggingLevel: 'OFF' },
          },
          cacheClusterEnabled: true,
          variables: { dbPassword: 'Tr0ub4dor-and-3' },
        },
      ],
    },
    {
      id: 'e5f6a7b8c9',
      name: 'returns',
      region: virginia,
      endpointConfiguration: { types: ['EDGE'] },
      methods: { 'GET /returns': { authorizationType: 'CUSTOM', methodIntegration: { type: 'AWS_PROXY' } } },
      stages: [{ stageName: 'prod', deploymentId: 'd3' }],
    },
  ],
  apis: [
    {
      id: 'c3d4e5f6a7',
      name: 'shop',
      region: ireland,
      ProtocolType: 'HTTP',
      stages: [{ StageName: '$default', AccessLogSettings: { DestinationArn: logGroup, Format: '$context.requestId' } }],
      routes: [
        { RouteId: 'r1', RouteKey: 'GET /carts', AuthorizationType: 'JWT', AuthorizerId: 'a1', Target: 'integrations/i1' },
        { RouteId: 'r2', RouteKey: '$default', AuthorizationType: 'NONE', Target: 'integrations/i2' },
      ],
      integrations: [
        {
          IntegrationId: 'i1',
          IntegrationType: 'HTTP_PROXY',
          ConnectionType: 'VPC_LINK',
          ConnectionId: 'vl0001',
          IntegrationUri: listenerArn(intranet, 0),
          TlsConfig: { ServerNameToVerify: 'carts.meridian.example' },
        },
        {
          IntegrationId: 'i2',
          IntegrationType: 'HTTP_PROXY',
          ConnectionType: 'VPC_LINK',
          ConnectionId: 'vl0001',
          IntegrationUri: cloudMapService,
        },
      ],
    },
    {
      id: 'd4e5f6a7b8',
      name: 'chat',
      region: frankfurt,
      ProtocolType: 'WEBSOCKET',
      stages: [{ StageName: 'prod', DefaultRouteSettings: { LoggingLevel: 'OFF' } }],
      routes: [{ RouteId: 'r1', RouteKey: '$connect', AuthorizationType: 'AWS_IAM' }],
      integrations: [],
    },
  ],
  domains: [
    {
      region: ireland,
      domainName: 'api.meridian.example',
      securityPolicy: 'SecurityPolicy_TLS13_1_3_2025_09',
      endpointConfiguration: { types: ['REGIONAL'] },
      mutualTlsAuthentication: { truststoreUri: 's3://meridian-certificates/partners.pem' },
      apiIds: ['a1b2c3d4e5'],
    },
    {
      region: virginia,
      domainName: 'old-api.meridian.example',
      securityPolicy: 'TLS_1_0',
      endpointConfiguration: { types: ['EDGE'] },
      apiIds: ['e5f6a7b8c9'],
    },
  ],
  vpcLinks: [{ id: 'old001', name: 'old-orders', region: ireland, status: 'FAILED', targetArns: [loadBalancerArn(intranet)] }],
  vpcLinksV2: [
    {
      VpcLinkId: 'vl0001',
      region: ireland,
      VpcLinkStatus: 'AVAILABLE',
      SecurityGroupIds: [groups.alb],
      SubnetIds: [subnets.appA, subnets.appB],
    },
  ],
  clientCertificates: { cc0001: 300 },
  loggingRegions: [ireland],
};
