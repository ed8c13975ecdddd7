import type { NotReported } from './fact.ts';
import type { FactName, FactsByType, ResourceType } from './facts.ts';
import type { ServiceId } from './names.ts';
import type { ResourceIdentity, Tags } from './resource.ts';
import type { AnySdkService, OperationInput, OperationName, OperationOutput, SdkModule, SdkService } from './sdk.ts';

/** Where a read happens. */
export interface Scope {
  readonly accountId: string;
  readonly partition: string;
  /** The Region the calls go to; for account-wide reads the home Region. */
  readonly region: string;
  /** The Regions that are audited. */
  readonly regions: readonly string[];
  /** Milliseconds since 1970: the moment the audit started. */
  readonly now: number;
}

/** The only way collectors call AWS: rate-limited, retried, counted, and restricted to the operations that the read declares. */
export interface Aws {
  call<M extends SdkModule, O extends OperationName<M>>(
    service: SdkService<M>,
    operation: O,
    input: OperationInput<M, O>,
  ): Promise<OperationOutput<M, O>>;
  /** All pages of a listing, in order. `token` names the members that carry the page token in the input and output. */
  pages<M extends SdkModule, O extends OperationName<M>>(
    service: SdkService<M>,
    operation: O,
    request: { readonly input: OperationInput<M, O>; readonly token: PageToken },
  ): AsyncGenerator<OperationOutput<M, O>, void, undefined>;
  /** The same account in another Region. */
  in(region: string): Aws;
}

/** Name of the page token's member in the input and, if it differs, in the output: `'NextToken'`, `['Marker', 'List.NextMarker']`. */
export type PageToken = string | readonly [input: string, output: string];

/** AWS operations a read may call. */
export interface ApiCalls {
  readonly service: AnySdkService;
  readonly operations: readonly string[];
}

/** A read that serves many resources. It runs once per Region (or once per account), for any number of facts and collectors. */
export interface SharedRead<V> {
  readonly name: string;
  /** `global`: one read for the account, in the home Region. */
  readonly scope: 'global' | 'regional';
  readonly apiCalls: readonly ApiCalls[];
  /** Error codes that mean that the setting does not exist. */
  readonly notConfiguredErrorCodes: readonly string[];
  readonly load: (aws: Aws, scope: Scope, shared: SharedReads) => Promise<V | undefined>;
}

/** A shared read with a key, such as the parameters of a parameter group by its name. It runs once per key and Region. */
export interface KeyedRead<V> {
  readonly name: string;
  readonly apiCalls: readonly ApiCalls[];
  /** Error codes that mean that the setting does not exist. */
  readonly notConfiguredErrorCodes: readonly string[];
  readonly load: (aws: Aws, key: string) => Promise<V | undefined>;
}

/** Returns the result of a shared read without a second call. Default Region: that of the caller. */
export type SharedReads = <V>(source: SharedRead<V>, region?: string) => Promise<V | undefined>;

/** Result of reading a fact: a value, `undefined` if it does not exist, or {@link NotReported} if AWS did not return it. */
export type FactValue<V> = V | NotReported;

/** Data from which a fact of one resource can be computed without calls of its own. */
export interface FactSources<Raw> {
  /** The resource as its listing shows it. */
  readonly raw: Raw;
  readonly shared: SharedReads;
}

