import {
  APIGatewayClient,
  type DomainName,
  GetBasePathMappingsCommand,
  GetDomainNamesCommand,
  GetRestApisCommand,
} from '@aws-sdk/client-api-gateway';
import { ApiGatewayV2Client, GetApiMappingsCommand, GetApisCommand, ListRoutingRulesCommand } from '@aws-sdk/client-apigatewayv2';
import { mockClient } from 'aws-sdk-client-mock';
import { known } from '../../../src/core/fact.ts';
import { domainNameCollector } from '../../../src/services/apigateway/domain-name.ts';
import { restApiCollector } from '../../../src/services/apigateway/rest-api.ts';
import { collect } from '../../support/collect.ts';

const rest = mockClient(APIGatewayClient);
const v2 = mockClient(ApiGatewayV2Client);
const notReported = { state: 'unreadable', collectionError: { kind: 'not-reported' } };
const awsError = (name: string, httpStatusCode: number) => Object.assign(new Error(name), { name, $metadata: { httpStatusCode } });

beforeEach(() => {
  rest.reset();
  v2.reset();
  rest.on(GetRestApisCommand).resolves({ items: [{ id: 'rest', disableExecuteApiEndpoint: true }, { id: 'plain' }] });
  v2.on(GetApisCommand).resolves({
    Items: [{ ApiId: 'http', Name: 'http', ProtocolType: 'HTTP', RouteSelectionExpression: 'x', DisableExecuteApiEndpoint: false }],
  });
  rest.on(GetBasePathMappingsCommand).resolves({ items: [{ restApiId: 'plain' }] });
  v2.on(GetApiMappingsCommand)
    .resolvesOnce({ Items: [{ ApiId: 'rest', Stage: 'prod' }], NextToken: 'more' })
    .resolves({ Items: [{ ApiId: 'http', Stage: 'prod' }] });
  v2.on(ListRoutingRulesCommand).resolves({ RoutingRules: [{ Actions: [{ InvokeApi: { ApiId: 'rest', Stage: 'prod' } }] }] });
});

async function fact(name: string, domain: DomainName): Promise<unknown> {
  rest.on(GetDomainNamesCommand).resolves({ items: [{ domainName: 'api.example', ...domain }] });
  const { resources } = await collect(domainNameCollector, { facts: [name] });
  return (resources[0]?.facts as Record<string, unknown> | undefined)?.[name];
}

const api = (id: string, defaultEndpoint: boolean) => ({ id, defaultEndpoint });

test.each<[string, DomainName, readonly object[]]>([
  ['a Regional domain name', { endpointConfiguration: { types: ['REGIONAL'] } }, [api('http', true), api('rest', false)]],
  [
    'a domain name with mappings only',
    { endpointConfiguration: { types: ['REGIONAL'] }, routingMode: 'BASE_PATH_MAPPING_ONLY' },
    [api('http', true), api('rest', false)],
  ],
  ['an edge-optimized domain name', { endpointConfiguration: { types: ['EDGE'] } }, [api('plain', true)]],
  [
    'a domain name with routing rules only',
    { endpointConfiguration: { types: ['REGIONAL'] }, routingMode: 'ROUTING_RULE_ONLY' },
    [api('rest', false)],
  ],
  [
    'a domain name with routing rules and mappings',
    { endpointConfiguration: { types: ['REGIONAL'] }, routingMode: 'ROUTING_RULE_THEN_BASE_PATH_MAPPING' },
    [api('http', true), api('rest', false)],
  ],
  ['a private domain name', { endpointConfiguration: { types: ['PRIVATE'] } }, []],
])('APIs of %s', async (_name, domain, expected) => {
  expect(await fact('apis', domain)).toEqual(known(expected));
});

test('an API that no listing shows is unreadable', async () => {
  v2.on(GetApisCommand).resolves({ Items: [] });
  expect(await fact('apis', { endpointConfiguration: { types: ['REGIONAL'] } })).toMatchObject(notReported);
});

test('a denied call is reported with the action of IAM', async () => {
  v2.on(ListRoutingRulesCommand).rejects(awsError('AccessDeniedException', 403));
  expect(await fact('apis', { endpointConfiguration: { types: ['REGIONAL'] }, routingMode: 'ROUTING_RULE_ONLY' })).toMatchObject({
    collectionError: { kind: 'denied', action: 'apigateway:ListRoutingRules' },
  });
});

test('mutual TLS and the endpoint types', async () => {
  expect(await fact('mutualTls', { mutualTlsAuthentication: { truststoreUri: 's3://b/k' } })).toEqual(known(true));
  expect(await fact('mutualTls', {})).toEqual(known(false));
  expect(await fact('endpointTypes', {})).toMatchObject(notReported);
});

describe('access to an API', () => {
  const mutualTls: DomainName = { mutualTlsAuthentication: { truststoreUri: 's3://b/k' } };
  const regional: DomainName = { endpointConfiguration: { types: ['REGIONAL'] } };
  const accessTo = async (...domains: readonly DomainName[]) => {
    rest.on(GetDomainNamesCommand).resolves({ items: domains.map((domain, index) => ({ domainName: `${index}.example`, ...domain })) });
    const { resources } = await collect(restApiCollector, { facts: ['access'] });
    return Object.fromEntries(resources.map(({ id, facts }) => [id, (facts as Record<string, unknown>)['access']]));
  };

  test('is open if the default endpoint is, and does not need domain names then', async () => {
    v2.on(GetApiMappingsCommand).resolves({ Items: [] });
    expect(await accessTo()).toEqual({ rest: known('none'), plain: known('open') });
  });

  test('needs client certificates if all domain names do', async () => {
    v2.on(GetApiMappingsCommand).resolves({ Items: [{ ApiId: 'rest', Stage: 'prod' }] });
    expect(await accessTo({ ...regional, ...mutualTls })).toMatchObject({ rest: known('client-certificates') });
    expect(await accessTo({ ...regional, ...mutualTls }, regional)).toMatchObject({ rest: known('open') });
  });

  test('is unknown if the mappings of a domain name cannot be read, unless another one is open', async () => {
    v2.on(GetApiMappingsCommand).rejects(awsError('AccessDeniedException', 403));
    expect(await accessTo(regional)).toMatchObject({ rest: { collectionError: { kind: 'denied' } }, plain: known('open') });
    v2.on(GetApiMappingsCommand, { DomainName: '1.example', MaxResults: '500' }).resolves({ Items: [{ ApiId: 'rest', Stage: 'prod' }] });
    expect(await accessTo(regional, regional)).toMatchObject({ rest: known('open') });
  });
});
