import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import { errorText } from '../util/error-text.ts';
import { UserError } from '../core/user-error.ts';
import type { ConfigProblem } from './config.ts';
import { didYouMean } from '../util/most-similar.ts';
import { knownKeys, type Schema } from './known-keys.ts';

/** The content of a YAML file, and the positions of its keys. */
export interface YamlFile {
  readonly content: unknown;
  /** Describes a problem with file, line and key. */
  readonly describe: (problem: ConfigProblem) => string;
}

/** Parses a YAML file. @throws {UserError} with file and line if it is malformed */
export function parseYaml(text: string, file: string): YamlFile {
  const lines = new LineCounter();
  const lineAt = (offset = 0): number => lines.linePos(offset).line;
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const [syntax] = document.errors;
  if (syntax !== undefined) throw new UserError(`${file}:${lineAt(syntax.pos[0])}: is not valid YAML: ${syntax.message}`, syntax);
  visit(document, {
    Pair: (_, { key }) => {
      // JavaScript would drop this key instead of reporting it as unknown.
      if (isScalar(key) && key.value === '__proto__')
        throw new UserError(`${file}:${lineAt(key.range?.[0])}: __proto__: is not a configuration key`);
    },
  });
  try {
    return {
      content: document.toJS({ maxAliasCount: 20 }) ?? {},
      describe: ({ path, message }) =>
        `${file}:${lineAt(offsetOf(document.contents, path))}: ${path.length === 0 ? '' : `${path.join('.')}: `}${message}`,
    };
  } catch (error) {
    throw new UserError(`${file}: is not usable YAML: ${errorText(error)}`, error);
  }
}

/** An issue that zod reports. */
interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
}

/** Returns the issues of a schema as problems, with the most similar keys. */
export const problemsOf = (issues: readonly Issue[], schema: Schema): ConfigProblem[] =>
  issues.flatMap(({ code, path: keyPath, message, keys }) => {
    const path = keyPath.filter((part) => typeof part !== 'symbol');
    if (code !== 'unrecognized_keys' || keys === undefined) return [{ path, message: lowerFirst(message) }];
    const known = knownKeys(schema, path);
    return keys.map((key) => ({ path: [...path, key], message: `is not a configuration key${didYouMean(key, known)}` }));
  });

/** Returns the offset of the last part of a path that the document contains: a key, or an item of a list. */
function offsetOf(node: unknown, [part, ...rest]: readonly (string | number)[], offset = 0): number {
  if (part === undefined) return offset;
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part));
    return pair === undefined || !isScalar(pair.key) ? offset : offsetOf(pair.value, rest, pair.key.range?.[0]);
  }
  const item = isSeq(node) ? node.items[Number(part)] : undefined;
  return isNode(item) ? offsetOf(item, rest, item.range?.[0]) : offset;
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
