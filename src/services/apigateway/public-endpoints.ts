import type { RestApi, Stage } from '@aws-sdk/client-api-gateway';
import type { Api, Integration, Route, VpcLink as VpcLinkV2 } from '@aws-sdk/client-apigatewayv2';
import type { Scope, SharedRead } from '../../core/collector.ts';
import type { PublicEndpoint } from '../../network/load-balancer-paths.ts';
import { isMalformed, parsePolicy } from '../../policy/policy-document.ts';
import { resourcePolicyAccess } from '../../policy/resource-policy.ts';
import { mapConcurrently } from '../../util/concurrency.ts';
import { valueOrThrow } from '../shared/lookup.ts';
import type { ApiAccess, RestMethod } from './facts.ts';
import { accessCalls, accessTo } from './domain-mappings.ts';
import { unescaped } from './rest-api.ts';
import { apiIntegrations, apiRoutes, apiStages, type PartsOfApi, restMethods, restStages, vpcLinks, vpcLinksV2 } from './shared-reads.ts';

/** VPC links that forward requests, by ID. */
interface Links {
  /** ARNs of Network Load Balancers. */
  readonly targets: ReadonlyMap<string, readonly string[]>;
  readonly v2: ReadonlyMap<string, VpcLinkV2>;
}

/** In other states, requests fail. Requests turn an inactive link on again (https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-vpc-links-v2.html). */
const unusable: readonly (string | undefined)[] = ['PENDING', 'FAILED', 'DELETING'];

/** Returns the port in the address of an integration, or the default port of its protocol; `undefined`: it depends on a variable. */
function portOf(uri: string): number | undefined {
  const groups = /^(?<protocol>https?):\/\/[^/?]*?(?::(?<port>\d+))?(?:[/?]|$)/.exec(uri)?.groups;
  if (groups === undefined) return undefined;
  const { protocol, port } = groups;
  return port === undefined ? (protocol === 'https' ? 443 : 80) : Number(port);
}

const isListener = (arn: string): boolean => arn.split(':').at(-1)?.startsWith('listener/') === true;

/** Returns the connection of an integration through a VPC link. Links of version 1 lead to a Network Load Balancer. */
function connections(
  { targets, v2 }: Links,
  { link, target, uri }: { readonly link: string; readonly target: string | undefined; readonly uri: string },
): readonly Pick<PublicEndpoint, 'target' | 'ports' | 'connection' | 'groupIds' | 'subnetIds'>[] {
  const port = portOf(uri);
  const ports = port === undefined ? {} : { ports: [port] };
  const own = v2.get(link);
  if (own === undefined)
    return (targets.get(link) ?? []).map((arn) => ({ target: arn, ...ports, connection: 'private-link', groupIds: [], subnetIds: [] }));
  if (target === undefined) return [];
  const place = { connection: 'vpc-link', groupIds: own.SecurityGroupIds ?? [], subnetIds: own.SubnetIds ?? [] } as const;
  return [{ target, ...(isListener(target) || target.includes(':servicediscovery:') ? {} : ports), ...place }];
}

/** Whether a resource policy limits the callers. A malformed one does not count. */
function limitsCallers({ policy }: RestApi, accountId: string): boolean {
  if (!policy) return false;
  const parsed = parsePolicy(unescaped(policy));
  return (
    !isMalformed(parsed) &&
    !resourcePolicyAccess(parsed, { accountId, actions: ['execute-api:Invoke'] }).some(({ exposure }) => exposure === 'public')
  );
}

const isPrivate = ({ endpointConfiguration: { types = [] } = {} }: RestApi): boolean =>
  types.length > 0 && types.every((type) => type === 'PRIVATE');

/** Replaces stage variables: VPC links and addresses of integrations may depend on them. */
const inStage = (text: string, { variables = {} }: Stage): string =>
  text.replaceAll(/\$\{stageVariables\.(\w+)\}/g, (reference, name: string) => variables[name] ?? reference);

interface RestParts {
  readonly api: RestApi;
  readonly stages: readonly Stage[];
  readonly methods: readonly RestMethod[];
}

/** Methods without authorization; browsers send OPTIONS requests without credentials. */
const isOpen = ({ name, authorization }: RestMethod): boolean => authorization === 'NONE' && !name.startsWith('OPTIONS ');

function restEndpoints({ api, stages, methods }: RestParts, links: Links, { accountId, partition, region }: Scope): PublicEndpoint[] {
  const arn = `arn:${partition}:apigateway:${region}::/restapis/${api.id}`;
  const limited = limitsCallers(api, accountId);
  return stages.flatMap((stage) =>
    methods.flatMap((method) => {
      const { name, uri = '', vpcLink } = method;
      if (vpcLink === undefined) return [];
      const link = inStage(vpcLink.id, stage);
      const target = vpcLink.target === undefined ? undefined : inStage(vpcLink.target, stage);
      return connections(links, { link, target, uri: inStage(uri, stage) }).map((found) => ({
        arn,
        name: `method ${name}`,
        ...found,
        authenticated: limited || !isOpen(method),
        entry: { api: arn, stage: stage.stageName, method: name, authorization: method.authorization, vpcLink: link },
      }));
    }),
  );
}

