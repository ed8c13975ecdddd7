import type { Config } from '../config/config.ts';
import { collectors } from '../services/index.ts';
import { catalogConfig, registryFor } from './registry.ts';
import { actionsOf, planFor } from '../collect/plan.ts';
import type { AnyRule } from '../core/rule.ts';
import { type CoverageCell, coverage } from '../responsibility/coverage.ts';
import { categoryOf } from '../responsibility/lookup.ts';
import { modelDocument, modelRows, ownerWords } from '../responsibility/table.ts';
import { frameworks } from '../frameworks/index.ts';
import { controlsNotChecked, frameworkSummary } from './frameworks.ts';
import { type RuleCost, limitText, ruleCost } from './rule-cost.ts';
import { policiesFor, type PolicyFormat, readActions, renderPolicies } from './read-policy.ts';
import { assertKnown } from '../evaluate/assert-known.ts';
import { type Selection, selectRules } from '../evaluate/select-rules.ts';

export { controlsNotChecked, frameworkSummary, modelDocument, modelRows, ownerWords };

/** The metadata of a rule, the IAM actions that it needs, and its cost. */
export type RuleDescription = Omit<AnyRule, 'evaluate' | 'evaluateResource'> & {
  readonly category: string;
  /** IAM actions that the rule needs. */
  readonly actions: readonly string[];
  readonly cost: RuleCost;
};

/** Describes the rules of a selection, including opt-in rules. @throws {UserError} if the selection has unknown values */
export const describeRules = (selection: Selection, config: Config = {}): RuleDescription[] =>
  selectRules(registryFor(config).rules, { ...selection, optIn: true }, catalogConfig(config)).map(describe);

/** Describes a rule. @throws {UserError} if the rule does not exist */
export function describeRule(id: string, config: Config = {}): RuleDescription {
  const { rules: allRules } = registryFor(config);
  assertKnown(
    'rule',
    [id],
    allRules.map((rule) => rule.id),
  );
  const rule = allRules.find((candidate) => candidate.id === id);
  if (rule === undefined) throw new Error(`rule ${id} is not registered`);
  return describe(rule);
}

function describe(rule: AnyRule): RuleDescription {
  const { evaluate: _, evaluateResource: __, ...metadata } = rule;
  const category = categoryOf(rule.resourceType, rule.service);
  return { ...metadata, category, actions: actionsOf(planFor([rule], collectors)), cost: ruleCost(rule) };
}

/** Formats the cost of a rule: calls for each resource, and their lowest published limit, such as `2 at 15/s`. */
export const costText = ({ callsPerResource, limit }: RuleCost): string =>
  limit === undefined ? String(callsPerResource) : `${callsPerResource} at ${limitText(limit)}`;

/** Returns the IAM policies for the selected rules. @throws {UserError} if the selection has unknown values */
export const policyDocument = (selection: Selection, format: PolicyFormat, config: Config = {}): string =>
  renderPolicies(selectRules(registryFor(config).rules, selection, catalogConfig(config)), format);

/** Returns how Onus covers each responsibility of each service. */
export const coverageCells = (): CoverageCell[] => coverage(registryFor({}).rules);

/** Returns the IDs of all frameworks. */
export const frameworkIds = (): string[] => frameworks.map(({ id }) => id);

/** Returns the IAM policies for the selected rules as files that can be attached one by one. @throws {UserError} */
export const policyFiles = (selection: Selection, config: Config = {}): { readonly name: string; readonly text: string }[] =>
  policiesFor(readActions(selectRules(registryFor(config).rules, selection, catalogConfig(config)))).map((policy, index) => ({
    name: `onus-read-${index + 1}.json`,
    text: `${JSON.stringify(policy, null, 2)}\n`,
  }));
