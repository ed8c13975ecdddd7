import type { DomainName } from '@aws-sdk/client-api-gateway';
import type { Aws } from '../../core/collector.ts';
import { defineCollector } from '../../core/collector.ts';
import { type NotReported, notReported } from '../../core/fact.ts';
import { apiCalls, deletionCheck, fromListing, listing, perResourceCalls } from '../../core/fact-reads.ts';
import { allReported } from '../shared/lookup.ts';
import { apiGateway, apiGatewayV2 } from './clients.ts';
import type { MappedApi } from './facts.ts';
import { apis, restApis } from './shared-reads.ts';

const isPrivate = ({ endpointConfiguration }: DomainName): boolean => endpointConfiguration?.types?.includes('PRIVATE') === true;

/**
 * Returns the IDs of the APIs that a domain name leads to. Version 2 of the API shows the mappings of HTTP APIs and paths with several
 * levels, but no edge-optimized domain names (https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-mappings.html).
 */
async function mappedIds(aws: Aws, DomainName: string, domain: DomainName): Promise<readonly string[]> {
  const [mapped, routed] = await Promise.all([mappingsOf(aws, DomainName, domain), rulesOf(aws, DomainName, domain)]);
  return [...new Set([...mapped, ...routed])].sort();
}

async function mappingsOf(aws: Aws, name: string, { endpointConfiguration, routingMode }: DomainName): Promise<readonly string[]> {
  const ids: string[] = [];
  if (routingMode === 'ROUTING_RULE_ONLY') return ids;
  if (endpointConfiguration?.types?.includes('EDGE')) {
    const input = { domainName: name, limit: 500 };
    for await (const { items = [] } of aws.pages(apiGateway, 'GetBasePathMappings', { input, token: 'position' }))
      ids.push(...items.flatMap(({ restApiId }) => restApiId ?? []));
    return ids;
  }
  const input = { DomainName: name, MaxResults: '500' };
  for await (const { Items = [] } of aws.pages(apiGatewayV2, 'GetApiMappings', { input, token: 'NextToken' }))
    ids.push(...Items.flatMap(({ ApiId }) => ApiId ?? []));
  return ids;
}

async function rulesOf(aws: Aws, name: string, { routingMode }: DomainName): Promise<readonly string[]> {
  const ids: string[] = [];
  if (!routingMode?.startsWith('ROUTING_RULE_')) return ids;
  for await (const { RoutingRules = [] } of aws.pages(apiGatewayV2, 'ListRoutingRules', {
    input: { DomainName: name },
    token: 'NextToken',
  }))
    ids.push(...RoutingRules.flatMap(({ Actions = [] }) => Actions.flatMap(({ InvokeApi }) => InvokeApi?.ApiId ?? [])));
  return ids;
}

/** Custom domain names of REST APIs; Regional ones are shared with HTTP APIs. */
export const domainNameCollector = defineCollector<'AWS::ApiGateway::DomainName', DomainName>({
  type: 'AWS::ApiGateway::DomainName',
  service: 'apigateway',
  scope: 'regional',
  list: listing(apiGateway, 'GetDomainNames', {
    input: () => ({ limit: 500 }),
    token: 'position',
    items: ({ items }) => items,
    resource: (raw, { partition, region }) => {
      const { domainName: id, tags = {} } = raw;
      return id === undefined ? undefined : { id, arn: `arn:${partition}:apigateway:${region}::/domainnames/${id}`, tags, raw };
    },
  }),
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
      [
        apiCalls(apiGateway, 'GetBasePathMappings'),
        apiCalls(apiGatewayV2, 'GetApiMappings', 'ListRoutingRules'),
        ...restApis.apiCalls,
        ...apis.apiCalls,
      ],
      async (aws, { id: domainName }, { raw, shared: load }) => {
        if (isPrivate(raw)) return [];
        const ids = await mappedIds(aws, domainName, raw);
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
