/** How a queue encrypts its messages. */
export interface QueueEncryption {
  /** With keys of SQS (SSE-SQS). */
  readonly managed: boolean;
  /** The KMS key, by id, ARN or alias as it was set; absent: none. */
  readonly kmsKey?: string;
}

/** The queue that gets the messages which could not be processed. */
export interface DeadLetterTarget {
  readonly arn: string;
  /** Whether the account has such a queue in this Region, the only place where it may be. */
  readonly exists: boolean;
}

/** A queue that sends what it could not get processed to this one. */
export interface DeadLetterSource {
  readonly name: string;
  readonly retentionSeconds: number;
}

interface SqsFacts {
  'AWS::SQS::Queue': {
    /** Resource policy text; absent when there is none. */
    policy?: string;
    encryption: QueueEncryption;
    /** Id of the AWS managed key `aws/sqs` of the Region; absent: it was never needed there. */
    managedKeyId?: string;
    /** Seconds until a message that nobody deletes is lost; 14 days at most. */
    retentionSeconds: number;
    deadLetterTarget?: DeadLetterTarget;
    deadLetterSources: readonly DeadLetterSource[];
    /** Which queues may name this one as their dead-letter queue: `allowAll`, `denyAll` or `byQueue`. */
    redrivePermission: string;
    /** The organization of the account; absent: it is in none. */
    organizationId?: string;
  };
}

declare module '../../core/facts.ts' {
  interface FactsByType extends SqsFacts {}
}
