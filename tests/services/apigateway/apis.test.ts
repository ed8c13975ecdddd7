import {
  APIGatewayClient,
  GetClientCertificatesCommand,
  GetResourcesCommand,
  GetRestApisCommand,
  GetStagesCommand,
} from '@aws-sdk/client-api-gateway';
import {
  ApiGatewayV2Client,
  GetApisCommand,
  GetRoutesCommand,
  GetStagesCommand as GetApiStagesCommand,
} from '@aws-sdk/client-apigatewayv2';
import { mockClient } from 'aws-sdk-client-mock';
import { absent, known } from '../../../src/core/fact.ts';
import { apiRouteCollector, apiStageCollector } from '../../../src/services/apigateway/api.ts';
import { restApiCollector, restStageCollector } from '../../../src/services/apigateway/rest-api.ts';
import { collect } from '../../support/collect.ts';

const rest = mockClient(APIGatewayClient);
const v2 = mockClient(ApiGatewayV2Client);
const awsError = (name: string, httpStatusCode: number) => Object.assign(new Error(name), { name, $metadata: { httpStatusCode } });

beforeEach(() => {
  rest.reset();
  v2.reset();
  rest.on(GetRestApisCommand).resolves({ items: [{ id: 'api', name: 'orders', endpointConfiguration: { types: ['REGIONAL'] } }] });
  rest.on(GetStagesCommand).resolves({ item: [{ stageName: 'prod' }] });
  v2.on(GetApisCommand).resolves({ Items: [{ ApiId: 'api', Name: 'shop', ProtocolType: 'HTTP', RouteSelectionExpression: 'x' }] });
});

describe('REST APIs', () => {
  test('are listed page by page, with a readable policy', async () => {
    rest
      .on(GetRestApisCommand)
      .resolvesOnce({ items: [], position: 'more' })
      .resolves({ items: [{ id: 'api', endpointConfiguration: { types: ['PRIVATE'] }, policy: '{\\"Version\\":\\"2012-10-17\\"}' }] });
    const { resources } = await collect(restApiCollector, { facts: ['listing', 'stages'] });
    expect(resources).toMatchObject([
      {
        arn: 'arn:aws:apigateway:eu-west-1::/restapis/api',
        facts: {
          listing: known({ endpointTypes: ['PRIVATE'], executeApiDisabled: false, policy: '{"Version":"2012-10-17"}' }),
          stages: known(['prod']),
        },
      },
    ]);
  });

  test('have methods of all resources', async () => {
    rest
      .on(GetResourcesCommand)
      .resolvesOnce({ items: [{ path: '/' }], position: 'more' })
      .resolves({
        items: [
          {
            path: '/orders',
            resourceMethods: {
              GET: {
                authorizationType: 'NONE',
                methodIntegration: { type: 'HTTP', uri: 'http://x', tlsConfig: { insecureSkipVerification: true } },
              },
              POST: { requestParameters: { 'method.request.header.X': true } },
            },
          },
        ],
      });
    const { resources } = await collect(restApiCollector, { facts: ['methods'] });
    expect(resources[0]?.facts).toEqual({
      methods: known([
        { name: 'GET /orders', authorization: 'NONE', integration: 'HTTP', uri: 'http://x', insecure: true },
        { name: 'POST /orders', authorization: '', insecure: false },
      ]),
    });
  });

  test('that are deleted during the audit have no stages', async () => {
    rest.on(GetStagesCommand).rejects(awsError('NotFoundException', 404));
    expect(await collect(restStageCollector, { facts: ['stage'] })).toEqual({ resources: [], listingErrors: [] });
  });

  test('with denied stages make the listing of stages incomplete', async () => {
    rest.on(GetRestApisCommand).resolves({ items: [{ id: 'secret' }, { id: 'api', name: 'orders' }] });
    rest.on(GetStagesCommand, { restApiId: 'secret' }).rejects(awsError('AccessDeniedException', 403));
    const { resources, listingErrors } = await collect(restStageCollector, { facts: ['stage'] });
    expect(resources).toMatchObject([
      { id: 'api/prod', name: 'orders/prod', arn: 'arn:aws:apigateway:eu-west-1::/restapis/api/stages/prod' },
    ]);
    expect(listingErrors).toMatchObject([{ collectionError: { kind: 'denied', action: 'apigateway:GET' } }]);
  });
});

describe('stages', () => {
  test('contain the settings of methods, but no values of variables', async () => {
    rest.on(GetStagesCommand).resolves({
      item: [
        {
          stageName: 'prod',
          methodSettings: { '*/*': { loggingLevel: 'INFO', dataTraceEnabled: true } },
          variables: { dbPassword: 'Tr0ub4dor-and-3', table: 'orders' },
        },
      ],
    });
    const { resources } = await collect(restStageCollector, { facts: ['stage', 'variableSecrets'] });
    expect(resources[0]?.facts).toMatchObject({
      stage: { value: { methods: [{ path: '*/*', logging: 'INFO', traced: true, cached: false }], tracing: false, cache: false } },
      variableSecrets: { value: [{ variable: 'dbPassword' }] },
    });
    expect(JSON.stringify(resources)).not.toContain('Tr0ub4dor');
  });

  test('have the expiration of their client certificate', async () => {
    const expirationDate = new Date('2027-05-01T00:00:00Z');
    rest.on(GetStagesCommand).resolves({
      item: [{ stageName: 'a', clientCertificateId: 'c1' }, { stageName: 'b' }, { stageName: 'c', clientCertificateId: 'gone' }],
    });
    rest.on(GetClientCertificatesCommand).resolves({ items: [{ clientCertificateId: 'c1', expirationDate }] });
    const { resources } = await collect(restStageCollector, { facts: ['clientCertificateExpiresAt'] });
    expect(resources.map(({ facts }) => (facts as Record<string, unknown>)['clientCertificateExpiresAt'])).toMatchObject([
      known('2027-05-01T00:00:00.000Z'),
      absent(),
      { collectionError: { kind: 'not-reported' } },
    ]);
  });
});

describe('HTTP and WebSocket APIs', () => {
  test('have routes and stages, page by page', async () => {
    v2.on(GetRoutesCommand)
      .resolvesOnce({ Items: [{ RouteId: 'r1', RouteKey: '$default', AuthorizationType: 'NONE' }], NextToken: 'more' })
      .resolves({ Items: [{ RouteKey: 'without an ID' }] });
    v2.on(GetApiStagesCommand).resolves({ Items: [{ StageName: '$default', RouteSettings: { 'GET /x': { LoggingLevel: 'INFO' } } }] });
    expect((await collect(apiRouteCollector)).resources).toMatchObject([
      {
        id: 'api/routes/r1',
        name: 'shop $default',
        facts: { route: known({ protocol: 'HTTP', key: '$default', authorization: 'NONE', cors: false }) },
      },
    ]);
    expect((await collect(apiStageCollector)).resources[0]?.facts).toEqual({
      stage: known({ protocol: 'HTTP', logging: { 'GET /x': 'INFO' } }),
    });
  });
});
