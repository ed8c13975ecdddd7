import type { AnyRule } from '../../src/core/rule.ts';
import { guarddutyCentrallyManaged } from './guardduty-centrally-managed.ts';
import { guarddutyDetectorEnabled } from './guardduty-detector-enabled.ts';
import { guarddutyFindingsExported } from './guardduty-findings-exported.ts';
import { guarddutyFindingsResolved } from './guardduty-findings-resolved.ts';
import { guarddutyProtectionPlansEnabled } from './guardduty-protection-plans-enabled.ts';
import { guarddutyRuntimeAgentManagedRules } from './guardduty-runtime-agent-managed.ts';
import { guarddutySuppressionNarrow } from './guardduty-suppression-narrow.ts';

export const guardDutyRules: readonly AnyRule[] = [
  guarddutyCentrallyManaged,
  guarddutyDetectorEnabled,
  guarddutyFindingsExported,
  guarddutyFindingsResolved,
  guarddutyProtectionPlansEnabled,
  ...guarddutyRuntimeAgentManagedRules,
  guarddutySuppressionNarrow,
];
