import type { Json } from '../../../src/core/to-json.ts';

/** What stands at a path of a security configuration. https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-create-security-configuration.html */
export function at(document: Json | undefined, ...path: readonly string[]): Json | undefined {
  let value: Json | undefined = document;
  for (const name of path) {
    if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, name)) return undefined;
    value = (value as { readonly [name: string]: Json | undefined })[name];
  }
  return value;
}

const text = (value: Json | undefined): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** What a security configuration encrypts at rest. */
export interface AtRest {
  readonly enabled: boolean;
  /** Such as `SSE-S3`, `SSE-KMS`, `CSE-KMS` or `CSE-Custom`; absent: S3 is left out. */
  readonly s3?: string | undefined;
  /** `AwsKms` or `Custom`; absent: local disks are left out. */
  readonly disks?: string | undefined;
}

export function atRest(document: Json | undefined): AtRest {
  const encryption = at(document, 'EncryptionConfiguration');
  return {
    enabled: at(encryption, 'EnableAtRestEncryption') === true,
    s3: text(at(encryption, 'AtRestEncryptionConfiguration', 'S3EncryptionConfiguration', 'EncryptionMode')),
    disks: text(at(encryption, 'AtRestEncryptionConfiguration', 'LocalDiskEncryptionConfiguration', 'EncryptionKeyProviderType')),
  };
}

/** What keeps data at rest from being encrypted, by the message of the rules that say so. */
export function atRestProblem(document: Json | undefined, requireKms: boolean): 'off' | 'noS3' | 'noDisks' | 'noKms' | undefined {
  const { enabled, s3, disks } = atRest(document);
  if (!enabled) return 'off';
  if (s3 === undefined) return 'noS3';
  if (disks === undefined) return 'noDisks';
  return requireKms && !(s3.endsWith('-KMS') && disks === 'AwsKms') ? 'noKms' : undefined;
}

export const atRestMessages = {
  encrypted: 'Data in S3 ({{s3}}) and on local disks ({{disks}}) is encrypted.',
  off: 'Nothing is encrypted at rest.',
  noS3: 'What the cluster keeps in S3 is not encrypted by it.',
  noDisks: 'Local disks are not encrypted.',
  noKms: 'Keys of KMS do not encrypt everything: S3 uses {{s3}}, local disks {{disks}}.',
} as const;

/** Encryption of what nodes send to each other: where the certificates come from; absent: it is off, or has no certificates. */
export function inTransit(document: Json | undefined): { readonly provider: string; readonly certificates: string } | undefined {
  const encryption = at(document, 'EncryptionConfiguration');
  if (at(encryption, 'EnableInTransitEncryption') !== true) return undefined;
  const certificates = at(encryption, 'InTransitEncryptionConfiguration', 'TLSCertificateConfiguration');
  const provider = text(at(certificates, 'CertificateProviderType'));
  return provider === undefined ? undefined : { provider, certificates: text(at(certificates, 'S3Object')) ?? 'a place that is not named' };
}

export const inTransitMessages = {
  encrypted: 'Nodes talk to each other with certificates from {{certificates}} ({{provider}}).',
  off: 'What nodes send to each other is not encrypted.',
} as const;

/** Modes in which objects of S3 are encrypted, the default and those of single buckets. */
export function s3Modes(document: Json | undefined): readonly string[] {
  const s3 = at(document, 'EncryptionConfiguration', 'AtRestEncryptionConfiguration', 'S3EncryptionConfiguration');
  const overrides = at(s3, 'Overrides');
  return [s3, ...(Array.isArray(overrides) ? (overrides as readonly Json[]) : [])].flatMap((of) => text(at(of, 'EncryptionMode')) ?? []);
}

/** Ways by which a cluster tells its users apart, Kerberos left out. */
export function userControls(document: Json | undefined): readonly string[] {
  const found: (readonly [string, boolean])[] = [
    ['runtime roles', at(document, 'AuthorizationConfiguration', 'IAMConfiguration', 'EnableApplicationScopedIAMRole') === true],
    ['Lake Formation', at(document, 'AuthorizationConfiguration', 'LakeFormationConfiguration') !== undefined],
    ['IAM Identity Center', at(document, 'AuthenticationConfiguration', 'IdentityCenterConfiguration', 'EnableIdentityCenter') === true],
    ['LDAP', at(document, 'AuthenticationConfiguration', 'LDAPConfiguration') !== undefined],
  ];
  return found.filter(([, on]) => on).map(([name]) => name);
}

/** The least version of the metadata service that nodes answer by; absent: not set, so version 1. */
export function metadataVersion(document: Json | undefined): number | undefined {
  const version = at(document, 'InstanceMetadataServiceConfiguration', 'MinimumInstanceMetadataServiceVersion');
  return typeof version === 'number' ? version : undefined;
}
