import type { ResourceKey } from '../kms/facts.ts';

interface SecretsManagerFacts {
  'AWS::SecretsManager::Secret': {
    rotationEnabled: boolean;
    /** ISO 8601; absent: never. */
    lastRotatedAt?: string;
    /** ISO 8601; absent: rotation is turned off, or AWS does not report it. */
    nextRotationAt?: string;
    /** ISO 8601. */
    createdAt: string;
    /** AWS service that manages the secret, such as `rds`; not every such service rotates its secrets. */
    owningService?: string;
    /** Region of the primary secret; absent: the secret is not replicated. */
    primaryRegion?: string;
    /** ISO 8601, the day on which someone last read the secret in this Region; absent: never. */
    lastAccessedAt?: string;
    /** Copies of a primary secret in other Regions, with their replication status, such as `InSync` or `Failed`. */
    replicas: readonly { readonly region: string; readonly status: string }[];
    /** Resource policy; absent: the secret does not have one. */
    policy?: string;
    /** KMS key; absent: the AWS managed key of Secrets Manager. */
    encryptionKey?: ResourceKey;
    /** Organization of the account; absent: the account does not belong to one. */
    organizationId?: string;
  };
}

declare module '../../core/facts.ts' {
  interface FactsByType extends SecretsManagerFacts {}
}
