import type { Category, ResponsibilityId, ServiceId } from '../core/names.ts';
import type { Owner } from '../core/result.ts';

/** A document the model rests on. */
export interface Source {
  /** The number cells and services cite it by. */
  readonly id: number;
  readonly title: string;
}

/** A kind of service, by how much of it AWS runs. */
export interface CategoryInfo {
  readonly id: Category;
  readonly title: string;
  readonly description: string;
  readonly awsDoes: string;
  readonly youDo: string;
  /** Why services are put here. */
  readonly reason: string;
}

/** A service Onus knows. Either some source names it, or `reason` says why it is in its category. */
export interface ServiceInfo {
  readonly id: ServiceId;
  /** The name AWS gives it. */
  readonly title: string;
  readonly category: Category;
  /** Sources that name the service in this category. */
  readonly sources: readonly number[];
  readonly reason?: string;
}

/** Something that somebody has to look after. */
export interface ResponsibilityInfo {
  readonly id: ResponsibilityId;
  readonly title: string;
  readonly description: string;
  /** Whether it is the customer's, wholly or in part, in some category. */
  readonly everCustomers: boolean;
}

/** Who looks after a responsibility in a category. */
export interface OwnerCell {
  readonly category: Category;
  readonly responsibility: ResponsibilityId;
  readonly owner: Owner;
  /** What it means here; for a shared cell, which part is whose. */
  readonly note: string;
  /** Sources the cell rests on. */
  readonly sources: readonly number[];
  /** The category whose cell this one repeats, in place of sources. */
  readonly as?: Category;
  /** Sources that say otherwise. */
  readonly against?: readonly number[];
  /** How sources that disagree, or say less than the cell does, were reconciled; absent when they simply agree. */
  readonly settled?: string;
}

/** What tells that a resource is to be placed apart from its type: a tag, whatever its value, or the value of a fact. */
export type OverrideCondition =
  /** A tag that only AWS can set, since its key begins with `aws:`; with `startsWith`: and how its value begins. */
  | { readonly tag: `aws:${string}`; readonly startsWith?: string }
  | { readonly fact: string; readonly equals: string }
  | { readonly fact: string; readonly startsWith: string };

/**
 * A kind of resource for which the owners of its type's category do not hold: either it sits in another category,
 * or some responsibilities are the customer's again.
 */
export interface CategoryOverride {
  /** CloudFormation type name. */
  readonly resourceType: string;
  readonly when: OverrideCondition;
  readonly effect: { readonly to: Category } | { readonly returns: readonly ResponsibilityId[] };
  /** Shown beside the resource's findings. */
  readonly reason: string;
  /** AWS documentation page the move rests on. */
  readonly url: string;
}

/** The category of a CloudFormation type, or of all types of a namespace that have no entry of their own. */
export interface TypeCategory {
  /** `AWS::EC2` or `AWS::Lightsail::Bucket`. */
  readonly type: string;
  readonly category: Category;
  readonly reason: string;
}

/** The shared responsibility model. */
export interface ResponsibilityModel {
  readonly sources: readonly Source[];
  readonly categories: readonly CategoryInfo[];
  readonly services: readonly ServiceInfo[];
  readonly responsibilities: readonly ResponsibilityInfo[];
  readonly owners: readonly OwnerCell[];
  readonly categoryOverrides: readonly CategoryOverride[];
  readonly types: readonly TypeCategory[];
}
