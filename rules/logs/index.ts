import type { AnyRule } from '../../src/core/rule.ts';
import { logsAlarmActionsEffective } from './logs-alarm-actions-effective.ts';
import { logsAlarmReceivesData } from './logs-alarm-receives-data.ts';
import { logsDestinationAccessRestricted } from './logs-destination-access-restricted.ts';
import { logsLoggroupBearerTokensDisabled } from './logs-loggroup-bearer-tokens-disabled.ts';
import { logsLoggroupCustomerKey } from './logs-loggroup-customer-key.ts';
import { logsLoggroupDeletionProtected } from './logs-loggroup-deletion-protected.ts';
import { logsLoggroupForwardingTrusted } from './logs-loggroup-forwarding-trusted.ts';
import { logsLoggroupRetained } from './logs-loggroup-retained.ts';
import { logsPolicyNotPublic } from './logs-policy-not-public.ts';

export const logsRules: readonly AnyRule[] = [
  logsLoggroupRetained,
  logsLoggroupDeletionProtected,
  logsLoggroupForwardingTrusted,
  logsLoggroupCustomerKey,
  logsLoggroupBearerTokensDisabled,
  logsPolicyNotPublic,
  logsDestinationAccessRestricted,
  logsAlarmActionsEffective,
  logsAlarmReceivesData,
];
