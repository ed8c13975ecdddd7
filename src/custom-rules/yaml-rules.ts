import { parse } from 'yaml';
import type { ParameterSpecs } from '../core/parameters.ts';
import type { AnyRule, EvidenceInput } from '../core/rule.ts';
import type { Json } from '../core/to-json.ts';
import { UserError } from '../core/user-error.ts';
import type { AnyRuleTests } from '../evaluate/rule-checks.ts';
import { compileExpression, type ExpressionContext, toCel } from './expression.ts';

/** A rule, and its test table if it has one. */
export interface LoadedRule {
  readonly rule: AnyRule;
  readonly tests?: AnyRuleTests;
}

/** A rule in YAML, before its metadata is checked. */
interface YamlRule {
  readonly id?: unknown;
  readonly facts?: unknown;
  readonly parameters?: unknown;
  readonly pass?: unknown;
  readonly notApplicable?: unknown;
  readonly evidence?: unknown;
  readonly tests?: unknown;
}

/** Returns the rules of a YAML file: one rule, or a list. @throws {UserError} if an expression is malformed */
export function parseYamlRules(text: string): LoadedRule[] {
  const content: unknown = parse(text, { maxAliasCount: 20, uniqueKeys: true });
  return (Array.isArray(content) ? content : [content]).map((entry: unknown, index) => {
    if (typeof entry !== 'object' || entry === null)
      throw new UserError(`rule ${index + 1} is not a mapping with keys such as id and pass`);
    return yamlRule(entry, index);
  });
}

function yamlRule(entry: YamlRule, index: number): LoadedRule {
  const { pass, notApplicable, evidence = {}, tests, parameters = {}, ...metadata } = entry;
  const id = typeof entry.id === 'string' ? entry.id : `rule ${index + 1}`;
  const facts = Array.isArray(entry.facts) ? entry.facts.map(String) : [];
  const compile = (key: string, expression: unknown) => {
    if (typeof expression !== 'string') throw new UserError(`${id}: ${key}: must be an expression, such as facts.versioning == 'Enabled'`);
    return compileExpression(`${id}: ${key}`, expression, facts);
  };
  const passes = compile('pass', pass);
  const isExempt = notApplicable === undefined ? undefined : compile('notApplicable', notApplicable);
  const details = Object.entries(evidence as object).map(([name, expression]) => [name, compile(`evidence.${name}`, expression)] as const);
  const evaluate: AnyRule['evaluate'] = (values, verdicts, { resource, params, now }) => {
    const context: ExpressionContext = {
      facts: factsFor(facts, values),
      resource: toCel(resource) as object,
      params: toCel(params) as object,
      now: new Date(now),
    };
    const found: EvidenceInput = Object.fromEntries(details.map(([name, compute]) => [name, () => compute(context) as Json]));
    if (isExempt !== undefined && truth('notApplicable', isExempt(context))) return verdicts.notApplicable('notApplicable', found);
    return truth('pass', passes(context)) ? verdicts.pass('pass', found) : verdicts.fail('fail', found);
  };
  // The metadata is checked where the rules are loaded, as that of other custom rules.
  const rule: unknown = {
    tier: 2,
    controls: {},
    ...metadata,
    facts,
    params: parameters as ParameterSpecs,
    evaluate,
  };
  return tests === undefined ? { rule: rule as AnyRule } : { rule: rule as AnyRule, tests: tests as AnyRuleTests };
}

/** Returns the facts as the language sees them; reading an unreadable one still ends the evaluation. */
function factsFor(names: readonly string[], values: unknown): object {
  const facts = {};
  for (const name of names)
    Object.defineProperty(facts, name, { enumerable: true, get: () => toCel((values as Readonly<Record<string, unknown>>)[name]) });
  return facts;
}

function truth(key: string, value: unknown): boolean {
  if (typeof value !== 'boolean') throw new Error(`${key} is ${JSON.stringify(value)}: expected true or false`);
  return value;
}
