import type { Aws, FactRead, KeyedSource, PageToken, Reads, ReadValue, Scope, SharedReads, Source } from './collector.ts';
import { createCompactor } from './compact.ts';
import type { ResourceType } from './facts/index.ts';
import { portions } from './portions.ts';
import type { ResourceIdentity } from './resource.ts';
import type { AnySdkService, OperationInput, OperationName, OperationOutput, SdkModule, SdkService } from './sdk.ts';

/** Declares that a read calls these operations of a service. */
export const reads = <M extends SdkModule>(service: SdkService<M>, ...operations: OperationName<M>[]): Reads => ({
  service: service as AnySdkService,
  operations,
});

/** A fact that stands in the listing. */
export const listed = <Raw, V>(value: (raw: Raw, scope: Scope) => ReadValue<V>): FactRead<Raw, V> => ({ kind: 'listed', value });

/** A fact read by one call of one operation for each resource. */
export function each<M extends SdkModule, const O extends OperationName<M>, Raw, V, T extends ResourceType = ResourceType>(
  service: SdkService<M>,
  operation: O,
  read: {
    readonly input: (resource: ResourceIdentity<T>, raw: Raw) => OperationInput<M, O>;
    readonly value: (output: OperationOutput<M, O>) => ReadValue<V>;
    readonly absent?: readonly string[];
    readonly skip?: (raw: Raw) => { readonly value: ReadValue<V> } | undefined;
  },
): FactRead<Raw, V, T> {
  return {
    kind: 'each',
    reads: [reads(service, operation)],
    absent: read.absent ?? [],
    read: async (aws, resource, raw) => read.value(await aws.call(service, operation, read.input(resource, raw))),
    ...(read.skip === undefined ? {} : { skip: read.skip }),
  };
}

/** A fact that takes several calls for each resource. */
export const eachOf = <Raw, V, T extends ResourceType = ResourceType>(
  declared: readonly Reads[],
  read: (aws: Aws, resource: ResourceIdentity<T>, raw: Raw, shared: SharedReads) => Promise<ReadValue<V> | undefined>,
  absent: readonly string[] = [],
): FactRead<Raw, V, T> => ({ kind: 'each', reads: declared, absent, read });

/** A fact that a shared read tells about all resources. `value` gets `undefined` when AWS confirmed that there is none. */
export const bulk = <S, Raw, V, T extends ResourceType = ResourceType>(
  source: Source<S>,
  value: (source: S | undefined, resource: ResourceIdentity<T>, raw: Raw) => ReadValue<V>,
): FactRead<Raw, V, T> => ({
  kind: 'bulk',
  source: source as Source<unknown>,
  value: value as (source: unknown, resource: ResourceIdentity<T>, raw: Raw) => ReadValue<V>,
});

/** A fact that resources with the same key share. `value` gets `undefined` when AWS confirmed that there is none. */
export const keyed = <S, Raw, V, T extends ResourceType = ResourceType>(
  source: KeyedSource<S>,
  key: (raw: Raw) => string | undefined,
  value: (source: S | undefined, resource: ResourceIdentity<T>, raw: Raw) => ReadValue<V>,
): FactRead<Raw, V, T> => ({
  kind: 'keyed',
  source: source as KeyedSource<unknown>,
  key,
  value: value as (source: unknown, resource: ResourceIdentity<T>, raw: Raw) => ReadValue<V>,
});

/** A fact read in calls for up to `size` resources each; the map is keyed by resource id. */
export const batch = <Raw, V, T extends ResourceType = ResourceType>(
  size: number,
  declared: readonly Reads[],
  read: (aws: Aws, resources: readonly ResourceIdentity<T>[]) => Promise<ReadonlyMap<string, ReadValue<V>>>,
): FactRead<Raw, V, T> => ({ kind: 'batch', size, reads: declared, read });

/** A shared read by one operation, without pages. */
export function source<M extends SdkModule, const O extends OperationName<M>, V>(
  service: SdkService<M>,
  operation: O,
  read: {
    readonly scope: 'global' | 'regional';
    readonly input?: (scope: Scope) => OperationInput<M, O>;
    readonly value: (output: OperationOutput<M, O>) => V | undefined;
    readonly absent?: readonly string[];
  },
): Source<V> {
  return {
    name: `${service.name}:${operation}`,
    scope: read.scope,
    reads: [reads(service, operation)],
    absent: read.absent ?? [],
    load: async (aws, scope) => read.value(await aws.call(service, operation, read.input?.(scope) ?? ({} as OperationInput<M, O>))),
  };
}

