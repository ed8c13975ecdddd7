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
    { name: 'authorized', message: 'authorized' },
    { name: 'a policy for one account', facts: { ...api(policy({ AWS: 'arn:aws:iam::111122223333:root' })), ...open }, message: 'limited' },
    {
      name: 'a policy for some addresses',
      facts: { ...api(policy('*', { IpAddress: { 'aws:SourceIp': '198.51.100.0/24' } })), ...open },
      message: 'limited',
    },
    {
      name: 'an open method, but all endpoints require client certificates',
      facts: { ...open, access: 'client-certificates' },
      message: 'clientCertificates',
    },
    { name: 'OPTIONS without authorization', facts: { methods: [method('OPTIONS /orders', 'NONE'), method('GET /orders', 'CUSTOM')] } },
  ],
  fail: [
    { name: 'one open method', facts: open, message: 'open', evidence: { methods: ['GET /orders'] } },
    { name: 'a policy for everyone', facts: { ...api(policy('*')), ...open } },
    { name: 'an edge-optimized API', facts: { ...api(undefined, 'EDGE'), ...open } },
  ],
  notApplicable: [
    { name: 'a private API', facts: { ...api(undefined, 'PRIVATE'), ...open }, message: 'private' },
    { name: 'no endpoints', facts: { ...open, access: 'none' }, message: 'noEndpoint' },
    { name: 'no stages', facts: { ...open, stages: [] }, message: 'notDeployed' },
    { name: 'no methods', facts: { methods: [] }, message: 'noMethods' },
    {
      name: 'only public methods',
      facts: { methods: [method('GET /health', 'NONE')] },
      params: { publicMethods: ['GET /health'] },
      message: 'noMethods',
    },
  ],
  undecided: [
    { name: 'a policy that is not JSON', facts: { ...api('nothing'), ...open }, message: 'malformed' },
    { name: 'an unknown type', facts: { methods: [method('GET /orders', 'PASSKEY')] }, message: 'unknown' },
  ],
});