/** How to read one fact, from cheapest to most expensive. */
export type FactRead<Raw = unknown, V = unknown, T extends ResourceType = ResourceType> =
  /** From the listing: no call. */
  | { readonly kind: 'fromListing'; value(raw: Raw, scope: Scope): FactValue<V> }
  /** One shared read for all resources, joined to each of them. */
  | {
      readonly kind: 'shared';
      readonly read: SharedRead<unknown>;
      value(answer: unknown, resource: ResourceIdentity<T>, raw: Raw): FactValue<V>;
    }
  /** One shared read for all resources with the same key. */
  | {
      readonly kind: 'sharedByKey';
      readonly read: KeyedRead<unknown>;
      /** `undefined`: the resource does not have the fact. */
      key(raw: Raw): string | NotReported | undefined;
      value(answer: unknown, resource: ResourceIdentity<T>, raw: Raw): FactValue<V>;
    }
  /** Batched calls for up to `size` resources each; a resource that is missing from the answer does not have the fact. */
  | {
      readonly kind: 'batched';
      readonly size: number;
      readonly apiCalls: readonly ApiCalls[];
      read(aws: Aws, resources: readonly ResourceIdentity<T>[]): Promise<ReadonlyMap<string, FactValue<V>>>;
    }
  /** One call per resource. Identical calls of several facts are made once. */
  | {
      readonly kind: 'perResource';
      readonly apiCalls: readonly ApiCalls[];
      readonly notConfiguredErrorCodes: readonly string[];
      read(aws: Aws, resource: ResourceIdentity<T>, sources: FactSources<Raw>): Promise<FactValue<V> | undefined>;
      /** Returns the value for resources that need no call. */
      skip?(raw: Raw): { readonly value: FactValue<V> } | undefined;
    };

/** A resource as its listing shows it. */
export interface ListedResource<Raw = unknown> {
  readonly id: string;
  readonly arn: string;
  /** Default: the Name tag, else the ID. */
  readonly name?: string;
  /** Only for account-wide listings of Regional resources, such as buckets. Default: the collector's Region. */
  readonly region?: string;
  /** Only if the listing contains tags. */
  readonly tags?: Tags;
  readonly raw: Raw;
}

/** Lists the resources of one type and declares how to read their facts. */
export interface Collector<Raw = unknown> {
  readonly type: ResourceType;
  readonly service: ServiceId;
  /** `global`: listed once for the account, whatever Regions are audited. */
  readonly scope: 'global' | 'regional';
  /** Only for global resources: the Region that has their tags and other Regional data, by partition. Default: the home Region. */
  readonly region?: Readonly<Record<string, string>> | undefined;
  readonly list: {
    readonly apiCalls: readonly ApiCalls[];
    pages(aws: Aws, scope: Scope, shared: SharedReads): AsyncIterable<readonly ListedResource<Raw>[]>;
  };
  /** Only if the listing lacks tags. */
  readonly tags?: FactRead<Raw, Tags | undefined>;
  readonly facts: Readonly<Record<string, FactRead<Raw>>>;
  /** Only for types with `perResource` reads that fail once the resource is deleted. */
  readonly deletion?: DeletionCheck;
}

/** How a collector detects that a resource was deleted during the audit. */
export interface DeletionCheck<T extends ResourceType = ResourceType> {
  /** Error codes of `perResource` reads that suggest a deletion. Services use the same codes for missing settings, so `confirm` decides. */
  readonly errorCodes: readonly string[];
  readonly apiCalls: readonly ApiCalls[];
  /** Whether the operation that lists or describes the resource confirms that it does not exist. */
  confirm(aws: Aws, resource: ResourceIdentity<T>): Promise<boolean>;
}

/** Defines the collector of a resource type; a missing fact or a wrong fact type does not compile. */
export const defineCollector = <T extends ResourceType, Raw>(
  collector: Omit<Collector<Raw>, 'type' | 'facts' | 'tags' | 'deletion'> & {
    readonly type: T;
    readonly tags?: FactRead<Raw, Tags | undefined, T>;
    readonly facts: { readonly [F in FactName<T>]: FactRead<Raw, FactsByType[T][F], T> };
    readonly deletion?: DeletionCheck<T>;
  },
): Collector => collector as Collector;

/** Counts what AWS Config records in a Region; `undefined`: nothing is being recorded. */
export interface RecordedResourceCounter {
  readonly apiCalls: readonly ApiCalls[];
  readonly count: (aws: Aws) => Promise<readonly { readonly type: string; readonly count: number }[] | undefined>;
}

/** Reads of some facts of the account, as a service declares them. */
export type AccountFactReads<F extends FactName<'AWS::::Account'>> = {
  readonly [K in F]: FactRead<null, FactsByType['AWS::::Account'][K], 'AWS::::Account'>;
};
