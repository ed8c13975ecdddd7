import type { DomainName } from '@aws-sdk/client-api-gateway';
import type { ApiCalls, Aws, SharedRead, SharedReads } from '../../core/collector.ts';
import { apiCalls, sharedListing } from '../../core/fact-reads.ts';
import { ReadFailure } from '../../core/read-failure.ts';
import { mapConcurrently } from '../../util/concurrency.ts';
import { apiGateway, apiGatewayV2 } from './clients.ts';
import type { ApiAccess } from './facts.ts';

/** Custom domain names. Version 2 of the API does not show edge-optimized ones. */
export const domainNames = sharedListing(apiGateway, 'GetDomainNames', {
  scope: 'regional',
  input: () => ({ limit: 500 }),
  token: 'position',
  items: ({ items }) => items,
  value: (items): readonly DomainName[] => items,
});

const isPrivate = ({ endpointConfiguration }: DomainName): boolean => endpointConfiguration?.types?.includes('PRIVATE') === true;

/**
 * Returns the IDs of the APIs that a domain name leads to. Version 2 of the API shows the mappings of HTTP APIs and paths with several
 * levels, but no edge-optimized domain names (https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-mappings.html).
 */
async function mappedIds(aws: Aws, domain: DomainName): Promise<readonly string[] | ReadFailure> {
  try {
    const [mapped, routed] = await Promise.all([mappingsOf(aws, domain), rulesOf(aws, domain)]);
    return [...new Set([...mapped, ...routed])].sort();
  } catch (error) {
    if (error instanceof ReadFailure) return error;
    throw error;
  }
}

async function mappingsOf(aws: Aws, { domainName, endpointConfiguration, routingMode }: DomainName): Promise<readonly string[]> {
  const ids: string[] = [];
  if (routingMode === 'ROUTING_RULE_ONLY') return ids;
  if (endpointConfiguration?.types?.includes('EDGE')) {
    const input = { domainName, limit: 500 };
    for await (const { items = [] } of aws.pages(apiGateway, 'GetBasePathMappings', { input, token: 'position' }))
      ids.push(...items.flatMap(({ restApiId }) => restApiId ?? []));
    return ids;
  }
  const input = { DomainName: domainName, MaxResults: '500' };
  for await (const { Items = [] } of aws.pages(apiGatewayV2, 'GetApiMappings', { input, token: 'NextToken' }))
    ids.push(...Items.flatMap(({ ApiId }) => ApiId ?? []));
  return ids;
}

async function rulesOf(aws: Aws, { domainName, routingMode }: DomainName): Promise<readonly string[]> {
  const ids: string[] = [];
  if (!routingMode?.startsWith('ROUTING_RULE_')) return ids;
  for await (const { RoutingRules = [] } of aws.pages(apiGatewayV2, 'ListRoutingRules', {
    input: { DomainName: domainName },
    token: 'NextToken',
  }))
    ids.push(...RoutingRules.flatMap(({ Actions = [] }) => Actions.flatMap(({ InvokeApi }) => InvokeApi?.ApiId ?? [])));
  return ids;
}

/** A custom domain name with the IDs of its APIs, or why they could not be read; none of private domain names. */
interface MappedDomain {
  readonly domain: DomainName;
  readonly apis: readonly string[] | ReadFailure;
}

export const mappedDomains: SharedRead<readonly MappedDomain[]> = {
  name: 'apigateway:GetBasePathMappings',
  scope: 'regional',
  apiCalls: [
    ...domainNames.apiCalls,
    apiCalls(apiGateway, 'GetBasePathMappings'),
    apiCalls(apiGatewayV2, 'GetApiMappings', 'ListRoutingRules'),
  ],
  notConfiguredErrorCodes: [],
  load: async (aws, _scope, shared) =>
    mapConcurrently((await shared(domainNames)) ?? [], async (domain) => ({
      domain,
      apis: isPrivate(domain) ? [] : await mappedIds(aws, domain),
    })),
};

/** Calls of {@link accessTo}. */
export const accessCalls: readonly ApiCalls[] = mappedDomains.apiCalls;

/**
 * Returns how clients reach an API. Domain names are read only if its default endpoint is disabled.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-mutual-tls.html
 */
export async function accessTo(id: string | undefined, isDefaultDisabled: boolean, shared: SharedReads): Promise<ApiAccess> {
  if (!isDefaultDisabled) return 'open';
  const found = ((await shared(mappedDomains)) ?? []).map(({ domain, apis }) => ({
    usesCertificates: Boolean(domain.mutualTlsAuthentication?.truststoreUri),
    apis: apis instanceof ReadFailure && apis.code === 'NotFoundException' ? [] : apis,
  }));
  const open = found.filter(({ usesCertificates }) => !usesCertificates);
  if (open.some(({ apis }) => !(apis instanceof ReadFailure) && apis.includes(id ?? ''))) return 'open';
  const failure = found.map(({ apis }) => apis).find((apis) => apis instanceof ReadFailure);
  if (failure instanceof ReadFailure) throw failure;
  return found.some(({ apis }) => !(apis instanceof ReadFailure) && apis.includes(id ?? '')) ? 'client-certificates' : 'none';
}
