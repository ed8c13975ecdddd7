/** How a change of a security configuration affects clusters. */
export const replacementImpact =
  'Security configurations and the settings of running clusters cannot be changed. Launch a new cluster, test it, and terminate the old one. ' +
  'Data in HDFS is lost when a cluster is terminated; copy it to S3 first.';

/** Console steps that replace a cluster. */
export const cloneSteps = (change: string): string =>
  `Open Amazon EMR, choose the cluster and Clone.\n${change}\nCreate the cluster, test it, and terminate the old one.`;

/** AWS CLI command that creates a security configuration. */
export const createConfiguration = (settings: object): string =>
  `aws emr create-security-configuration --name SECURITY_CONFIGURATION_NAME --security-configuration '${JSON.stringify(settings)}'`;

const encryption = (settings: object) => ({
  EncryptionConfiguration: { EnableInTransitEncryption: true, EnableAtRestEncryption: true, ...settings },
});

/** Security configuration that encrypts data at rest and in transit, with keys and certificates to fill in. */
export const encryptingConfiguration = encryption({
  AtRestEncryptionConfiguration: {
    S3EncryptionConfiguration: { EncryptionMode: 'SSE-KMS', AwsKmsKey: 'KMS_KEY_ARN' },
    LocalDiskEncryptionConfiguration: { EncryptionKeyProviderType: 'AwsKms', AwsKmsKey: 'KMS_KEY_ARN', EnableEbsEncryption: true },
  },
  InTransitEncryptionConfiguration: {
    TLSCertificateConfiguration: { CertificateProviderType: 'PEM', S3Object: 's3://BUCKET_NAME/CERTIFICATES.zip' },
  },
});
