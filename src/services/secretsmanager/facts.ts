interface SecretsManagerFacts {
  'AWS::SecretsManager::Secret': {
    rotationEnabled: boolean;
    /** ISO 8601; absent: never. */
    lastRotatedAt?: string;
    /** ISO 8601; absent: rotation is off, or AWS does not say. */
    nextRotationAt?: string;
    /** ISO 8601. */
    createdAt: string;
    /** Service that made it and rotates it, such as `rds`. */
    owningService?: string;
    /** Region of the secret that this one is a replica of, or of this secret itself when it has replicas. */
    primaryRegion?: string;
  };
}

declare module '../../core/facts.ts' {
  interface FactsByType extends SecretsManagerFacts {}
}

export {};
