import { Environment } from '@marcbachmann/cel-js';
import { UserError } from '../core/user-error.ts';
import { errorText } from '../util/error-text.ts';

/** Data that a condition may use: the rule's facts, the resource, the parameters, and the start of the audit. */
export interface ExpressionContext {
  readonly facts: object;
  readonly resource: object;
  readonly params: object;
  readonly now: Date;
}

/**
 * Expressions of rules in YAML, in the Common Expression Language (https://cel.dev). An expression always ends and cannot run code. As in
 * rules in TypeScript, `true || x` is true even if `x` could not be read.
 */
const language = new Environment({ homogeneousAggregateLiterals: false, enableOptionalTypes: true })
  .registerVariable('facts', 'dyn')
  .registerVariable('resource', 'dyn')
  .registerVariable('params', 'dyn')
  .registerVariable('now', 'google.protobuf.Timestamp');

/** Compiles an expression. @throws {UserError} if it is malformed or uses an unknown variable or fact */
export function compileExpression(name: string, text: string, facts: readonly string[]): (context: ExpressionContext) => unknown {
  const { valid, error } = language.check(text);
  if (!valid) throw new UserError(`${name}: ${firstLine(error)}`);
  const undeclared = Array.from(text.matchAll(/\bfacts\.(\w+)/g), ([, fact = '']) => fact).find((fact) => !facts.includes(fact));
  if (undeclared !== undefined) throw new UserError(`${name} uses facts.${undeclared}: add ${undeclared} to facts`);
  const evaluate = language.parse(text);
  return (context) => fromCel(evaluate({ ...context }));
}

const firstLine = (error: unknown): string => errorText(error).split('\n', 1)[0] ?? '';

/** Converts JSON to values of the language: whole numbers become integers, and absent facts null. */
export function toCel(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value;
  if (Array.isArray(value)) return value.map(toCel);
  if (typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toCel(item)]));
  return value;
}

function fromCel(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map(fromCel);
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, item]) => [String(key), fromCel(item)]));
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fromCel(item)]));
  return value;
}
