import { readFile } from 'node:fs/promises';
import { readErrorText } from '../util/read-error-text.ts';
import type { AnyRule } from '../core/rule.ts';
import { UserError } from '../core/user-error.ts';
import { type Config, type ConfigProblem, type CustomRules, checkAgainstRules, configSchema, expired } from './config.ts';
import { parseFrameworks, type TextFile } from './framework-file.ts';
import { parseYaml, problemsOf } from './yaml-file.ts';

/** Receives warnings about expired entries, with file, line and key. */
export type Warn = (line: string) => void;

export interface ParseOptions {
  readonly warn?: Warn | undefined;
  /** Loads custom rules. Absent: they are not loaded. @throws {UserError} if a pattern matches no file */
  readonly loadCustomRules?: (patterns: readonly string[], configFile: string) => CustomRules;
  /** Reads the files of custom frameworks. Absent: they are not loaded. @throws {UserError} if a pattern matches no file */
  readonly readFrameworkFiles?: (patterns: readonly string[], configFile: string) => readonly TextFile[];
}

/** Reads a configuration file. @throws {UserError} with file, line and key of each problem */
export async function readConfigFile(file: string, rules: readonly AnyRule[], options: ParseOptions = {}): Promise<Config> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw new UserError(`${file} cannot be read: ${readErrorText(error)}`, error);
  }
  return parseConfig(text, { file, rules, ...options });
}

/** Parses a configuration. @param options.file name for messages */
export function parseConfig(
  text: string,
  { file, rules, warn = () => undefined, ...load }: ParseOptions & { readonly file: string; readonly rules: readonly AnyRule[] },
): Config {
  const { content, describe } = parseYaml(text, file);
  const errorFor = (problems: readonly ConfigProblem[]) => new UserError(problems.map(describe).join('\n'));
  const parsed = configSchema.safeParse(withCustomRules(content));
  if (!parsed.success) throw errorFor(problemsOf(parsed.error.issues, configSchema));
  const config = parsed.data;
  /** Loads what a key names; its errors are problems of the key. */
  const loadFor = <T>(key: string, load: () => T): T => {
    try {
      return load();
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      throw errorFor([{ path: [key], message: error.message }]);
    }
  };
  const { customRules, frameworks } = config;
  const key = content !== null && typeof content === 'object' && 'customRules' in content ? 'customRules' : 'rules';
  const custom = customRules === undefined ? undefined : loadFor(key, () => load.loadCustomRules?.(customRules, file));
  const allRules = [...rules, ...(custom?.rules ?? [])];
  const problems = checkAgainstRules(config, allRules);
  if (problems.length > 0) throw errorFor(problems);
  const files = frameworks === undefined ? undefined : loadFor('frameworks', () => load.readFrameworkFiles?.(frameworks, file));
  const customFrameworks = files === undefined ? undefined : parseFrameworks(files, allRules);
  const today = new Date().toISOString().slice(0, 10);
  for (const problem of expired(config, today)) warn(describe(problem));
  for (const problem of custom?.problems ?? []) warn(`${problem.file}: ${problem.message}`);
  return { ...config, ...(custom === undefined ? {} : { custom }), ...(customFrameworks === undefined ? {} : { customFrameworks }) };
}

/** A list under `rules` names files with custom rules; a mapping has the settings of rules. */
function withCustomRules(content: unknown): unknown {
  if (typeof content !== 'object' || content === null || !('rules' in content) || !Array.isArray(content.rules)) return content;
  const { rules, ...others } = content;
  return { customRules: rules, ...others };
}