interface V2Parts {
  readonly api: Api;
  readonly integrations: readonly Integration[];
  readonly routes: readonly Route[];
}

/** Clients of WebSocket APIs authenticate when they connect. */
const routesThatAuthenticate = ({ api: { ProtocolType }, routes }: V2Parts, used: readonly Route[]): readonly Route[] =>
  ProtocolType === 'WEBSOCKET' ? routes.filter(({ RouteKey }) => RouteKey === '$connect') : used;

function v2Endpoints(parts: V2Parts, links: Links, { partition, region }: Scope): PublicEndpoint[] {
  const { api, integrations, routes } = parts;
  const arn = `arn:${partition}:apigateway:${region}::/apis/${api.ApiId}`;
  return integrations.flatMap(({ IntegrationId, ConnectionType, ConnectionId: link = '', IntegrationUri: uri = '' }) => {
    const used = routes.filter(({ Target }) => Target === `integrations/${IntegrationId}`);
    if (ConnectionType !== 'VPC_LINK' || used.length === 0) return [];
    const keys = used.flatMap(({ RouteKey }) => RouteKey ?? []);
    const open = routesThatAuthenticate(parts, used).filter(
      ({ AuthorizationType = 'NONE', RouteKey = '' }) => AuthorizationType === 'NONE' && !RouteKey.startsWith('OPTIONS '),
    );
    // The address may end with a query for Cloud Map (https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-private.html).
    const target = uri.split('?')[0];
    return connections(links, { link, target, uri }).map((found) => ({
      arn,
      name: `integration ${IntegrationId}`,
      ...found,
      authenticated: open.length === 0,
      entry: { api: arn, routes: keys, openRoutes: open.flatMap(({ RouteKey }) => RouteKey ?? []), vpcLink: link },
    }));
  });
}

/** Returns the parts of an API. @throws {ReadFailure} if they could not be read */
const partsIn = <A, P>(all: readonly PartsOfApi<A, P>[] | undefined, api: A): readonly P[] =>
  valueOrThrow((all ?? []).find((found) => found.api === api)?.parts) ?? [];

/**
 * Integrations of public APIs through VPC links. APIs are read only if a VPC link can forward requests.
 */
export const apiEndpoints: SharedRead<readonly PublicEndpoint[]> = {
  name: 'apigateway:GetVpcLinks in use',
  scope: 'regional',
  apiCalls: [vpcLinks, vpcLinksV2, restStages, restMethods, apiStages, apiRoutes, apiIntegrations]
    .flatMap((read) => read.apiCalls)
    .concat(accessCalls),
  notConfiguredErrorCodes: [],
  load: async (_aws, scope, shared) => {
    const targets = new Map(
      ((await shared(vpcLinks)) ?? []).flatMap(({ id = '', status, targetArns = [] }) =>
        unusable.includes(status) ? [] : [[id, targetArns] as const],
      ),
    );
    const v2 = new Map(
      ((await shared(vpcLinksV2)) ?? []).flatMap((link) =>
        unusable.includes(link.VpcLinkStatus) ? [] : [[link.VpcLinkId ?? '', link] as const],
      ),
    );
    if (targets.size === 0 && v2.size === 0) return [];
    const links = { targets, v2 };
    const [stages, methods] = [await shared(restStages), await shared(restMethods)];
    const rest = (stages ?? []).filter(({ api }) => !isPrivate(api));
    const [v2Stages, routes, integrations] = [await shared(apiStages), await shared(apiRoutes), await shared(apiIntegrations)];
    const deployed = (v2Stages ?? []).filter(({ parts }) => valueOrThrow(parts).length > 0);
    const published = [
      ...rest.map(({ api, parts }) => ({
        id: api.id,
        isClosed: api.disableExecuteApiEndpoint === true,
        endpoints: restEndpoints({ api, stages: valueOrThrow(parts), methods: partsIn(methods, api) }, links, scope),
      })),
      ...deployed.map(({ api }) => ({
        id: api.ApiId,
        isClosed: api.DisableExecuteApiEndpoint === true,
        endpoints: v2Endpoints({ api, integrations: partsIn(integrations, api), routes: partsIn(routes, api) }, links, scope),
      })),
    ].filter(({ endpoints }) => endpoints.length > 0);
    const reached = await mapConcurrently(published, async ({ id, isClosed, endpoints }) =>
      withAccess(endpoints, await accessTo(id, isClosed, shared)),
    );
    return reached.flat();
  },
};

/** Returns the endpoints of an API that clients reach in this way. */
function withAccess(endpoints: readonly PublicEndpoint[], access: ApiAccess): readonly PublicEndpoint[] {
  if (access === 'none') return [];
  return access === 'open' ? endpoints : endpoints.map((endpoint) => ({ ...endpoint, authenticated: true }));
}
