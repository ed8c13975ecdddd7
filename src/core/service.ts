import type { Collector, FactRead } from './collector.ts';
import type { Category, ResponsibilityId, ServiceId } from './names.ts';
import type { AnySdkService } from './sdk.ts';

/**
 * Coverage of a responsibility of a service that no rule of the service covers.
 * - `attested`: no AWS API shows it; the customer states it in the configuration.
 * - `evaluated-by`: rules of another service or responsibility cover it.
 * - `not-applicable`: the responsibility does not exist for the service.
 */
export type CoverageAnswer =
  | { readonly kind: 'attested'; readonly what: string }
  | { readonly kind: 'evaluated-by'; readonly rules: readonly string[]; readonly how: string }
  | { readonly kind: 'not-applicable'; readonly why: string };

export const attested = (what: string): CoverageAnswer => ({ kind: 'attested', what });
export const evaluatedBy = (how: string, ...rules: readonly string[]): CoverageAnswer => ({ kind: 'evaluated-by', rules, how });
export const notApplicable = (why: string): CoverageAnswer => ({ kind: 'not-applicable', why });

/** The answer of services with resources that the account-wide Region rule covers. */
export const inApprovedRegions = evaluatedBy(
  'The Regions of all resources are evaluated for the account.',
  'account-resources-in-approved-regions',
);

/** A resource that differs from its type's category: a tag that only AWS can set, or the value of a fact from the listing. */
export type OverrideCondition =
  | { readonly tag: `aws:${string}`; readonly startsWith?: string }
  | { readonly fact: string; readonly equals: string }
  | { readonly fact: string; readonly startsWith: string };

/** Resources that belong to another category than their type, or for which the customer is responsible for more. */
export interface CategoryOverride {
  /** CloudFormation type name. */
  readonly resourceType: string;
  readonly when: OverrideCondition;
  readonly effect: { readonly to: Category } | { readonly returns: readonly ResponsibilityId[] };
  /** Shown with the resource's findings. */
  readonly reason: string;
  /** AWS documentation page. */
  readonly url: string;
}

/** The service in the shared responsibility model. */
export interface ServiceModel {
  readonly category: Category;
  /** Sources that name the service in this category. */
  readonly sources: readonly number[];
  /** Why the service is in this category; required if no source names it. */
  readonly reason?: string;
  /** CloudFormation namespaces (`AWS::Glacier`) and types in the category of the service. */
  readonly cloudFormation: readonly string[];
  /** Of several that match a resource, the first applies. */
  readonly categoryOverrides?: readonly CategoryOverride[];
  /** Answers for the customer's responsibilities that no rule of the service covers. */
  readonly coverage: Readonly<Partial<Record<ResponsibilityId, CoverageAnswer>>>;
}

/** Everything Onus knows about one AWS service. */
export interface Service {
  /** The short name AWS uses for the service; EBS and VPC are separate from EC2. */
  readonly id: string;
  /** The name AWS gives the service. */
  readonly title: string;
  readonly clients: readonly AnySdkService[];
  /** Absent: Onus calls the service for facts of others and has no rules for it. */
  readonly model?: ServiceModel;
  readonly collectors?: readonly Collector[];
  /** Facts of the account that the service provides: account-wide, and for each Region. */
  readonly accountFacts?: {
    readonly global?: Readonly<Record<string, FactRead>>;
    readonly regional?: Readonly<Record<string, FactRead>>;
  };
  /** CloudFormation types with different names in ARNs, by ARN type: `'glacier:vaults': 'AWS::Glacier::Vault'`. */
  readonly arnTypes?: Readonly<Record<string, string>>;
  /**
   * Page of each resource type in the AWS Management Console, without the host: `sqs/v3/home?region={{region}}`. `{{id}}`, `{{name}}`,
   * `{{arn}}`, `{{region}}` and `{{accountId}}` are filled in from the resource.
   */
  readonly consolePages?: Readonly<Record<string, string>>;
  /** Resource types of the AWS Security Finding Format; types that are missing are `Other`. */
  readonly asffTypes?: Readonly<Record<string, string>>;
}

/** A service with rules. */
export interface AuditedService extends Service {
  readonly id: ServiceId;
  readonly model: ServiceModel;
}

/** Defines a service. */
export const defineService = <S extends Service>(service: S): S => service;
