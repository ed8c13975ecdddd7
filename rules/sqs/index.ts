import type { AnyRule } from '../../src/core/rule.ts';
import { sqsQueueCrossAccountAccessRestricted } from './sqs-queue-cross-account-access-restricted.ts';
import { sqsQueueDeadLetterConfigured } from './sqs-queue-dead-letter-configured.ts';
import { sqsQueueEncrypted } from './sqs-queue-encrypted.ts';
import { sqsQueueNotPublic } from './sqs-queue-not-public.ts';
import { sqsQueueRetentionAdequate } from './sqs-queue-retention-adequate.ts';
import { sqsQueueTlsEnforced } from './sqs-queue-tls-enforced.ts';

export const sqsRules: readonly AnyRule[] = [
  sqsQueueCrossAccountAccessRestricted,
  sqsQueueDeadLetterConfigured,
  sqsQueueEncrypted,
  sqsQueueNotPublic,
  sqsQueueRetentionAdequate,
  sqsQueueTlsEnforced,
];
