import type { AnyRule } from '../../src/core/rule.ts';
import { glacierAccountRetrievalLimited } from './glacier-account-retrieval-limited.ts';
import { glacierVaultCrossAccountAccessRestricted } from './glacier-vault-cross-account-access-restricted.ts';
import { glacierVaultLockCompleted } from './glacier-vault-lock-completed.ts';
import { glacierVaultNotPublic } from './glacier-vault-not-public.ts';
import { glacierVaultNotificationsEnabled } from './glacier-vault-notifications-enabled.ts';
import { glacierVaultTlsEnforced } from './glacier-vault-tls-enforced.ts';

export const glacierRules: readonly AnyRule[] = [
  glacierAccountRetrievalLimited,
  glacierVaultCrossAccountAccessRestricted,
  glacierVaultLockCompleted,
  glacierVaultNotPublic,
  glacierVaultNotificationsEnabled,
  glacierVaultTlsEnforced,
];
