import type {
  Aws,
  DeletionCheck,
  FactRead,
  FactSources,
  KeyedRead,
  PageToken,
  ApiCalls,
  FactValue,
  Scope,
  SharedReads,
  SharedRead,
} from './collector.ts';
import { createInterner } from '../util/intern.ts';
import type { NotReported } from './fact.ts';
import type { ResourceType } from './facts.ts';
import { chunk } from '../util/chunk.ts';
import { ReadFailure } from './read-failure.ts';
import type { ResourceIdentity } from './resource.ts';
import type { AnySdkService, OperationInput, OperationName, OperationOutput, SdkModule, SdkService } from './sdk.ts';

/** Declares that a read calls these operations of a service. */
export const apiCalls = <M extends SdkModule>(service: SdkService<M>, ...operations: OperationName<M>[]): ApiCalls => ({
  service: service as AnySdkService,
  operations,
});

/** A fact from the listing. */
export const fromListing = <Raw, V>(value: (raw: Raw, scope: Scope) => FactValue<V>): FactRead<Raw, V> => ({ kind: 'fromListing', value });

/** A fact read by one call of one operation for each resource. */
export function perResource<M extends SdkModule, const O extends OperationName<M>, Raw, V, T extends ResourceType = ResourceType>(
  service: SdkService<M>,
  operation: O,
  read: {
    readonly input: (resource: ResourceIdentity<T>, raw: Raw) => OperationInput<M, O>;
    readonly value: (output: OperationOutput<M, O>) => FactValue<V>;
    readonly notConfiguredErrorCodes?: readonly string[];
    readonly skip?: (raw: Raw) => { readonly value: FactValue<V> } | undefined;
  },
): FactRead<Raw, V, T> {
  return {
    kind: 'perResource',
    apiCalls: [apiCalls(service, operation)],
    notConfiguredErrorCodes: read.notConfiguredErrorCodes ?? [],
    read: async (aws, resource, { raw }) => read.value(await aws.call(service, operation, read.input(resource, raw))),
    ...(read.skip === undefined ? {} : { skip: read.skip }),
  };
}

/** A fact that takes several calls for each resource. */
export const perResourceCalls = <Raw, V, T extends ResourceType = ResourceType>(
  declared: readonly ApiCalls[],
  read: (aws: Aws, resource: ResourceIdentity<T>, sources: FactSources<Raw>) => Promise<FactValue<V> | undefined>,
  notConfiguredErrorCodes: readonly string[] = [],
): FactRead<Raw, V, T> => ({ kind: 'perResource', apiCalls: declared, notConfiguredErrorCodes, read });

/** A fact that one shared read returns for all resources. `value` gets `undefined` if AWS confirmed that it does not exist. */
export const shared = <S, Raw, V, T extends ResourceType = ResourceType>(
  read: SharedRead<S>,
  value: (answer: S | undefined, resource: ResourceIdentity<T>, raw: Raw) => FactValue<V>,
): FactRead<Raw, V, T> => ({
  kind: 'shared',
  read: read as SharedRead<unknown>,
  value: value as (answer: unknown, resource: ResourceIdentity<T>, raw: Raw) => FactValue<V>,
});

/** A fact that resources with the same key share. `value` gets `undefined` if AWS confirmed that it does not exist. */
export const sharedByKey = <S, Raw, V, T extends ResourceType = ResourceType>(
  read: KeyedRead<S>,
  key: (raw: Raw) => string | NotReported | undefined,
  value: (answer: S | undefined, resource: ResourceIdentity<T>, raw: Raw) => FactValue<V>,
): FactRead<Raw, V, T> => ({
  kind: 'sharedByKey',
  read: read as KeyedRead<unknown>,
  key,
  value: value as (answer: unknown, resource: ResourceIdentity<T>, raw: Raw) => FactValue<V>,
});

/** A fact read in calls for up to `size` resources each; the map is keyed by resource id. */
export const batched = <Raw, V, T extends ResourceType = ResourceType>(
  size: number,
  declared: readonly ApiCalls[],
  read: (aws: Aws, resources: readonly ResourceIdentity<T>[]) => Promise<ReadonlyMap<string, FactValue<V>>>,
): FactRead<Raw, V, T> => ({ kind: 'batched', size, apiCalls: declared, read });

/** A shared read by one operation, without pages. */
export function sharedRead<M extends SdkModule, const O extends OperationName<M>, V>(
  service: SdkService<M>,
  operation: O,
  read: {
    readonly scope: 'global' | 'regional';
    readonly input?: (scope: Scope) => OperationInput<M, O>;
    readonly value: (output: OperationOutput<M, O>) => V | undefined;
    readonly notConfiguredErrorCodes?: readonly string[];
  },
): SharedRead<V> {
  return {
    name: `${service.name}:${operation}`,
    scope: read.scope,
    apiCalls: [apiCalls(service, operation)],
    notConfiguredErrorCodes: read.notConfiguredErrorCodes ?? [],
    load: async (aws, scope) => read.value(await aws.call(service, operation, read.input?.(scope) ?? ({} as OperationInput<M, O>))),
  };
}

