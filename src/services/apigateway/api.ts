import type { Api, Integration, Route, Stage } from '@aws-sdk/client-apigatewayv2';
import type { ListedResource, Scope, SharedRead, SharedReads } from '../../core/collector.ts';
import { defineCollector } from '../../core/collector.ts';
import { fromListing, perResourceCalls } from '../../core/fact-reads.ts';
import { ReadFailure } from '../../core/read-failure.ts';
import { accessCalls, accessTo } from './domain-mappings.ts';
import { apiIntegrations, apiRoutes, apiStages, type PartsOfApi } from './shared-reads.ts';

interface PartOfApi<P> {
  readonly api: Api;
  readonly part: P;
}

/** A listing of the parts of all APIs. APIs with parts that could not be read make it incomplete. */
const listParts = <P>(
  read: SharedRead<readonly PartsOfApi<Api, P>[]>,
  describe: (
    part: P,
  ) => { readonly path: string; readonly name: string; readonly tags?: Readonly<Record<string, string>> | undefined } | undefined,
) => ({
  apiCalls: read.apiCalls,
  pages: async function* (_aws: unknown, { partition, region }: Scope, load: SharedReads) {
    const found = (await load(read)) ?? [];
    yield found.flatMap(({ api, parts }): readonly ListedResource<PartOfApi<P>>[] => {
      if (parts instanceof ReadFailure) return [];
      return parts.flatMap((part) => {
        const described = describe(part);
        if (described === undefined) return [];
        const { path, name, tags = {} } = described;
        const raw = { api, part };
        return [
          {
            id: `${api.ApiId}/${path}`,
            arn: `arn:${partition}:apigateway:${region}::/apis/${api.ApiId}/${path}`,
            name: `${api.Name ?? api.ApiId} ${name}`,
            tags,
            raw,
          },
        ];
      });
    });
    const failure = found.map(({ parts }) => parts).find((parts) => parts instanceof ReadFailure);
    if (failure instanceof ReadFailure) throw failure;
  },
});

export const apiStageCollector = defineCollector<'AWS::ApiGatewayV2::Stage', PartOfApi<Stage>>({
  type: 'AWS::ApiGatewayV2::Stage',
  service: 'apigateway',
  scope: 'regional',
  list: listParts(apiStages, ({ StageName, Tags }) =>
    StageName === undefined ? undefined : { path: `stages/${StageName}`, name: StageName, tags: Tags },
  ),
  facts: {
    stage: fromListing(({ api, part: { AccessLogSettings, DefaultRouteSettings, RouteSettings = {} } }) => ({
      protocol: api.ProtocolType ?? '',
      ...(AccessLogSettings?.DestinationArn ? { accessLog: AccessLogSettings.DestinationArn } : {}),
      logging: Object.fromEntries(
        [['default', DefaultRouteSettings] as const, ...Object.entries(RouteSettings)].flatMap(([key, settings]) =>
          settings?.LoggingLevel === undefined ? [] : [[key, settings.LoggingLevel]],
        ),
      ),
    })),
  },
});

export const apiRouteCollector = defineCollector<'AWS::ApiGatewayV2::Route', PartOfApi<Route>>({
  type: 'AWS::ApiGatewayV2::Route',
  service: 'apigateway',
  scope: 'regional',
  list: listParts(apiRoutes, ({ RouteId, RouteKey = '' }) =>
    RouteId === undefined ? undefined : { path: `routes/${RouteId}`, name: RouteKey },
  ),
  facts: {
    route: fromListing(({ api, part: { RouteKey = '', AuthorizationType = '' } }) => ({
      protocol: api.ProtocolType ?? '',
      key: RouteKey,
      authorization: AuthorizationType,
      cors: api.CorsConfiguration !== undefined,
    })),
    access: perResourceCalls(accessCalls, (_aws, _route, { raw: { api }, shared }) =>
      accessTo(api.ApiId, api.DisableExecuteApiEndpoint === true, shared),
    ),
  },
});

export const apiIntegrationCollector = defineCollector<'AWS::ApiGatewayV2::Integration', PartOfApi<Integration>>({
  type: 'AWS::ApiGatewayV2::Integration',
  service: 'apigateway',
  scope: 'regional',
  list: listParts(apiIntegrations, ({ IntegrationId }) =>
    IntegrationId === undefined ? undefined : { path: `integrations/${IntegrationId}`, name: IntegrationId },
  ),
  facts: {
    integration: fromListing(({ part: { ConnectionType = 'INTERNET', IntegrationType = '', IntegrationUri, TlsConfig } }) => ({
      connection: ConnectionType,
      type: IntegrationType,
      ...(IntegrationUri === undefined ? {} : { uri: IntegrationUri }),
      tls: TlsConfig !== undefined,
    })),
  },
});
