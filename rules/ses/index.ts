import type { AnyRule } from '../../src/core/rule.ts';
import { sesAccountSendingHealthy } from './ses-account-sending-healthy.ts';
import { sesArchiveCustomerKey } from './ses-archive-customer-key.ts';
import { sesConfigurationSetEventsPublished } from './ses-configuration-set-events-published.ts';
import { sesConfigurationSetTlsRequired } from './ses-configuration-set-tls-required.ts';
import { sesIdentityDefaultConfigurationSet } from './ses-identity-default-configuration-set.ts';
import { sesIdentityDkimEnabled } from './ses-identity-dkim-enabled.ts';
import { sesIdentityMailFromAligned } from './ses-identity-mail-from-aligned.ts';
import { sesIdentityPolicyRestricted } from './ses-identity-policy-restricted.ts';
import { sesReceiptRuleMessagesEncrypted } from './ses-receipt-rule-messages-encrypted.ts';
import { sesReceiptRuleTlsRequired } from './ses-receipt-rule-tls-required.ts';

export const sesRules: readonly AnyRule[] = [
  sesAccountSendingHealthy,
  sesArchiveCustomerKey,
  sesConfigurationSetEventsPublished,
  sesConfigurationSetTlsRequired,
  sesIdentityDefaultConfigurationSet,
  sesIdentityDkimEnabled,
  sesIdentityMailFromAligned,
  sesIdentityPolicyRestricted,
  sesReceiptRuleMessagesEncrypted,
  sesReceiptRuleTlsRequired,
];
