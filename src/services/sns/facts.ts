import type { ResourceKey } from '../kms/facts.ts';

/** Where a subscription delivers messages. */
export interface SubscriptionEndpoint {
  /** Account in the ARN of a queue, function, delivery stream or role; absent: the endpoint is not in AWS. */
  readonly account?: string;
  /** Host name of a web address, or domain of an email address; absent: neither. */
  readonly domain?: string;
  /** Whether a web address contains a user name or password, which are not stored. */
  readonly credentials?: true;
}

/** Endpoints that a topic delivers to and SNS can log, as in the names of the attributes of a topic, such as `HTTP` or `SQS`. */
export interface TopicSubscribers {
  readonly endpoints: readonly string[];
  /** Whether the account created all confirmed subscriptions. AWS does not show those of other accounts. */
  readonly complete: boolean;
}

/** Whether a topic logs failed deliveries, by endpoint. */
export interface FailureLogging {
  readonly logged: readonly string[];
  readonly unlogged: readonly string[];
}

interface SnsFacts {
  'AWS::SNS::Topic': {
    /** Resource policy text; absent: none. */
    policy?: string;
    /** KMS key; absent: messages are not encrypted with a KMS key. */
    encryptionKey?: ResourceKey;
    /** Policy of the KMS key; absent: no key, or the key does not exist. */
    keyPolicy?: string;
    /** Whether an enabled CloudWatch alarm of the Region notifies the topic. */
    hasAlarm: boolean;
    subscribers: TopicSubscribers;
    failureLogging: FailureLogging;
    /** Organization of the account; absent: the account does not belong to one. */
    organizationId?: string;
  };
  'AWS::SNS::Subscription': {
    /** Such as `https`, `email` or `sqs`. */
    protocol: string;
    endpoint: SubscriptionEndpoint;
    /** Account that created the subscription. */
    owner: string;
    /** ARN of the topic, which can belong to another account. */
    topic: string;
  };
}

declare module '../../core/facts.ts' {
  interface FactsByType extends SnsFacts {}
}
