import type { AnyRule } from '../../src/core/rule.ts';
import { secretsmanagerSecretAccessRestricted } from './secretsmanager-secret-access-restricted.ts';
import { secretsmanagerSecretCustomerKey } from './secretsmanager-secret-customer-key.ts';
import { secretsmanagerSecretNotPublic } from './secretsmanager-secret-not-public.ts';
import { secretsmanagerSecretReplicasApproved } from './secretsmanager-secret-replicas-approved.ts';
import { secretsmanagerSecretRotated } from './secretsmanager-secret-rotated.ts';
import { secretsmanagerSecretUsed } from './secretsmanager-secret-used.ts';

export const secretsmanagerRules: readonly AnyRule[] = [
  secretsmanagerSecretNotPublic,
  secretsmanagerSecretAccessRestricted,
  secretsmanagerSecretRotated,
  secretsmanagerSecretCustomerKey,
  secretsmanagerSecretUsed,
  secretsmanagerSecretReplicasApproved,
];