/** A shared read of all pages of one listing, reduced to what the facts need. */
export function sharedListing<M extends SdkModule, const O extends OperationName<M>, I, V>(
  service: SdkService<M>,
  operation: O,
  read: {
    readonly scope: 'global' | 'regional';
    readonly input?: (scope: Scope) => OperationInput<M, O>;
    readonly token: PageToken;
    readonly items: (output: OperationOutput<M, O>) => readonly I[] | undefined;
    readonly value: (items: readonly I[]) => V;
  },
): SharedRead<V> {
  return {
    name: `${service.name}:${operation}`,
    scope: read.scope,
    apiCalls: [apiCalls(service, operation)],
    notConfiguredErrorCodes: [],
    load: async (aws, scope) => {
      const items: I[] = [];
      const compact = createInterner();
      for await (const page of aws.pages(service, operation, {
        input: read.input?.(scope) ?? ({} as OperationInput<M, O>),
        token: read.token,
      })) {
        for (const item of read.items(page) ?? []) items.push(compact(item));
      }
      return read.value(items);
    },
  };
}

/** A shared read computed from the result of another one, once for all users. */
export const derivedRead = <S, V>(name: string, from: SharedRead<S>, value: (answer: S) => V): SharedRead<V> => ({
  name,
  scope: from.scope,
  apiCalls: from.apiCalls,
  notConfiguredErrorCodes: [],
  load: async (_aws, _scope, shared) => {
    const answer = await shared(from);
    return answer === undefined ? undefined : value(answer);
  },
});

/** A shared read, by key, of all pages of a listing. */
export function keyedListing<M extends SdkModule, const O extends OperationName<M>, I, V>(
  service: SdkService<M>,
  operation: O,
  read: {
    readonly input: (key: string) => OperationInput<M, O>;
    readonly token: PageToken;
    readonly items: (output: OperationOutput<M, O>) => readonly I[] | undefined;
    readonly value: (items: readonly I[]) => V;
    readonly notConfiguredErrorCodes?: readonly string[];
  },
): KeyedRead<V> {
  return {
    name: `${service.name}:${operation}`,
    apiCalls: [apiCalls(service, operation)],
    notConfiguredErrorCodes: read.notConfiguredErrorCodes ?? [],
    load: async (aws, key) => {
      const items: I[] = [];
      for await (const page of aws.pages(service, operation, { input: read.input(key), token: read.token }))
        items.push(...(read.items(page) ?? []));
      return read.value(items);
    },
  };
}

/** A listing by one paged operation. */
export function listing<M extends SdkModule, const O extends OperationName<M>, I, L>(
  service: SdkService<M>,
  operation: O,
  read: {
    readonly input?: (scope: Scope) => OperationInput<M, O>;
    readonly token: PageToken;
    readonly items: (output: OperationOutput<M, O>) => readonly I[] | undefined;
    /** `undefined`: not a resource of this type. */
    readonly resource: (item: I, scope: Scope) => L | undefined;
  },
): { readonly apiCalls: readonly ApiCalls[]; readonly pages: (aws: Aws, scope: Scope) => AsyncGenerator<readonly L[], void, undefined> } {
  return {
    apiCalls: [apiCalls(service, operation)],
    pages: async function* (aws, scope) {
      for await (const page of aws.pages(service, operation, {
        input: read.input?.(scope) ?? ({} as OperationInput<M, O>),
        token: read.token,
      })) {
        yield (read.items(page) ?? []).map((item) => read.resource(item, scope)).filter((resource) => resource !== undefined);
      }
    },
  };
}

/** Resources of a shared listing that are converted at a time. */
const RESOURCES_PER_PAGE = 1000;

/**
 * A listing that takes its items from a shared read, because a fact needs all of them too. If they are a list, `resources` gets chunks of it.
 */
export const listingFrom = <S, L>(
  shared: SharedRead<S>,
  resources: (items: S, scope: Scope) => readonly L[],
): {
  readonly apiCalls: readonly ApiCalls[];
  readonly pages: (aws: Aws, scope: Scope, shared: SharedReads) => AsyncGenerator<readonly L[], void, undefined>;
} => ({
  apiCalls: shared.apiCalls,
  pages: async function* (_aws, scope, load) {
    const items = await load(shared);
    if (items === undefined) return;
    for (const some of Array.isArray(items) ? chunk(items, RESOURCES_PER_PAGE) : [items]) yield resources(some as S, scope);
  },
});

/** Confirms deletions by an operation that lists or describes the resource. */
export function deletionCheck<M extends SdkModule, const O extends OperationName<M>, T extends ResourceType = ResourceType>(
  service: SdkService<M>,
  operation: O,
  check: {
    readonly errorCodes: readonly string[];
    readonly input: (resource: ResourceIdentity<T>) => OperationInput<M, O>;
    /** Error codes of `operation` that mean that the resource does not exist. */
    readonly notFoundErrorCodes?: readonly string[];
    /** IDs in the answer: a resource that is not among them is deleted. Absent: any answer means that the resource exists. */
    readonly ids?: (output: OperationOutput<M, O>) => readonly (string | undefined)[];
    /** Default: `NextToken`. */
    readonly token?: PageToken;
  },
): DeletionCheck<T> {
  const { errorCodes, notFoundErrorCodes = [], ids, token = 'NextToken' } = check;
  return {
    errorCodes,
    apiCalls: [apiCalls(service, operation)],
    confirm: async (aws, resource) => {
      try {
        for await (const page of aws.pages(service, operation, { input: check.input(resource), token })) {
          if (ids === undefined || ids(page).includes(resource.id)) return false;
        }
        return true;
      } catch (error) {
        return error instanceof ReadFailure && notFoundErrorCodes.includes(error.code);
      }
    },
  };
}

/** Tags by key, from the `[{ Key, Value }]` lists of the SDK. */
export function tagsOf(
  list: readonly { readonly Key?: string | undefined; readonly Value?: string | undefined }[] | undefined,
): Record<string, string> {
  return Object.fromEntries((list ?? []).flatMap(({ Key, Value = '' }) => (Key === undefined ? [] : [[Key, Value]])));
}
