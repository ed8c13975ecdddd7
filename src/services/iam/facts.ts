import type { PasswordPolicy } from '@aws-sdk/client-iam';
import type { AsJson } from '../../core/to-json.ts';

/** A policy with its name and text: compact JSON, or the text of AWS if it is not JSON. */
export interface PolicyText {
  readonly name: string;
  readonly document: string;
}

/** A managed policy that is attached, or set as a permissions boundary. */
export interface AttachedPolicy {
  readonly name: string;
  readonly arn: string;
  /** Text of the default version; absent: AWS did not return it. */
  readonly document?: string;
}

/** A policy that a user has through a group. */
export interface GroupPolicy {
  readonly group: string;
  readonly name: string;
  /** Absent: AWS did not return it. */
  readonly document?: string;
}

/** One of the two access keys, or signing certificates, that a user or the root user can have. */
export interface Credential {
  /** The credential report numbers keys and does not contain their IDs. */
  readonly slot: 1 | 2;
  readonly active: boolean;
  /** Creation date, ISO 8601. */
  readonly createdAt?: string;
  /** ISO 8601; absent: never since April 2015, when AWS started tracking. */
  readonly lastUsedAt?: string;
  /** Service prefix of the last call, such as `s3`. */
  readonly lastUsedService?: string;
}

/** A row of the credential report. https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html */
export interface RootCredentials {
  /** Creation date of the report, ISO 8601; up to four hours ago. */
  readonly reportedAt: string;
  /** ISO 8601; absent: never since October 2014, when AWS started tracking. */
  readonly passwordLastUsedAt?: string;
  readonly accessKeys: readonly Credential[];
  readonly signingCertificates: readonly Credential[];
}

export interface UserCredentials extends RootCredentials {
  readonly passwordEnabled: boolean;
  /** ISO 8601. */
  readonly passwordChangedAt?: string;
  readonly mfaActive: boolean;
}

/** Entities with the policy `AWSSupportAccess`. */
export interface SupportAccess {
  readonly roles: readonly string[];
  readonly users: readonly string[];
  readonly groups: readonly string[];
}

/** When a role was last used. */
export interface RoleUse {
  /** ISO 8601; absent: not in the 400 days that AWS reports. */
  readonly at?: string;
  readonly region?: string;
}

/** A user, group or role with full administrator permissions. */
export interface Administrator {
  readonly arn: string;
  /** Services that the trust policy of a role lets assume it. */
  readonly services: readonly string[];
}

/** An analyzer of IAM Access Analyzer. */
export interface Analyzer {
  readonly name: string;
  /** `ACCOUNT` and `ORGANIZATION` analyze external access; other types unused or internal access. */
  readonly type: string;
  /** `ACTIVE`, `CREATING`, `DISABLED` or `FAILED`. */
  readonly status: string;
}

/** Active findings of an external access analyzer. */
export interface ExternalAccess {
  readonly total: number;
  /** The analyzer has more findings than were read. */
  readonly more: boolean;
  /** Number of findings of public access. */
  readonly public: number;
  /** Findings by resource type, such as `AWS::S3::Bucket`. */
  readonly byType: Readonly<Record<string, number>>;
}

/** A password or API key for one service, such as CodeCommit or Amazon Bedrock. */
export interface ServiceCredential {
  readonly id: string;
  /** Such as `codecommit.amazonaws.com`. */
  readonly service: string;
  readonly active: boolean;
  /** ISO 8601. */
  readonly createdAt: string;
  /** ISO 8601; absent: it never expires. */
  readonly expiresAt?: string;
}

/** An SSH public key for CodeCommit. */
export interface SshKey {
  readonly id: string;
  readonly active: boolean;
  /** ISO 8601. */
  readonly createdAt: string;
}

/** Everything that decides what a user, a role or the members of a group may do by identity policies. */
interface IdentityPolicies {
  /** Such as `/`; `/aws-service-role/…` for service-linked roles, `/aws-reserved/sso.amazonaws.com/…` for roles of IAM Identity Center. */
  path: string;
  inlinePolicies: readonly PolicyText[];
  /** Managed policies attached to it directly. */
  attachedPolicies: readonly AttachedPolicy[];
  /** Inline and managed policies of the groups a user is in; empty for groups and roles. */
  groupPolicies: readonly GroupPolicy[];
  /** Absent: none is set. Groups cannot have one. */
  permissionsBoundary?: AttachedPolicy;
  /** Administrators of the account that its policies name for actions that take over a user, group or role. */
  namedAdministrators: readonly Administrator[];
}

interface IamFacts {
  'AWS::IAM::User': IdentityPolicies & {
    /** ISO 8601. */
    createdAt: string;
    credentials: UserCredentials;
    sshKeys: readonly SshKey[];
    serviceCredentials: readonly ServiceCredential[];
  };
  'AWS::IAM::Group': IdentityPolicies;
  'AWS::IAM::Role': IdentityPolicies & {
    trustPolicy: string;
    /** ISO 8601. */
    createdAt: string;
    lastUsed: RoleUse;
    /** The organization of the account; absent: the account is not in an organization. */
    organizationId?: string;
  };
  /** Customer managed policies. */
  'AWS::IAM::ManagedPolicy': {
    /** Text of the default version. */
    document: string;
    /** Administrators of the account that the policy names for actions that take over a user, group or role. */
    namedAdministrators: readonly Administrator[];
    /** Number of users, groups and roles that have it attached. */
    attachments: number;
    /** Number of users and roles that have it as permissions boundary. */
    boundaryUses: number;
  };
  'AWS::IAM::ServerCertificate': {
    /** ISO 8601. */
    expiresAt: string;
  };
  'AWS::AccessAnalyzer::Analyzer': {
    /** Absent: the analyzer does not analyze external access. */
    externalAccess?: ExternalAccess;
  };
}

interface IamAccountFacts {
  /** Whether the account has a root user that can sign in. `false` in China and GovCloud unless the credential report lists one. */
  rootUserPresent: boolean;
  rootMfaEnabled: boolean;
  rootAccessKeysPresent: boolean;
  rootSigningCertificatesPresent: boolean;
  /** Absent: the account summary does not contain it. */
  rootPasswordPresent?: boolean;
  /** Whether a virtual MFA device is assigned to the root user. */
  rootVirtualMfa: boolean;
  rootCredentials: RootCredentials;
  passwordPolicy?: AsJson<PasswordPolicy>;
  supportAccess: SupportAccess;
  /**
   * Features of central root access that are turned on: `RootCredentialsManagement`, `RootSessions`; absent: the account does not manage an
   * organization.
   */
  rootManagement?: readonly string[];
  /** Regional. */
  accessAnalyzers: readonly Analyzer[];
}

declare module '../../core/facts.ts' {
  interface FactsByType extends IamFacts {}
  interface AccountFacts extends IamAccountFacts {}
}