/** A shared read of all pages of one listing, reduced to what the facts need. */
export function listingSource<M extends SdkModule, const O extends OperationName<M>, I, V>(
  service: SdkService<M>,
  operation: O,
  read: {
    readonly scope: 'global' | 'regional';
    readonly input?: (scope: Scope) => OperationInput<M, O>;
    readonly token: PageToken;
    readonly items: (output: OperationOutput<M, O>) => readonly I[] | undefined;
    readonly value: (items: readonly I[]) => V;
  },
): Source<V> {
  return {
    name: `${service.name}:${operation}`,
    scope: read.scope,
    reads: [reads(service, operation)],
    absent: [],
    load: async (aws, scope) => {
      const items: I[] = [];
      const compact = createCompactor();
      for await (const page of aws.pages(service, operation, read.input?.(scope) ?? ({} as OperationInput<M, O>), read.token)) {
        for (const item of read.items(page) ?? []) items.push(compact(item));
      }
      return read.value(items);
    },
  };
}

/** What another shared read tells, put into another order once for all who ask. */
export const derivedSource = <S, V>(name: string, from: Source<S>, value: (answer: S) => V): Source<V> => ({
  name,
  scope: from.scope,
  reads: from.reads,
  absent: [],
  load: async (_aws, _scope, shared) => {
    const answer = await shared(from);
    return answer === undefined ? undefined : value(answer);
  },
});

/** A shared read of all pages of a listing that is asked for by a key. */
export function keyedListing<M extends SdkModule, const O extends OperationName<M>, I, V>(
  service: SdkService<M>,
  operation: O,
  read: {
    readonly input: (key: string) => OperationInput<M, O>;
    readonly token: PageToken;
    readonly items: (output: OperationOutput<M, O>) => readonly I[] | undefined;
    readonly value: (items: readonly I[]) => V;
    readonly absent?: readonly string[];
  },
): KeyedSource<V> {
  return {
    name: `${service.name}:${operation}`,
    reads: [reads(service, operation)],
    absent: read.absent ?? [],
    load: async (aws, key) => {
      const items: I[] = [];
      for await (const page of aws.pages(service, operation, read.input(key), read.token)) items.push(...(read.items(page) ?? []));
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
): { readonly reads: readonly Reads[]; readonly pages: (aws: Aws, scope: Scope) => AsyncGenerator<readonly L[], void, undefined> } {
  return {
    reads: [reads(service, operation)],
    pages: async function* (aws, scope) {
      for await (const page of aws.pages(service, operation, read.input?.(scope) ?? ({} as OperationInput<M, O>), read.token)) {
        yield (read.items(page) ?? []).map((item) => read.resource(item, scope)).filter((resource) => resource !== undefined);
      }
    },
  };
}

/** Resources of a shared listing that are begun with at once; the others stay as they came. */
const listedAtOnce = 1000;

/**
 * A listing whose items another fact needs as a whole too: they come from the shared read, so they are asked for once. Of a list, `resources`
 * gets some at a time.
 */
export const listingFrom = <S, L>(
  shared: Source<S>,
  resources: (items: S, scope: Scope) => readonly L[],
): {
  readonly reads: readonly Reads[];
  readonly pages: (aws: Aws, scope: Scope, shared: SharedReads) => AsyncGenerator<readonly L[], void, undefined>;
} => ({
  reads: shared.reads,
  pages: async function* (_aws, scope, load) {
    const items = await load(shared);
    if (items === undefined) return;
    for (const some of Array.isArray(items) ? portions(items, listedAtOnce) : [items]) yield resources(some as S, scope);
  },
});

/** Tags by key, from the `[{ Key, Value }]` lists of the SDK. */
export function tagsOf(
  list: readonly { readonly Key?: string | undefined; readonly Value?: string | undefined }[] | undefined,
): Record<string, string> {
  return Object.fromEntries((list ?? []).flatMap(({ Key, Value = '' }) => (Key === undefined ? [] : [[Key, Value]])));
}
