/** How a queue encrypts its messages. */
export interface QueueEncryption {
  /** With SQS managed keys (SSE-SQS). */
  readonly managed: boolean;
  /** The KMS key, by id, ARN or alias as it was set; absent: none. */
  readonly kmsKey?: string;
}

/** The dead-letter queue of a queue. */
export interface DeadLetterTarget {
  readonly arn: string;
  /** Whether the queue exists in this Region, where it must be. */
  readonly exists: boolean;
}

/** A queue that uses this queue as its dead-letter queue. */
export interface DeadLetterSource {
  readonly name: string;
  readonly retentionSeconds: number;
}

interface SqsFacts {
  'AWS::SQS::Queue': {
    /** Resource policy text; absent: none. */
    policy?: string;
    encryption: QueueEncryption;
    /** Id of the AWS managed key `aws/sqs` of the Region; absent: the key does not exist there. */
    managedKeyId?: string;
    /** Seconds for which a message is retained; 14 days at most. */
    retentionSeconds: number;
    deadLetterTarget?: DeadLetterTarget;
    deadLetterSources: readonly DeadLetterSource[];
    /** Which queues may name this one as their dead-letter queue: `allowAll`, `denyAll` or `byQueue`. */
    redrivePermission: string;
    /** The organization of the account; absent: the account is not in an organization. */
    organizationId?: string;
  };
}

declare module '../../core/facts.ts' {
  interface FactsByType extends SqsFacts {}
}
