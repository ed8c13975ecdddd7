import { strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';

export const apigatewayRouteAuthorized = defineRule({
  id: 'apigateway-route-authorized',
  title: 'API Gateway HTTP and WebSocket API routes should require authorization',
  resourceType: 'AWS::ApiGatewayV2::Route',
  responsibility: 'access-control',
  severity: 'medium',
  tier: 1,
  exposesPublicly: true,
  facts: ['route', 'access'],
  params: { publicRoutes: strings([], 'Keys of routes that anyone may call, such as GET /health.') },
  messages: {
    authorized: 'The route {{key}} requires {{authorization}} authorization.',
    open: 'Anyone can call the route {{key}}.',
    connection: 'WebSocket APIs authorize clients when they connect, not for the route {{key}}.',
    clientCertificates: 'The route {{key}} can be called only with a client certificate.',
    noEndpoint: 'The API of the route {{key}} has neither a default endpoint nor a custom domain name.',
    preflight: 'The route {{key}} answers preflight requests, which browsers send without credentials.',
    public: 'The configuration allows anyone to call the route {{key}}.',
    unknown: 'Onus does not know the authorization type {{authorization}}.',
  },
  rationale: 'Anyone on the internet who knows the URL can call a route without authorization.',
  remediation: {
    text: 'Attach a JWT or Lambda authorizer, or require IAM authorization.',
    url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-access-control.html',
    impact: 'Clients without valid credentials can no longer call the route.',
    cli: 'aws apigatewayv2 update-route --api-id API_ID --route-id ROUTE_ID --authorization-type JWT --authorizer-id AUTHORIZER_ID',
    console:
      'Open the API in the Amazon API Gateway console, and choose Develop, Authorization.\nSelect the route, and choose an authorizer.\nDeploy the API.',
    terraform: terraformResource(
      'aws_apigatewayv2_route',
      'authorization_type = "JWT"',
      'authorizer_id      = aws_apigatewayv2_authorizer.this.id',
    ),
    cloudFormation: cloudFormationResource('AWS::ApiGatewayV2::Route', 'AuthorizationType: JWT', 'AuthorizerId: AUTHORIZER_ID'),
  },
  controls: {},
  // Evaluates routes of WebSocket APIs that cannot have an authorizer.
  related: { securityHub: ['APIGateway.8'], awsConfig: ['api-gwv2-authorization-type-configured'] },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params }) => {
    const { protocol, key, authorization, cors } = facts.route;
    if (protocol === 'WEBSOCKET' && key !== '$connect') return notApplicable('connection', { key });
    if (['AWS_IAM', 'JWT', 'CUSTOM'].includes(authorization)) return pass('authorized', { key, authorization });
    if (authorization !== 'NONE') return indeterminate('unknown', { authorization });
    if (cors && key.startsWith('OPTIONS ')) return notApplicable('preflight', { key });
    if (params.publicRoutes.includes(key)) return notApplicable('public', { key });
    if (facts.access === 'client-certificates') return pass('clientCertificates', { key });
    return facts.access === 'none' ? notApplicable('noEndpoint', { key }) : fail('open', { key });
  },
});
