import type { Fact, CollectionError } from './fact.ts';
import type { FactName, FactsByType, ResourceType } from './facts.ts';
import type { Category, ServiceId } from './names.ts';

/** Tags by key. */
export type Tags = Readonly<Record<string, string>>;

/** Who a resource is: everything about it that a report names it by. */
export interface ResourceIdentity<T extends ResourceType = ResourceType> {
  readonly type: T;
  readonly service: ServiceId;
  /** The id its own service calls it by: instance id, bucket name, user name. */
  readonly id: string;
  readonly arn: string;
  /** The name people know it by: its Name tag or its id. */
  readonly name: string;
  readonly accountId: string;
  /** `aws`, `aws-cn`, `aws-us-gov`, … */
  readonly partition: string;
  /** `global` for resources that belong to no Region. */
  readonly region: string;
  /** `null`: the tags were not or could not be read. */
  readonly tags: Tags | null;
}

/** A resource and what was read of it. A fact that no selected rule reads is not there. */
export interface Resource<T extends ResourceType = ResourceType> extends ResourceIdentity<T> {
  readonly facts: { readonly [F in FactName<T>]?: Fact<NonNullable<FactsByType[T][F]>> };
  /** Why `tags` is null, when they could not be read. */
  readonly tagsError?: CollectionError;
}

/** A listing that failed: the resources of this type and Region are not known. */
export interface ListingError {
  readonly type: ResourceType;
  readonly service: ServiceId;
  readonly accountId: string;
  readonly partition: string;
  readonly region: string;
  readonly collectionError: CollectionError;
}

/** The category a resource is really in, and why when that is not its service's own. */
export interface Placement {
  readonly category: Category;
  /** Why the resource is not in its service's category, such as "launched by Amazon EMR". */
  readonly reclassified?: string;
}
