import type { IncomingHttpHeaders } from 'node:http';
import { loadModel, type ServiceModel } from './model.ts';
import { matchRoute } from './protocols/routes.ts';
import { type ServiceEntry, services } from './services.ts';
import type { ServiceId } from './types.ts';
import type { Operation, WireRequest } from './protocols/wire.ts';

/** The credential scope of a signature, read before the rest of the request. */
export interface Scope {
  readonly accessKeyId: string;
  readonly region: string;
  readonly signingName: string;
}

/** The operation of a request; absent: only the service is known. */
export interface Target {
  readonly model: ServiceModel;
  readonly operation: Operation | undefined;
  /** Labels of a REST operation's path. */
  readonly labels: Readonly<Record<string, string>>;
}

const bySigningName = new Map<string, ServiceId[]>();
for (const [id, entry] of Object.entries(services) as [ServiceId, ServiceEntry<object>][]) {
  for (const name of entry.signingNames ?? [id]) bySigningName.set(name, [...(bySigningName.get(name) ?? []), id]);
}

const CREDENTIAL = /Credential=([^/,\s]+)\/\d+\/([^/]+)\/([^/]+)\/aws4_request/;

/** Returns the credential scope of a signed or presigned request; undefined if it is not signed. */
export const readScope = (headers: IncomingHttpHeaders, query: URLSearchParams): Scope | undefined => {
  const [, accessKeyId, region, signingName] =
    CREDENTIAL.exec(headers.authorization ?? `Credential=${query.get('X-Amz-Credential')}`) ?? [];
  return accessKeyId && region && signingName ? { accessKeyId, region, signingName } : undefined;
};

/** Returns the operation name of an RPC request to this service. */
const namedOperation = (model: ServiceModel, { headers, form, path }: WireRequest): string | undefined => {
  const target = headers['x-amz-target'];
  if (typeof target === 'string') return target.startsWith(`${model.target}.`) ? target.slice(model.target.length + 1) : undefined;
  return form.get('Action') ?? /^\/service\/\w+\/operation\/(\w+)$/.exec(path)?.[1];
};

interface Match extends Target {
  readonly weight: number;
}

const find = (model: ServiceModel, request: WireRequest): Match | undefined => {
  const name = namedOperation(model, request);
  const version = request.form.get('Version');
  if (version !== null && model.version !== undefined && version !== model.version) return undefined;
  if (name !== undefined) {
    const operation = model.operations.get(name);
    return operation && { model, operation, labels: {}, weight: 0 };
  }
  let best: Match | undefined;
  for (const operation of model.operations.values()) {
    const { route } = operation;
    if (!route || (best && best.weight >= route.weight)) continue;
    const labels = matchRoute(route, request.method, request.path, request.query);
    if (labels) best = { model, operation, labels, weight: route.weight };
  }
  return best;
};

/** Resolves the operation of a signed request; undefined if no service has the signing name. */
export const resolveTarget = async (signingName: string, request: WireRequest): Promise<Target | undefined> => {
  const models = await Promise.all((bySigningName.get(signingName) ?? []).map(loadModel));
  const matches = models.flatMap((model) => find(model, request) ?? []);
  const best = matches.reduce<Match | undefined>((winner, match) => (winner && winner.weight >= match.weight ? winner : match), undefined);
  return best ?? (models[0] && { model: models[0], operation: undefined, labels: {} });
};
