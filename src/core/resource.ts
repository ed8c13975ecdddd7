import type { Fact, CollectionError } from './fact.ts';
import type { FactName, FactsByType, ResourceType } from './facts.ts';
import type { Category, ServiceId } from './names.ts';

/** Tags by key. */
export type Tags = Readonly<Record<string, string>>;

/** Identity of a resource, as reports show it. */
export interface ResourceIdentity<T extends ResourceType = ResourceType> {
  readonly type: T;
  readonly service: ServiceId;
  /** The ID in its service: instance ID, bucket name, user name. */
  readonly id: string;
  readonly arn: string;
  /** Its Name tag, or its ID. */
  readonly name: string;
  readonly accountId: string;
  /** `aws`, `aws-cn`, `aws-us-gov`, … */
  readonly partition: string;
  /** `global` for resources that belong to no Region. */
  readonly region: string;
  /** `null`: the tags were not or could not be read. */
  readonly tags: Tags | null;
}

/** A resource and the facts read about it. Facts that no selected rule needs are absent. */
export interface Resource<T extends ResourceType = ResourceType> extends ResourceIdentity<T> {
  readonly facts: { readonly [F in FactName<T>]?: Fact<NonNullable<FactsByType[T][F]>> };
  /** Why `tags` is null, if they could not be read. */
  readonly tagsError?: CollectionError;
}

/** A failed listing: the resources of this type and Region are unknown. */
export interface ListingError {
  readonly type: ResourceType;
  readonly service: ServiceId;
  readonly accountId: string;
  readonly partition: string;
  readonly region: string;
  readonly collectionError: CollectionError;
}

/** The category of a resource, and the reason if it differs from that of its service. */
export interface Placement {
  readonly category: Category;
  /** Why the resource is not in its service's category, such as "launched by Amazon EMR". */
  readonly reclassified?: string;
}
