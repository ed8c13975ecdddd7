import type { AnyRule } from '../../src/core/rule.ts';
import { wafRulegroupHasRules } from './waf-rulegroup-has-rules.ts';
import { wafRulegroupMetricsEnabled } from './waf-rulegroup-metrics-enabled.ts';
import { wafWebaclBlocking } from './waf-webacl-blocking.ts';
import { wafWebaclCoreProtectionsPresent } from './waf-webacl-core-protections-present.ts';
import { wafWebaclHasRules } from './waf-webacl-has-rules.ts';
import { wafWebaclInUse } from './waf-webacl-in-use.ts';
import { wafWebaclLogged } from './waf-webacl-logged.ts';
import { wafWebaclLogsRedacted } from './waf-webacl-logs-redacted.ts';
import { wafWebaclRateLimited } from './waf-webacl-rate-limited.ts';

export const wafRules: readonly AnyRule[] = [
  wafRulegroupHasRules,
  wafRulegroupMetricsEnabled,
  wafWebaclBlocking,
  wafWebaclCoreProtectionsPresent,
  wafWebaclHasRules,
  wafWebaclInUse,
  wafWebaclLogged,
  wafWebaclLogsRedacted,
  wafWebaclRateLimited,
];
