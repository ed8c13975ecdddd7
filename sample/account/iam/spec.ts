import type { FeatureType, PasswordPolicy } from '@aws-sdk/client-iam';

/** An access key; what is left out: active and never used. */
export interface KeySpec {
  readonly ageDays: number;
  readonly inactive?: true;
  readonly usedDaysAgo?: number;
  /** Service prefix of the last call. */
  readonly service?: string;
}

/** Policies of a user, group or role. */
export interface PoliciesSpec {
  /** Names of managed policies, the customer's own or those of AWS. */
  readonly attached?: readonly string[];
  /** Documents by name. */
  readonly inline?: Readonly<Record<string, object>>;
  /** Name of a managed policy. */
  readonly boundary?: string;
}

export interface UserSpec extends PoliciesSpec {
  readonly name: string;
  readonly ageDays: number;
  readonly tags?: Readonly<Record<string, string>>;
  readonly groups?: readonly string[];
  readonly password?: { readonly ageDays: number; readonly usedDaysAgo?: number };
  readonly mfa?: 'virtual' | 'hardware';
  /** At most two. */
  readonly keys?: readonly KeySpec[];
  /** Signing certificates, at most two. */
  readonly certificates?: readonly { readonly ageDays: number }[];
  readonly sshKeys?: readonly { readonly ageDays: number }[];
  readonly serviceCredentials?: readonly { readonly service: string; readonly ageDays: number; readonly expiresInDays?: number }[];
}

export interface GroupSpec extends PoliciesSpec {
  readonly name: string;
}

export interface RoleSpec extends PoliciesSpec {
  readonly name: string;
  /** Absent: `/`. */
  readonly path?: string;
  readonly ageDays: number;
  readonly trust: object;
  /** Absent: never. */
  readonly usedDaysAgo?: number;
  readonly tags?: Readonly<Record<string, string>>;
  /** There is an instance profile of the same name. */
  readonly instanceProfile?: true;
}

export interface ManagedPolicySpec {
  readonly name: string;
  /** Absent: `/`. */
  readonly path?: string;
  readonly document: object;
  /** Documents of versions that are not in force. */
  readonly earlier?: readonly object[];
}

export interface RootSpec {
  readonly mfa?: 'virtual' | 'hardware';
  readonly passwordUsedDaysAgo?: number;
  readonly keys?: readonly KeySpec[];
}

/** IAM of one account. */
export interface IamResources {
  readonly root: RootSpec;
  /** Absent: none. */
  readonly passwordPolicy?: PasswordPolicy;
  readonly users: readonly UserSpec[];
  readonly groups: readonly GroupSpec[];
  readonly roles: readonly RoleSpec[];
  readonly policies: readonly ManagedPolicySpec[];
  /** AWS managed policies that are attached. */
  readonly awsPolicies: readonly ManagedPolicySpec[];
  readonly certificates: readonly { readonly name: string; readonly expiresInDays: number }[];
  /** Root access features that the organization manages centrally; absent: the account does not manage an organization. */
  readonly rootManagement?: readonly FeatureType[];
}
