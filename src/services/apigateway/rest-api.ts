import type { RestApi, Stage } from '@aws-sdk/client-api-gateway';
import type { SharedReads } from '../../core/collector.ts';
import { defineCollector } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { fromListing, listingFrom, perResourceCalls, shared } from '../../core/fact-reads.ts';
import { ReadFailure } from '../../core/read-failure.ts';
import { secretsInValue } from '../shared/secrets.ts';
import { valueOrThrow } from '../shared/lookup.ts';
import { accessCalls, accessTo } from './domain-mappings.ts';
import type { MethodSettings, RestMethod } from './facts.ts';
import { clientCertificates, loggingRole, type PartsOfApi, restApis, restMethods, restStages } from './shared-reads.ts';

/** The API returns the policy with escaped quotes (https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies-create-attach.html). */
export const unescaped = (policy: string): string =>
  policy.trimStart().startsWith('{\\"') ? policy.replaceAll('\\"', '"').replaceAll('\\/', '/') : policy;

const methodsIn = (found: readonly PartsOfApi<RestApi, RestMethod>[] | undefined, id: string | undefined): readonly RestMethod[] =>
  valueOrThrow(found?.find(({ api }) => api.id === id)?.parts) ?? [];

export const restApiCollector = defineCollector<'AWS::ApiGateway::RestApi', RestApi>({
  type: 'AWS::ApiGateway::RestApi',
  service: 'apigateway',
  scope: 'regional',
  list: listingFrom(restApis, (items, { partition, region }) =>
    items.flatMap((raw) => {
      const { id, name, tags = {} } = raw;
      return id === undefined ? [] : [{ id, arn: `arn:${partition}:apigateway:${region}::/restapis/${id}`, name: name ?? id, tags, raw }];
    }),
  ),
  facts: {
    listing: fromListing(({ endpointConfiguration, disableExecuteApiEndpoint, policy }) =>
      endpointConfiguration?.types === undefined
        ? notReported('the listing does not contain the endpoint types')
        : {
            endpointTypes: endpointConfiguration.types,
            executeApiDisabled: disableExecuteApiEndpoint === true,
            ...(policy ? { policy: unescaped(policy) } : {}),
          },
    ),
    methods: shared(restMethods, (found, { id }) => methodsIn(found, id)),
    stages: shared(restStages, (found, { id }) =>
      (valueOrThrow(found?.find(({ api }) => api.id === id)?.parts) ?? []).flatMap(({ stageName }) => stageName ?? []),
    ),
    access: perResourceCalls(accessCalls, (_aws, { id }, { raw, shared: load }) =>
      accessTo(id, raw.disableExecuteApiEndpoint === true, load),
    ),
  },
});

interface StageOfApi {
  readonly api: RestApi;
  readonly stage: Stage;
}

const settingsOf = ({ methodSettings = {} }: Stage): readonly MethodSettings[] =>
  Object.entries(methodSettings).map(([path, settings]) => ({
    path,
    ...(settings.loggingLevel === undefined ? {} : { logging: settings.loggingLevel }),
    traced: settings.dataTraceEnabled === true,
    cached: settings.cachingEnabled === true,
    cacheEncrypted: settings.cacheDataEncrypted === true,
  }));

async function* pagesOfStages(load: SharedReads, arnPrefix: string) {
  const found = (await load(restStages)) ?? [];
  yield found.flatMap(({ api, parts }) =>
    parts instanceof ReadFailure
      ? []
      : parts.flatMap((stage) => {
          const { stageName, tags = {} } = stage;
          if (stageName === undefined) return [];
          const id = `${api.id}/${stageName}`;
          return [
            {
              id,
              arn: `${arnPrefix}/restapis/${api.id}/stages/${stageName}`,
              name: `${api.name ?? api.id}/${stageName}`,
              tags,
              raw: { api, stage },
            },
          ];
        }),
  );
  const failure = found.map(({ parts }) => parts).find((parts) => parts instanceof ReadFailure);
  if (failure instanceof ReadFailure) throw failure;
}

export const restStageCollector = defineCollector<'AWS::ApiGateway::Stage', StageOfApi>({
  type: 'AWS::ApiGateway::Stage',
  service: 'apigateway',
  scope: 'regional',
  list: {
    apiCalls: restStages.apiCalls,
    pages: (_aws, { partition, region }, load) => pagesOfStages(load, `arn:${partition}:apigateway:${region}::`),
  },
  facts: {
    stage: fromListing(({ api, stage }) => ({
      methods: settingsOf(stage),
      ...(stage.accessLogSettings?.destinationArn ? { accessLog: stage.accessLogSettings.destinationArn } : {}),
      tracing: stage.tracingEnabled === true,
      ...(stage.webAclArn ? { webAcl: stage.webAclArn } : {}),
      ...(stage.clientCertificateId ? { clientCertificate: stage.clientCertificateId } : {}),
      cache: stage.cacheClusterEnabled === true,
      endpointTypes: api.endpointConfiguration?.types ?? [],
    })),
    loggingRole: shared(loggingRole, (role) => role),
    integrations: shared(restMethods, (found, _stage, { api }) => [
      ...new Set(methodsIn(found, api.id).flatMap(({ integration }) => integration ?? [])),
    ]),
    clientCertificateExpiresAt: shared(clientCertificates, (certificates, _stage, { stage }) =>
      stage.clientCertificateId
        ? (certificates?.get(stage.clientCertificateId) ?? notReported('the listing does not contain the client certificate'))
        : undefined,
    ),
    variableSecrets: fromListing(({ stage }) =>
      Object.entries(stage.variables ?? {}).flatMap(([variable, value]) =>
        secretsInValue(variable, value).map((detector) => ({ variable, detector })),
      ),
    ),
  },
});
