import type { DomainName } from '@aws-sdk/client-api-gateway';
import { defineCollector } from '../../core/collector.ts';
import { type NotReported, notReported } from '../../core/fact.ts';
import { deletionCheck, fromListing, listingFrom, perResourceCalls } from '../../core/fact-reads.ts';
import { allReported, valueOrThrow } from '../shared/lookup.ts';
import { apiGateway } from './clients.ts';
import { domainNames, mappedDomains } from './domain-mappings.ts';
import type { MappedApi } from './facts.ts';
import { apis, restApis } from './shared-reads.ts';

/** Custom domain names of REST APIs; Regional ones are shared with HTTP APIs. */
export const domainNameCollector = defineCollector<'AWS::ApiGateway::DomainName', DomainName>({
  type: 'AWS::ApiGateway::DomainName',
  service: 'apigateway',
  scope: 'regional',
  list: listingFrom(domainNames, (items, { partition, region }) =>
    items.flatMap((raw) => {
      const { domainName: id, tags = {} } = raw;
      return id === undefined ? [] : [{ id, arn: `arn:${partition}:apigateway:${region}::/domainnames/${id}`, tags, raw }];
    }),
  ),
  deletion: deletionCheck(apiGateway, 'GetDomainNames', {
    errorCodes: ['NotFoundException'],
    input: () => ({ limit: 500 }),
    token: 'position',
    ids: ({ items = [] }) => items.map(({ domainName }) => domainName),
  }),
  facts: {
    securityPolicy: fromListing(({ securityPolicy }) => securityPolicy),
    endpointTypes: fromListing(
      ({ endpointConfiguration }) => endpointConfiguration?.types ?? notReported('the listing does not contain the endpoint types'),
    ),
    mutualTls: fromListing(({ mutualTlsAuthentication }) => Boolean(mutualTlsAuthentication?.truststoreUri)),
    apis: perResourceCalls(
      [...mappedDomains.apiCalls, ...restApis.apiCalls, ...apis.apiCalls],
      async (_aws, { id: name }, { shared: load }) => {
        const ids = valueOrThrow((await load(mappedDomains))?.find(({ domain }) => domain.domainName === name)?.apis) ?? [];
        if (ids.length === 0) return [];
        const rest = new Map(((await load(restApis)) ?? []).map((api) => [api.id, api.disableExecuteApiEndpoint]));
        const missing = ids.some((id) => !rest.has(id));
        const v2 = new Map(missing ? ((await load(apis)) ?? []).map((api) => [api.ApiId, api.DisableExecuteApiEndpoint]) : []);
        return allReported(
          ids.map((id): MappedApi | NotReported =>
            rest.has(id) || v2.has(id)
              ? { id, defaultEndpoint: (rest.get(id) ?? v2.get(id)) !== true }
              : notReported(`the listings do not show the API ${id}`),
          ),
        );
      },
    ),
  },
});
