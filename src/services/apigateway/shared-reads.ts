import type { Resource, RestApi, Stage, VpcLink } from '@aws-sdk/client-api-gateway';
import type { Api, Integration, Route, Stage as ApiStage, VpcLink as VpcLinkV2 } from '@aws-sdk/client-apigatewayv2';
import type { Aws, SharedRead } from '../../core/collector.ts';
import { apiCalls, sharedListing, sharedRead } from '../../core/fact-reads.ts';
import { ReadFailure } from '../../core/read-failure.ts';
import { toJson } from '../../core/to-json.ts';
import { mapConcurrently } from '../../util/concurrency.ts';
import { apiGateway, apiGatewayV2 } from './clients.ts';
import type { RestMethod } from './facts.ts';

export const restApis = sharedListing(apiGateway, 'GetRestApis', {
  scope: 'regional',
  input: () => ({ limit: 500 }),
  token: 'position',
  items: ({ items }) => items,
  value: (items): readonly RestApi[] => items,
});

export const apis = sharedListing(apiGatewayV2, 'GetApis', {
  scope: 'regional',
  input: () => ({ MaxResults: '500' }),
  token: 'NextToken',
  items: ({ Items }) => Items,
  value: (items): readonly Api[] => items,
});

/** The parts of an API, with the API, or why they could not be read. */
export interface PartsOfApi<A, P> {
  readonly api: A;
  readonly parts: readonly P[] | ReadFailure;
}

/** Reads the parts of each API, without APIs that were deleted during the audit. */
async function partsOf<A, P>(items: readonly A[], read: (api: A) => Promise<readonly P[]>): Promise<readonly PartsOfApi<A, P>[]> {
  const found = await mapConcurrently(items, async (api): Promise<readonly PartsOfApi<A, P>[]> => {
    try {
      return [{ api, parts: await read(api) }];
    } catch (error) {
      if (!(error instanceof ReadFailure)) throw error;
      return error.code === 'NotFoundException' ? [] : [{ api, parts: error }];
    }
  });
  return found.flat();
}

/** Stages of each REST API. */
export const restStages: SharedRead<readonly PartsOfApi<RestApi, Stage>[]> = {
  name: 'apigateway:GetStages',
  scope: 'regional',
  apiCalls: [...restApis.apiCalls, apiCalls(apiGateway, 'GetStages')],
  notConfiguredErrorCodes: [],
  load: async (aws, _scope, shared) =>
    partsOf((await shared(restApis)) ?? [], async ({ id }) => (await aws.call(apiGateway, 'GetStages', { restApiId: id })).item ?? []),
};

/** A shared read of the parts of each HTTP or WebSocket API. */
const v2Parts = <P>(
  operation: 'GetStages' | 'GetRoutes' | 'GetIntegrations',
  read: (aws: Aws, ApiId: string | undefined) => Promise<readonly P[]>,
): SharedRead<readonly PartsOfApi<Api, P>[]> => ({
  name: `apigatewayv2:${operation}`,
  scope: 'regional',
  apiCalls: [...apis.apiCalls, apiCalls(apiGatewayV2, operation)],
  notConfiguredErrorCodes: [],
  load: async (aws, _scope, shared) => partsOf((await shared(apis)) ?? [], ({ ApiId }) => read(aws, ApiId)),
});

const page = { MaxResults: '500' } as const;

export const apiStages = v2Parts('GetStages', async (aws, ApiId) => {
  const found: ApiStage[] = [];
  for await (const { Items = [] } of aws.pages(apiGatewayV2, 'GetStages', { input: { ApiId, ...page }, token: 'NextToken' }))
    found.push(...Items);
  return found;
});

export const apiRoutes = v2Parts('GetRoutes', async (aws, ApiId) => {
  const found: Route[] = [];
  for await (const { Items = [] } of aws.pages(apiGatewayV2, 'GetRoutes', { input: { ApiId, ...page }, token: 'NextToken' }))
    found.push(...Items);
  return found;
});

export const apiIntegrations = v2Parts('GetIntegrations', async (aws, ApiId) => {
  const found: Integration[] = [];
  for await (const { Items = [] } of aws.pages(apiGatewayV2, 'GetIntegrations', { input: { ApiId, ...page }, token: 'NextToken' }))
    found.push(...Items);
  return found;
});

const methodsOf = ({ path = '', resourceMethods = {} }: Resource): readonly RestMethod[] =>
  Object.entries(resourceMethods).map(([verb, method]) => ({
    name: `${verb} ${path}`,
    authorization: method.authorizationType ?? '',
    ...(method.methodIntegration?.type === undefined ? {} : { integration: method.methodIntegration.type }),
    ...(method.methodIntegration?.uri === undefined ? {} : { uri: method.methodIntegration.uri }),
    insecure: method.methodIntegration?.tlsConfig?.insecureSkipVerification === true,
    ...(method.methodIntegration?.connectionType === 'VPC_LINK'
      ? { vpcLink: { id: method.methodIntegration.connectionId ?? '', ...targetOf(method.methodIntegration) } }
      : {}),
  }));

const targetOf = ({ integrationTarget: target }: { readonly integrationTarget?: string | undefined }) =>
  target === undefined ? {} : { target };

/** Methods of each REST API. */
export const restMethods: SharedRead<readonly PartsOfApi<RestApi, RestMethod>[]> = {
  name: 'apigateway:GetResources',
  scope: 'regional',
  apiCalls: [...restApis.apiCalls, apiCalls(apiGateway, 'GetResources')],
  notConfiguredErrorCodes: [],
  load: async (aws, _scope, shared) =>
    partsOf((await shared(restApis)) ?? [], async ({ id: restApiId }) => {
      const found: RestMethod[] = [];
      const input = { restApiId, embed: ['methods'], limit: 500 };
      for await (const { items = [] } of aws.pages(apiGateway, 'GetResources', { input, token: 'position' }))
        found.push(...items.flatMap(methodsOf));
      return found;
    }),
};

/** VPC links to Network Load Balancers. */
export const vpcLinks = sharedListing(apiGateway, 'GetVpcLinks', {
  scope: 'regional',
  input: () => ({ limit: 500 }),
  token: 'position',
  items: ({ items }) => items,
  value: (items): readonly VpcLink[] => items,
});

/** VPC links to subnets. */
export const vpcLinksV2 = sharedListing(apiGatewayV2, 'GetVpcLinks', {
  scope: 'regional',
  input: () => page,
  token: 'NextToken',
  items: ({ Items }) => Items,
  value: (items): readonly VpcLinkV2[] => items,
});

/** Role that writes execution logs of a Region. */
export const loggingRole = sharedRead(apiGateway, 'GetAccount', {
  scope: 'regional',
  value: ({ cloudwatchRoleArn }) => cloudwatchRoleArn || undefined,
});

/** Expiration of client certificates, ISO 8601, by ID. */
export const clientCertificates = sharedListing(apiGateway, 'GetClientCertificates', {
  scope: 'regional',
  input: () => ({ limit: 500 }),
  token: 'position',
  items: ({ items }) => items,
  value: (items): ReadonlyMap<string, string> =>
    new Map(
      items.flatMap(({ clientCertificateId = '', expirationDate }) =>
        expirationDate === undefined ? [] : [[clientCertificateId, toJson(expirationDate)] as const],
      ),
    ),
});
