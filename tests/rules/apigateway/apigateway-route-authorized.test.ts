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
      name: 'passes for none, but all endpoints require client certificates',
      facts: { ...route('NONE'), access: 'client-certificates' },
      message: 'clientCertificates',
    },
  ],
  fail: [
    { name: 'fails for none', facts: route('NONE'), message: 'open' },
    { name: 'fails for none for all other routes', facts: route('NONE', { key: '$default' }) },
    { name: 'fails for none for the connection of a WebSocket API', facts: route('NONE', { protocol: 'WEBSOCKET', key: '$connect' }) },
    { name: 'fails for OPTIONS of an API without CORS', facts: route('NONE', { key: 'OPTIONS /orders', cors: false }) },
    { name: 'fails for another route than the public one', facts: route('NONE'), params: { publicRoutes: ['GET /health'] } },
  ],
  notApplicable: [
    { name: 'skips a message of a WebSocket API', facts: route('NONE', { protocol: 'WEBSOCKET', key: 'send' }), message: 'connection' },
    { name: 'skips a preflight request', facts: route('NONE', { key: 'OPTIONS /orders' }), message: 'preflight' },
    { name: 'skips an API without endpoints', facts: { ...route('NONE'), access: 'none' }, message: 'noEndpoint' },
    { name: 'skips a public route', facts: route('NONE'), params: { publicRoutes: ['GET /orders'] }, message: 'public' },
  ],
  undecided: [{ name: 'is unknown for an unknown type', facts: route('PASSKEY'), message: 'unknown' }],
});
