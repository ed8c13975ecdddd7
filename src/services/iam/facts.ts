import type { PasswordPolicy } from '@aws-sdk/client-iam';
import type { AsJson } from '../../core/to-json.ts';

/** A policy by its name and its text: JSON without blanks, or what AWS gave when it is no JSON. */
export interface PolicyText {
  readonly name: string;
  readonly document: string;
}

/** A managed policy where it is attached, or set as a permissions boundary. */
export interface AttachedPolicy {
  readonly name: string;
  readonly arn: string;
  /** Text of the default version; absent: AWS's answer does not hold it. */
  readonly document?: string;
}

/** A policy that a user has by being in a group. */
export interface GroupPolicy {
  readonly group: string;
  readonly name: string;
  /** Absent: AWS's answer does not hold it. */
  readonly document?: string;
}

/** One of the two access keys, or signing certificates, that a user or the root user can have. */
export interface Credential {
  /** The credential report counts keys and does not name them. */
  readonly slot: 1 | 2;
  readonly active: boolean;
  /** When it was made, ISO 8601. */
  readonly createdAt?: string;
  /** ISO 8601; absent: never, as far as AWS has kept track (since April 2015). */
  readonly lastUsedAt?: string;
  /** Service prefix of the last call, such as `s3`. */
  readonly lastUsedService?: string;
}

/** A row of the credential report. https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html */
export interface RootCredentials {
  /** When AWS made the report, ISO 8601; up to four hours ago. */
  readonly reportedAt: string;
  /** ISO 8601; absent: never, as far as AWS has kept track (since October 2014). */
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

/** What has the policy `AWSSupportAccess`. */
export interface SupportAccess {
  readonly roles: readonly string[];
  readonly users: readonly string[];
  readonly groups: readonly string[];
}

/** When a role was last used. */
export interface RoleUse {
  /** ISO 8601; absent: not within the 400 days that AWS looks back. */
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
  /** `ACCOUNT` and `ORGANIZATION` look for external access; others for unused or internal access. */
  readonly type: string;
  /** `ACTIVE`, `CREATING`, `DISABLED` or `FAILED`. */
  readonly status: string;
}

/** Active findings of an external access analyzer. */
export interface ExternalAccess {
  readonly total: number;
  /** There are more than were read. */
  readonly more: boolean;
  /** How many let in everyone. */
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
    /** The organization of the account; absent: it is in none. */
    organizationId?: string;
  };
  /** Customer managed policies. */
  'AWS::IAM::ManagedPolicy': {
    /** Text of the default version. */
    document: string;
    /** Administrators of the account that the policy names for actions that take over a user, group or role. */
    namedAdministrators: readonly Administrator[];
    /** How many users, groups and roles have it attached. */
    attachments: number;
    /** How many users and roles have it as their permissions boundary. */
    boundaryUses: number;
  };
  'AWS::IAM::ServerCertificate': {
    /** ISO 8601. */
    expiresAt: string;
  };
  'AWS::AccessAnalyzer::Analyzer': {
    /** Absent: the analyzer does not look for external access. */
    externalAccess?: ExternalAccess;
  };
}

interface IamAccountFacts {
  /** Whether the account has a root user that can sign in. `false` in China and GovCloud unless the credential report lists one. */
  rootUserPresent: boolean;
  rootMfaEnabled: boolean;
  rootAccessKeysPresent: boolean;
  rootSigningCertificatesPresent: boolean;
  /** Absent: the answer does not say, as it did not before root credentials could be removed. */
  rootPasswordPresent?: boolean;
  /** Whether a virtual MFA device is assigned to the root user. */
  rootVirtualMfa: boolean;
  rootCredentials: RootCredentials;
  passwordPolicy?: AsJson<PasswordPolicy>;
  supportAccess: SupportAccess;
  /**
   * What the organization manages centrally of root access: `RootCredentialsManagement`, `RootSessions`; absent: the account is in no
   * organization, or does not manage one.
   */
  rootManagement?: readonly string[];
  /** Regional. */
  accessAnalyzers: readonly Analyzer[];
}

declare module '../../core/facts.ts' {
  interface FactsByType extends IamFacts {}
  interface AccountFacts extends IamAccountFacts {}
}
