/** An EMR security configuration that encrypts data at rest: S3 with its own keys, disks with a KMS key. */
export const encryptingAtRest = (change: object = {}, rest: object = {}) => ({
  EncryptionConfiguration: {
    EnableAtRestEncryption: true,
    EnableInTransitEncryption: false,
    AtRestEncryptionConfiguration: {
      S3EncryptionConfiguration: { EncryptionMode: 'SSE-S3' },
      LocalDiskEncryptionConfiguration: { EncryptionKeyProviderType: 'AwsKms', AwsKmsKey: 'alias/emr', EnableEbsEncryption: true },
      ...rest,
    },
    ...change,
  },
});

/** An EMR security configuration that encrypts data between nodes, with certificates from S3. */
export const encryptingInTransit = (change: object = {}) => ({
  EncryptionConfiguration: {
    EnableInTransitEncryption: true,
    InTransitEncryptionConfiguration: {
      TLSCertificateConfiguration: { CertificateProviderType: 'PEM', S3Object: 's3://meridian-certs/emr.zip' },
    },
    ...change,
  },
});
