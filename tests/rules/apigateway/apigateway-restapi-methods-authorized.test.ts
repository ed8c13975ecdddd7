import { apigatewayRestapiMethodsAuthorized } from '../../../rules/apigateway/apigateway-restapi-methods-authorized.ts';
import { testRule } from '../../support/rule-tester.ts';

const method = (name: string, authorization: string) => ({ name, authorization, insecure: false });
const policy = (Principal: unknown, Condition?: object) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal,
        Action: 'execute-api:Invoke',
        Resource: 'execute-api:/*',
        ...(Condition === undefined ? {} : { Condition }),
      },
    ],
  });
const api = (text?: string, ...endpointTypes: readonly string[]) => ({
  listing: {
    endpointTypes: endpointTypes.length === 0 ? ['REGIONAL'] : endpointTypes,
    executeApiDisabled: false,
    ...(text === undefined ? {} : { policy: text }),
  },
});
const open = { methods: [method('GET /orders', 'NONE'), method('POST /orders', 'AWS_IAM')] };

testRule(apigatewayRestapiMethodsAuthorized, {
  base: { ...api(), methods: [method('GET /orders', 'AWS_IAM')], stages: ['prod'], access: 'open' },
  pass: [
    { name: 'passes when authorized', message: 'authorized' },
    {
      name: 'passes for a policy for one account',
      facts: { ...api(policy({ AWS: 'arn:aws:iam::111122223333:root' })), ...open },
      message: 'limited',
    },
    {
      name: 'passes for a policy for some addresses',
      facts: { ...api(policy('*', { IpAddress: { 'aws:SourceIp': '198.51.100.0/24' } })), ...open },
      message: 'limited',
    },
    {
      name: 'passes for an open method, but all endpoints require client certificates',
      facts: { ...open, access: 'client-certificates' },
      message: 'clientCertificates',
    },
    {
      name: 'passes for OPTIONS without authorization',
      facts: { methods: [method('OPTIONS /orders', 'NONE'), method('GET /orders', 'CUSTOM')] },
    },
  ],
  fail: [
    { name: 'fails for one open method', facts: open, message: 'open', evidence: { methods: ['GET /orders'] } },
    { name: 'fails for a policy for everyone', facts: { ...api(policy('*')), ...open } },
    { name: 'fails for an edge-optimized API', facts: { ...api(undefined, 'EDGE'), ...open } },
  ],
  notApplicable: [
    { name: 'skips a private API', facts: { ...api(undefined, 'PRIVATE'), ...open }, message: 'private' },
    { name: 'skips with no endpoints', facts: { ...open, access: 'none' }, message: 'noEndpoint' },
    { name: 'skips with no stages', facts: { ...open, stages: [] }, message: 'notDeployed' },
    { name: 'skips with no methods', facts: { methods: [] }, message: 'noMethods' },
    {
      name: 'skips only public methods',
      facts: { methods: [method('GET /health', 'NONE')] },
      params: { publicMethods: ['GET /health'] },
      message: 'noMethods',
    },
  ],
  undecided: [
    { name: 'is unknown for a policy that is not JSON', facts: { ...api('nothing'), ...open }, message: 'malformed' },
    { name: 'is unknown for an unknown type', facts: { methods: [method('GET /orders', 'PASSKEY')] }, message: 'unknown' },
  ],
});
