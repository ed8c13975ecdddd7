import type { Json } from '../../src/core/to-json.ts';
import { wildcardMatches } from '../../src/util/wildcard.ts';

type Fields = { readonly [name: string]: Json | undefined };

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Whether an EventBridge pattern matches an event. A malformed pattern, or one that needs fields that the event does not have, matches
 * nothing.
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html
 */
export function eventMatches(pattern: string, event: Fields): boolean {
  try {
    const parsed: unknown = JSON.parse(pattern);
    return isObject(parsed) && fieldsMatch(parsed, event);
  } catch {
    return false;
  }
}

function fieldsMatch(pattern: Fields, fields: Fields): boolean {
  return Object.entries(pattern).every(([name, wanted]) => {
    if (name === '$or') return Array.isArray(wanted) && wanted.some((some) => isObject(some) && fieldsMatch(some, fields));
    const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (Array.isArray(wanted)) return wanted.some((one: Json) => matches(one, value));
    return isObject(wanted) && fieldsMatch(wanted, isObject(value) ? value : {});
  });
}

/** A field with several values matches if any of them matches. */
const matches = (wanted: Json, value: Json | undefined): boolean =>
  Array.isArray(value)
    ? value.some((one: Json) => matches(wanted, one))
    : isObject(wanted)
      ? operatorMatches(wanted, value)
      : wanted === value;

function operatorMatches(operators: Fields, value: Json | undefined): boolean {
  const [[operator, wanted] = []] = Object.entries(operators);
  if (operator === 'exists') return wanted === (value !== undefined);
  if (value === undefined) return false;
  const text = typeof value === 'string' ? value : undefined;
  switch (operator) {
    case 'equals-ignore-case':
      return typeof wanted === 'string' && text?.toLowerCase() === wanted.toLowerCase();
    case 'prefix':
      return typeof wanted === 'string' && text?.startsWith(wanted) === true;
    case 'suffix':
      return typeof wanted === 'string' && text?.endsWith(wanted) === true;
    case 'wildcard':
      return typeof wanted === 'string' && text !== undefined && wildcardMatches(wanted, text);
    case 'numeric':
      return typeof value === 'number' && Array.isArray(wanted) && wanted.length > 0 && inRange(wanted, value);
    case 'anything-but': {
      const excluded: readonly Json[] = Array.isArray(wanted) ? wanted : wanted === undefined ? [] : [wanted];
      return excluded.length > 0 && !excluded.some((one) => matches(one, value));
    }
    default:
      return false;
  }
}

/** Bounds such as `['>=', 7, '<', 9]`. */
function inRange(bounds: readonly Json[], value: number): boolean {
  return bounds.every((operator, index) => {
    if (index % 2 === 1) return true;
    const bound = bounds[index + 1];
    if (typeof bound !== 'number') return false;
    switch (operator) {
      case '=':
        return value === bound;
      case '<':
        return value < bound;
      case '<=':
        return value <= bound;
      case '>':
        return value > bound;
      case '>=':
        return value >= bound;
      default:
        return false;
    }
  });
}
