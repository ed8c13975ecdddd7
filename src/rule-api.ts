/**
 * What rule authors import from the package: `import { defineRule } from '@onus-audit/onus'`. A rule is plain data and one pure function; see
 * CONTRIBUTING.md for how to write one.
 */
export type { FactName, FactsByType, ResourceType } from './core/facts.ts';
export type { ResponsibilityId, ServiceId, Severity } from './core/names.ts';
export { choice, flag, integer, integers, type ParameterSpecs, strings } from './core/parameters.ts';
export { firstVerdict, holdsAny } from './core/first-verdict.ts';
export {
  type AnyRule,
  type ControlIds,
  defineRule,
  defineRuleFamily,
  type Remediation,
  type Rule,
  type RuleContext,
  type Verdict,
} from './core/rule.ts';
export { defineTests, type RuleCase, type RuleTests } from './custom-rules/test-table.ts';
