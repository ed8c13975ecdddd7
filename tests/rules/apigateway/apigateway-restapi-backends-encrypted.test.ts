import { apigatewayRestapiBackendsEncrypted } from '../../../rules/apigateway/apigateway-restapi-backends-encrypted.ts';
import { testRule } from '../../support/rule-tester.ts';

const backend = (uri: string | undefined, change: object = {}) => ({
  methods: [
    {
      name: 'GET /orders',
      authorization: 'NONE',
      integration: 'HTTP_PROXY',
      insecure: false,
      ...(uri === undefined ? {} : { uri }),
      ...change,
    },
  ],
});

testRule(apigatewayRestapiBackendsEncrypted, {
  base: backend('https://orders.example.com'),
  pass: [{ name: 'passes for HTTPS', message: 'encrypted' }],
  fail: [
    { name: 'fails for HTTP', facts: backend('http://orders.example.com'), message: 'clear', evidence: { methods: ['GET /orders'] } },
    {
      name: 'fails for certificates that are not verified',
      facts: backend('https://orders.example.com', { insecure: true }),
      message: 'unverified',
    },
  ],
  notApplicable: [
    {
      name: 'skips a function',
      facts: backend('arn:aws:apigateway:eu-west-1:lambda:path/x', { integration: 'AWS_PROXY' }),
      message: 'noHttp',
    },
    { name: 'skips with no methods', facts: { methods: [] } },
  ],
  undecided: [
    { name: 'is unknown for a stage variable', facts: backend('${stageVariables.backend}/orders'), message: 'variable' },
    { name: 'is unknown with no URI', facts: backend(undefined) },
  ],
});
