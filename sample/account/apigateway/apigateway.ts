import type { DomainName, Method, RestApi, Stage, VpcLink } from '@aws-sdk/client-api-gateway';
import type { Api, Integration, Route, Stage as ApiStage, VpcLink as VpcLinkV2 } from '@aws-sdk/client-apigatewayv2';
import { awsError } from '../../endpoint/aws-error.ts';
import { page } from '../../endpoint/page.ts';
import { service } from '../../endpoint/service.ts';
import type { ServiceData } from '../../endpoint/types.ts';
import { company } from '../company.ts';

export interface RestApiSpec extends Partial<Omit<RestApi, 'id' | 'name' | 'policy'>> {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly policy?: object;
  /** Methods by verb and path: `GET /orders`. */
  readonly methods: Readonly<Record<string, Method>>;
  readonly stages: readonly Stage[];
}

/** An HTTP or WebSocket API. */
export interface ApiSpec extends Omit<Api, 'ApiId' | 'Name' | 'RouteSelectionExpression'> {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly stages: readonly ApiStage[];
  readonly routes: readonly Route[];
  readonly integrations: readonly Integration[];
}

export interface ApiGatewayResources {
  readonly restApis: readonly RestApiSpec[];
  readonly apis: readonly ApiSpec[];
  /** Custom domain names with the IDs of the APIs that they lead to. */
  readonly domains: readonly (DomainName & { readonly region: string; readonly apiIds: readonly string[] })[];
  readonly vpcLinks: readonly (VpcLink & { readonly region: string })[];
  readonly vpcLinksV2: readonly (Pick<VpcLinkV2, 'VpcLinkId' | 'VpcLinkStatus' | 'SecurityGroupIds' | 'SubnetIds'> & {
    readonly region: string;
  })[];
  /** Days until client certificates expire, by ID. */
  readonly clientCertificates: Readonly<Record<string, number>>;
  /** Regions in which API Gateway has a role to write logs. */
  readonly loggingRegions: readonly string[];
}

const invalidToken = 'BadRequestException';
const notFound = () => awsError('NotFoundException', 404, 'Invalid API identifier specified');

const apiIdsOf = (domains: ApiGatewayResources['domains'], name: string | undefined): readonly string[] =>
  domains.find(({ domainName }) => domainName === name)?.apiIds ?? [];

function restData({ restApis, domains, vpcLinks, clientCertificates, loggingRegions }: ApiGatewayResources): ServiceData {
  const byId = new Map(restApis.map((api) => [api.id, api]));
  const find = (id = '') => {
    const api = byId.get(id);
    if (api === undefined) throw notFound();
    return api;
  };
  return service('apigateway')({
    GetRestApis: ({ limit, position }, { region }) => {
      const all = restApis.filter((api) => api.region === region);
      const { items, nextToken } = page(all, { token: position, max: limit, defaultMax: 500, invalidToken });
      return {
        items: items.map(({ region: _region, methods: _methods, stages: _stages, policy, ...api }) => ({
          endpointConfiguration: { types: ['REGIONAL' as const] },
          disableExecuteApiEndpoint: false,
          ...api,
          // API Gateway escapes the quotes of the policy.
          ...(policy === undefined ? {} : { policy: JSON.stringify(policy).replaceAll('"', '\\"') }),
        })),
        ...(nextToken === undefined ? {} : { position: nextToken }),
      };
    },
    GetStages: ({ restApiId }) => ({ item: [...find(restApiId).stages] }),
    GetResources: ({ restApiId, limit, position }) => {
      const byPath = Map.groupBy(Object.entries(find(restApiId).methods), ([name]) => name.split(' ')[1] ?? '/');
      const all = [...byPath].map(([path, methods], index) => ({
        id: `r${index}`,
        path,
        resourceMethods: Object.fromEntries(methods.map(([name, method]) => [name.split(' ')[0] ?? '', method])),
      }));
      const { items, nextToken } = page(all, { token: position, max: limit, defaultMax: 500, invalidToken });
      return { items, ...(nextToken === undefined ? {} : { position: nextToken }) };
    },
    GetAccount: (_input, { region }) =>
      loggingRegions.includes(region) ? { cloudwatchRoleArn: `arn:aws:iam::${company.accountId}:role/api-gateway-logs` } : {},
    GetClientCertificates: () => ({
      items: Object.entries(clientCertificates).map(([clientCertificateId, days]) => ({
        clientCertificateId,
        expirationDate: company.daysAgo(-days),
      })),
    }),
    GetVpcLinks: (_input, { region }) => ({
      items: vpcLinks.filter((link) => link.region === region).map(({ region: _region, ...link }) => link),
    }),
    GetDomainNames: (_input, { region }) => ({
      items: domains.filter((domain) => domain.region === region).map(({ region: _region, apiIds: _apiIds, ...domain }) => domain),
    }),
    GetBasePathMappings: ({ domainName }) => ({
      items: apiIdsOf(domains, domainName).map((restApiId, index) => ({ basePath: `v${index}`, restApiId, stage: 'prod' })),
    }),
  });
}

function v2Data({ apis, domains, vpcLinksV2 }: ApiGatewayResources): ServiceData {
  const byId = new Map(apis.map((api) => [api.id, api]));
  const find = (id = '') => {
    const api = byId.get(id);
    if (api === undefined) throw notFound();
    return api;
  };
  const paged = <I>(all: readonly I[], { MaxResults, NextToken }: { MaxResults?: string | undefined; NextToken?: string | undefined }) => {
    const { items, nextToken } = page(all, {
      token: NextToken,
      ...(MaxResults === undefined ? {} : { max: Number(MaxResults) }),
      defaultMax: 500,
      invalidToken,
    });
    return { Items: items, ...(nextToken === undefined ? {} : { NextToken: nextToken }) };
  };
  return service('apigatewayv2')({
    GetApis: (input, { region }) => {
      const { Items, ...token } = paged(
        apis.filter((api) => api.region === region),
        input,
      );
      return {
        Items: Items.map(({ id, name, region: _region, stages: _stages, routes: _routes, integrations: _integrations, ...api }) => ({
          ApiId: id,
          Name: name,
          RouteSelectionExpression: '$request.method $request.path',
          ...api,
        })),
        ...token,
      };
    },
    GetApiMappings: ({ DomainName }) => ({ Items: apiIdsOf(domains, DomainName).map((ApiId) => ({ ApiId, Stage: 'prod' })) }),
    GetVpcLinks: (input, { region }) =>
      paged(
        vpcLinksV2
          .filter((link) => link.region === region)
          .map(({ region: _region, ...link }) => ({ Name: link.VpcLinkId, VpcLinkVersion: 'V2' as const, ...link })),
        input,
      ),
    GetStages: (input) => paged(find(input.ApiId).stages, input),
    GetRoutes: (input) => paged(find(input.ApiId).routes, input),
    GetIntegrations: (input) => paged(find(input.ApiId).integrations, input),
  });
}

export const apiGatewayData = (resources: ApiGatewayResources): ServiceData[] => [restData(resources), v2Data(resources)];
