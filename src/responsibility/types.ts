import type { Category, ResponsibilityId, ServiceId } from '../core/names.ts';
import type { CategoryOverride } from '../core/service.ts';
import type { Owner } from '../core/result/result.ts';

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

/** A responsibility of the customer or AWS. */
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
  /** The meaning in this category; for a shared cell, the part of each side. */
  readonly note: string;
  /** Sources the cell rests on. */
  readonly sources: readonly number[];
  /** The category with the cell that this one repeats, instead of sources. */
  readonly as?: Category;
  /** Sources that say otherwise. */
  readonly against?: readonly number[];
  /** How sources that disagree, or say less than the cell does, were reconciled; absent when they simply agree. */
  readonly settled?: string;
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
