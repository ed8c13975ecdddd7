import { type PublishedRates, sdkService } from '../../core/sdk.ts';

/** Almost all reads need one IAM action (https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonapigatewaymanagement.html). */
const actionsOf = (...operations: readonly string[]) => Object.fromEntries(operations.map((operation) => [operation, 'apigateway:GET']));

/** Both versions of the API share ten requests per second, so that each gets half. */
const rates: PublishedRates = {
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html',
  asOf: '2026-11',
  shared: { perSecond: 5, burst: 20 },
};

/** REST APIs. */
export const apiGateway = sdkService('apigateway', () => import('./client.ts'), {
  client: 'APIGatewayClient',
  actions: actionsOf(
    'GetAccount',
    'GetBasePathMappings',
    'GetClientCertificates',
    'GetDomainNames',
    'GetResources',
    'GetRestApis',
    'GetStages',
    'GetVpcLinks',
  ),
  rates: { ...rates, operations: { GetResources: { perSecond: 2.5, burst: 5 } } },
});

/** HTTP and WebSocket APIs. */
export const apiGatewayV2 = sdkService('apigatewayv2', () => import('./v2-client.ts'), {
  client: 'ApiGatewayV2Client',
  // https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonapigatewaymanagementv2.html
  actions: {
    ...actionsOf('GetApiMappings', 'GetApis', 'GetIntegrations', 'GetRoutes', 'GetStages', 'GetVpcLinks'),
    ListRoutingRules: 'apigateway:ListRoutingRules',
  },
  rates,
});
