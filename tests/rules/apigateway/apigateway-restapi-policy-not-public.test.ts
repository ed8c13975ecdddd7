import { apigatewayRestapiPolicyNotPublic } from '../../../rules/apigateway/apigateway-restapi-policy-not-public.ts';
import { testRule } from '../../support/rule-tester.ts';

const method = (name: string, authorization: string) => ({ name, authorization, insecure: false });
const statement = (Effect: string, Principal: unknown, Condition?: object) => ({
  Effect,
  Principal,
  Action: 'execute-api:Invoke',
  Resource: 'execute-api:/*',
  ...(Condition === undefined ? {} : { Condition }),
});
const policy = (...Statement: readonly object[]) => JSON.stringify({ Version: '2012-10-17', Statement });
const api = (text: string | undefined, ...endpointTypes: readonly string[]) => ({
  listing: { endpointTypes, executeApiDisabled: false, ...(text === undefined ? {} : { policy: text }) },
});
const everyone = policy(statement('Allow', '*'));
const open = { methods: [method('GET /orders', 'NONE'), method('POST /orders', 'AWS_IAM')] };

testRule(apigatewayRestapiPolicyNotPublic, {
  base: {
    ...api(everyone, 'REGIONAL'),
    methods: [method('GET /orders', 'AWS_IAM'), method('OPTIONS /orders', 'NONE')],
    stages: ['prod'],
    access: 'open',
  },
  pass: [
    { name: 'passes when all methods require authorization', message: 'authorized' },
    {
      name: 'passes when all endpoints require client certificates',
      facts: { ...open, access: 'client-certificates' },
      message: 'clientCertificates',
    },
    { name: 'passes without a policy', facts: api(undefined, 'REGIONAL'), message: 'noPolicy' },
    { name: 'passes for a private API without a policy, which no one can call', facts: api(undefined, 'PRIVATE') },
    {
      name: 'passes with a policy for one account',
      facts: { ...api(policy(statement('Allow', { AWS: 'arn:aws:iam::111122223333:root' })), 'REGIONAL'), ...open },
      message: 'restricted',
    },
    {
      name: 'passes for a private API that allows one VPC endpoint',
      facts: api(policy(statement('Allow', '*', { StringEquals: { 'aws:SourceVpce': 'vpce-0a1b2c3d4e5f60718' } })), 'PRIVATE'),
    },
    {
      name: 'passes for a private API that denies other VPC endpoints',
      facts: api(
        policy(statement('Allow', '*'), statement('Deny', '*', { StringNotEquals: { 'aws:SourceVpce': 'vpce-0a1b2c3d4e5f60718' } })),
        'PRIVATE',
      ),
    },
    { name: 'passes when anyone can call the method', facts: open, params: { publicMethods: ['GET /orders'] } },
    { name: 'passes for a private API if that is required', facts: api(undefined, 'PRIVATE'), params: { requirePrivate: true } },
  ],
  fail: [
    { name: 'fails for a private API that allows everyone', facts: api(everyone, 'PRIVATE'), message: 'anyVpc' },
    { name: 'fails with an open method', facts: open, message: 'public', evidence: { methods: ['GET /orders'] } },
    { name: 'fails with an open method of an API that is both', facts: { ...api(everyone, 'REGIONAL', 'PRIVATE'), ...open } },
    {
      name: 'fails when the Deny covers only some principals',
      facts: api(
        policy(
          statement('Allow', '*'),
          statement('Deny', '*', {
            StringNotEquals: { 'aws:SourceVpce': 'vpce-0a1b2c3d4e5f60718' },
            StringEquals: { 'aws:PrincipalTag/team': 'web' },
          }),
        ),
        'PRIVATE',
      ),
    },
    { name: 'fails for a public API if private ones are required', params: { requirePrivate: true }, message: 'notPrivate' },
  ],
  notApplicable: [
    { name: 'does not apply without stages', facts: { ...open, stages: [] }, message: 'notDeployed' },
    { name: 'does not apply without endpoints', facts: { ...open, access: 'none' }, message: 'noEndpoint' },
  ],
  undecided: [
    { name: 'is unknown if the API lists no methods', facts: { methods: [] }, message: 'noMethods' },
    { name: 'is unknown when the policy is not JSON', facts: api('nothing', 'REGIONAL'), message: 'malformed' },
    { name: 'is unknown with an unknown authorization type', facts: { methods: [method('GET /orders', 'PASSKEY')] }, message: 'unknown' },
  ],
});
