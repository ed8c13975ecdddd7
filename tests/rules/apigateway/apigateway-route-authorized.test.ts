import { apigatewayRouteAuthorized } from '../../../rules/apigateway/apigateway-route-authorized.ts';
import { testRule } from '../../support/rule-tester.ts';

const route = (authorization: string, change: object = {}) => ({
  route: { protocol: 'HTTP', key: 'GET /orders', authorization, cors: true, ...change },
});

testRule(apigatewayRouteAuthorized, {
  base: { ...route('JWT'), access: 'open' },
  pass: [
    ...['AWS_IAM', 'JWT', 'CUSTOM'].map((authorization) => ({
      name: `the type ${authorization}`,
      facts: route(authorization),
      message: 'authorized' as const,
    })),
    {
      name: 'none, but all endpoints require client certificates',
      facts: { ...route('NONE'), access: 'client-certificates' },
      message: 'clientCertificates',
    },
  ],
  fail: [
    { name: 'none', facts: route('NONE'), message: 'open' },
    { name: 'none for all other routes', facts: route('NONE', { key: '$default' }) },
    { name: 'none for the connection of a WebSocket API', facts: route('NONE', { protocol: 'WEBSOCKET', key: '$connect' }) },
    { name: 'OPTIONS of an API without CORS', facts: route('NONE', { key: 'OPTIONS /orders', cors: false }) },
    { name: 'another route than the public one', facts: route('NONE'), params: { publicRoutes: ['GET /health'] } },
  ],
  notApplicable: [
    { name: 'a message of a WebSocket API', facts: route('NONE', { protocol: 'WEBSOCKET', key: 'send' }), message: 'connection' },
    { name: 'a preflight request', facts: route('NONE', { key: 'OPTIONS /orders' }), message: 'preflight' },
    { name: 'an API without endpoints', facts: { ...route('NONE'), access: 'none' }, message: 'noEndpoint' },
    { name: 'a public route', facts: route('NONE'), params: { publicRoutes: ['GET /orders'] }, message: 'public' },
  ],
  undecided: [{ name: 'an unknown type', facts: route('PASSKEY'), message: 'unknown' }],
});
