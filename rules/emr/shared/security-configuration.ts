import type { Json } from '../../../src/core/to-json.ts';

/** Returns the value at a path of a security configuration. https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-create-security-configuration.html */
export function at(document: Json | undefined, ...path: readonly string[]): Json | undefined {
  let value: Json | undefined = document;
  for (const name of path) {
    if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, name)) return undefined;
    value = (value as { readonly [name: string]: Json | undefined })[name];
  }
  return value;
}

const text = (value: Json | undefined): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** Encryption at rest in a security configuration. */
export interface AtRest {
  readonly enabled: boolean;
  /** Encryption mode of S3: `SSE-S3`, `SSE-KMS`, `CSE-KMS` or `CSE-Custom`; absent: S3 is not configured. */
  readonly s3?: string | undefined;
  /** Key provider of local disks: `AwsKms` or `Custom`; absent: local disks are not configured. */
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

/** Encryption in transit in a security configuration. */
export interface InTransit {
  readonly provider: string;
  /** Source of the certificates. */
  readonly certificates: string;
}

/** Returns the encryption in transit; `undefined`: it is turned off or has no certificates. */
export function inTransit(document: Json | undefined): InTransit | undefined {
  const encryption = at(document, 'EncryptionConfiguration');
  if (at(encryption, 'EnableInTransitEncryption') !== true) return undefined;
  const certificates = at(encryption, 'InTransitEncryptionConfiguration', 'TLSCertificateConfiguration');
  const provider = text(at(certificates, 'CertificateProviderType'));
  if (provider === undefined) return undefined;
  const source = provider === 'EMR' ? 'Amazon EMR' : 'a custom provider';
  return { provider, certificates: text(at(certificates, 'S3Object')) ?? source };
}

/** Returns the encryption modes of S3: the default and those of single buckets. */
export function s3Modes(document: Json | undefined): readonly string[] {
  const s3 = at(document, 'EncryptionConfiguration', 'AtRestEncryptionConfiguration', 'S3EncryptionConfiguration');
  const overrides = at(s3, 'Overrides');
  const settings = [s3, ...(Array.isArray(overrides) ? (overrides as readonly Json[]) : [])];
  return settings.flatMap((setting) => text(at(setting, 'EncryptionMode')) ?? []);
}

const isConfigured = (value: Json | undefined): boolean =>
  typeof value === 'object' && value !== null && Object.values(value).some((setting) => text(setting as Json) !== undefined);

/** Returns the ways to authenticate or authorize single users that are turned on, apart from Kerberos. */
export function userControls(document: Json | undefined): readonly string[] {
  const controls: readonly (readonly [string, boolean])[] = [
    ['runtime roles', at(document, 'AuthorizationConfiguration', 'IAMConfiguration', 'EnableApplicationScopedIAMRole') === true],
    ['Lake Formation', isConfigured(at(document, 'AuthorizationConfiguration', 'LakeFormationConfiguration'))],
    ['IAM Identity Center', at(document, 'AuthenticationConfiguration', 'IdentityCenterConfiguration', 'EnableIdentityCenter') === true],
    ['LDAP', at(document, 'AuthenticationConfiguration', 'LDAPConfiguration', 'EnableLDAPAuthentication') === true],
  ];
  return controls.filter(([, on]) => on).map(([name]) => name);
}

/** Returns the minimum version of the instance metadata service on nodes; `undefined`: not set. */
export function metadataVersion(document: Json | undefined): number | undefined {
  const version = at(document, 'InstanceMetadataServiceConfiguration', 'MinimumInstanceMetadataServiceVersion');
  return typeof version === 'number' ? version : undefined;
}
