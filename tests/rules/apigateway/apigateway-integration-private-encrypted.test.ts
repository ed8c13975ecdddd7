import { apigatewayIntegrationPrivateEncrypted } from '../../../rules/apigateway/apigateway-integration-private-encrypted.ts';
import { testRule } from '../../support/rule-tester.ts';

const integration = (connection: string, change: object = {}) => ({
  integration: { connection, type: 'HTTP_PROXY', tls: false, ...change },
});

testRule(apigatewayIntegrationPrivateEncrypted, {
  base: integration('VPC_LINK', { tls: true }),
  pass: [
    { name: 'passes when private with TLS', message: 'encrypted' },
    {
      name: 'passes when private with HTTPS in a WebSocket API',
      facts: integration('VPC_LINK', { uri: 'HTTPS://orders.example.com:8443/' }),
    },
  ],
  fail: [
    { name: 'fails when private without TLS', facts: integration('VPC_LINK'), message: 'clear' },
    { name: 'fails when private with HTTP in a WebSocket API', facts: integration('VPC_LINK', { uri: 'http://orders.example.com/' }) },
    {
      name: 'fails for HTTP over the internet',
      facts: integration('INTERNET', { uri: 'HTTP://orders.example.com' }),
      message: 'clearInternet',
    },
  ],
  notApplicable: [
    { name: 'skips HTTPS over the internet', facts: integration('INTERNET', { uri: 'https://orders.example.com' }), message: 'internet' },
    { name: 'skips a function', facts: integration('INTERNET', { uri: 'arn:aws:lambda:eu-west-1:111122223333:function:orders' }) },
    { name: 'skips with no URI', facts: integration('INTERNET') },
    {
      name: 'skips HTTP over the internet if only private integrations are evaluated',
      facts: integration('INTERNET', { uri: 'http://orders.example.com' }),
      params: { includeInternet: false },
    },
  ],
  undecided: [{ name: 'is unknown for an unknown connection', facts: integration('TUNNEL'), message: 'unknown' }],
});
