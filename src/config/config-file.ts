import { readFile } from 'node:fs/promises';
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import { UserError } from '../core/user-error.ts';
import type { AnyRule } from '../core/rule.ts';
import { type Config, type ConfigProblem, type CustomRules, checkAgainstRules, configSchema, expired } from './config.ts';
import { knownKeys } from './known-keys.ts';
import { didYouMean } from '../util/most-similar.ts';
import { errorText } from '../util/error-text.ts';

/** Receives warnings about expired entries, with file, line and key. */
export type Warn = (line: string) => void;

export interface ParseOptions {
  readonly warn?: Warn | undefined;
  /** Loads custom rules. Absent: they are not loaded. @throws {UserError} if a pattern matches no file */
  readonly loadCustomRules?: (patterns: readonly string[], configFile: string) => CustomRules;
}

/** Reads a configuration file. @throws {UserError} with file, line and key of each problem */
export async function readConfigFile(file: string, rules: readonly AnyRule[], options: ParseOptions = {}): Promise<Config> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw new UserError(`${file} cannot be read: ${errorText(error)}`, error);
  }
  return parseConfig(text, { file, rules, ...options });
}

/** Parses a configuration. @param options.file name for messages */
export function parseConfig(
  text: string,
  { file, rules, warn = () => undefined, loadCustomRules }: ParseOptions & { readonly file: string; readonly rules: readonly AnyRule[] },
): Config {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const [syntax] = document.errors;
  if (syntax !== undefined)
    throw new UserError(`${file}:${lines.linePos(syntax.pos[0]).line}: is not valid YAML: ${syntax.message}`, syntax);
  visit(document, {
    Pair: (_, { key }) => {
      // JavaScript would drop this key instead of reporting it as unknown.
      if (isScalar(key) && key.value === '__proto__')
        throw new UserError(`${file}:${lines.linePos(key.range?.[0] ?? 0).line}: __proto__: is not a configuration key`);
    },
  });
  let content: unknown;
  try {
    content = document.toJS({ maxAliasCount: 20 }) ?? {};
  } catch (error) {
    throw new UserError(`${file}: is not usable YAML: ${errorText(error)}`, error);
  }
  const parsed = configSchema.safeParse(withCustomRules(content));
  let custom: CustomRules | undefined;
  const loadAndCheck = (config: Config): ConfigProblem[] => {
    try {
      if (config.customRules !== undefined) custom = loadCustomRules?.(config.customRules, file);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return [{ path: [document.has('customRules') ? 'customRules' : 'rules'], message: error.message }];
    }
    return checkAgainstRules(config, [...rules, ...(custom?.rules ?? [])]);
  };
  const problems: ConfigProblem[] = parsed.success
    ? loadAndCheck(parsed.data)
    : parsed.error.issues.flatMap((issue) => {
        const path = issue.path.filter((part) => typeof part !== 'symbol');
        if (issue.code !== 'unrecognized_keys') return [{ path, message: lowerFirst(issue.message) }];
        const known = knownKeys(configSchema, path);
        return issue.keys.map((key) => ({ path: [...path, key], message: `is not a configuration key${didYouMean(key, known)}` }));
      });
  const lineOf = ({ path }: ConfigProblem): number => lines.linePos(offsetOf(document.contents, path)).line;
  const describe = (problem: ConfigProblem) => `${file}:${lineOf(problem)}: ${problem.path.join('.')}: ${problem.message}`;
  if (!parsed.success || problems.length > 0) throw new UserError(problems.map(describe).join('\n'));
  const today = new Date().toISOString().slice(0, 10);
  for (const problem of expired(parsed.data, today)) warn(describe(problem));
  for (const problem of custom?.problems ?? []) warn(`${problem.file}: ${problem.message}`);
  return custom === undefined ? parsed.data : { ...parsed.data, custom };
}

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

/** A list under `rules` names files with custom rules; a mapping has the settings of rules. */
function withCustomRules(content: unknown): unknown {
  if (typeof content !== 'object' || content === null || !('rules' in content) || !Array.isArray(content.rules)) return content;
  const { rules, ...others } = content;
  return { customRules: rules, ...others };
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
