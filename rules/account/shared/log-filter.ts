import type { Json } from '../../../src/core/to-json.ts';
import { wildcardMatches } from '../../../src/util/wildcard.ts';

/**
 * Whether a filter pattern of Amazon CloudWatch Logs for JSON events, such as `{ $.eventName = "StopLogging" }`, matches an event.
 * `undefined`: the pattern is not a JSON pattern, or it is malformed.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html
 */
export function filterMatches(pattern: string, event: Json): boolean | undefined {
  try {
    return parse(pattern)(event);
  } catch (error) {
    if (error instanceof PatternError) return undefined;
    throw error;
  }
}

type Test = (event: Json) => boolean;

class PatternError extends Error {}

/** Quoted text, an operator, a bracket, or a word. */
const token = /\s*("(?:[^"\\]|\\.)*"|&&|\|\||!=|<=|>=|[{}()=<>]|[^\s{}()=<>!&|"]+)/y;

function tokensOf(pattern: string): string[] {
  const tokens: string[] = [];
  token.lastIndex = 0;
  const text = pattern.trim();
  while (token.lastIndex < text.length) {
    const found = token.exec(text)?.[1];
    if (found === undefined) throw new PatternError();
    tokens.push(found);
  }
  return tokens;
}

/** Terms joined by `||` of terms joined by `&&`, with brackets around any of them. */
function parse(pattern: string): Test {
  const tokens = tokensOf(pattern);
  const take = (expected?: string): string => {
    const next = tokens.shift();
    if (next === undefined || (expected !== undefined && next.toUpperCase() !== expected)) throw new PatternError();
    return next;
  };
  const term = (): Test => {
    if (tokens[0] === '(') {
      take();
      const inner = either();
      take(')');
      return inner;
    }
    const path = pathOf(take());
    const operator = take().toUpperCase();
    if (operator === 'EXISTS') return (event) => valueAt(event, path) !== undefined;
    if (operator === 'NOT') {
      take('EXISTS');
      return (event) => valueAt(event, path) === undefined;
    }
    if (operator === 'IS') return isTest(path, take().toUpperCase());
    return comparison(path, operator, take());
  };
  const both = (): Test => {
    const terms = [term()];
    while (tokens[0] === '&&') {
      take();
      terms.push(term());
    }
    return (event) => terms.every((test) => test(event));
  };
  const either = (): Test => {
    const terms = [both()];
    while (tokens[0] === '||') {
      take();
      terms.push(both());
    }
    return (event) => terms.some((test) => test(event));
  };
  take('{');
  const whole = either();
  take('}');
  if (tokens.length > 0) throw new PatternError();
  return whole;
}

/** `$.userIdentity.sessionContext`, with `[0]` and `['name']` for parts. */
function pathOf(selector: string): readonly string[] {
  if (!selector.startsWith('$')) throw new PatternError();
  return selector
    .slice(1)
    .replace(/\[['"]?([^\]'"]+)['"]?\]/g, '.$1')
    .split('.')
    .filter((part) => part !== '');
}

function valueAt(event: Json, path: readonly string[]): Json | undefined {
  let value: Json | undefined = event;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Readonly<Record<string, Json | undefined>>)[part];
  }
  return value;
}

function isTest(path: readonly string[], wanted: string): Test {
  const value = { NULL: null, TRUE: true, FALSE: false }[wanted];
  if (value === undefined) throw new PatternError();
  return (event) => valueAt(event, path) === value;
}

/** A missing field satisfies neither an equality nor an inequality. */
function comparison(path: readonly string[], operator: string, written: string): Test {
  const wanted = written.startsWith('"') ? written.slice(1, -1).replace(/\\(.)/g, '$1') : written;
  const compare = comparisons[operator];
  if (compare === undefined || /^%.*%$/.test(wanted)) throw new PatternError();
  return (event) => {
    const value = valueAt(event, path);
    return value !== undefined && value !== null && typeof value !== 'object' && compare(String(value), wanted);
  };
}

const comparisons: Readonly<Record<string, (value: string, wanted: string) => boolean>> = {
  '=': (value, wanted) => wildcardMatches(wanted, value),
  '!=': (value, wanted) => !wildcardMatches(wanted, value),
  '<': (value, wanted) => Number(value) < Number(wanted),
  '>': (value, wanted) => Number(value) > Number(wanted),
  '<=': (value, wanted) => Number(value) <= Number(wanted),
  '>=': (value, wanted) => Number(value) >= Number(wanted),
};
