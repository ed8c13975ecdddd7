import { globSync, readFileSync } from 'node:fs';
import { dirname, extname, resolve } from 'node:path';
import { rules } from '../../rules/index.ts';
import type { Config } from '../config/config.ts';
import { type ParseOptions, parseConfig, readConfigFile, type Warn } from '../config/config-file.ts';
import { UserError } from '../core/user-error.ts';
import { type LoadedCustomRules, loadCustomRules } from '../custom-rules/custom-rules.ts';
import { shownPath } from '../util/shown-path.ts';
import { collectors } from '../services/index.ts';

/** Loads the files that a configuration names. */
const loaders: ParseOptions = {
  loadCustomRules: (patterns, configFile) => customRulesIn(patterns, dirname(configFile)),
  readFrameworkFiles: (patterns, configFile) =>
    frameworkFiles(patterns, dirname(configFile)).map((found) => ({ file: shownPath(found), text: readFileSync(found, 'utf8') })),
};

/** Reads the configuration file, if one is named, with its custom rules and frameworks. @throws {UserError} naming file, line and key */
export const loadConfig = async (file: string | undefined, warn?: Warn): Promise<Config> =>
  file === undefined ? {} : readConfigFile(file, rules, { warn, ...loaders });

/** Parses the content of a configuration file, which does not have to exist. @throws {UserError} naming file, line and key */
export const parseConfigText = (text: string, file: string): Config => parseConfig(text, { file, rules, ...loaders });

/** Returns the absolute paths of files with custom frameworks. @throws {UserError} if a pattern matches none */
export const frameworkFiles = (patterns: readonly string[], folder: string): readonly string[] =>
  filesMatching(patterns, folder, ['.yaml', '.yml']);

/** Loads the custom rules in the files that match the patterns. @throws {UserError} if a pattern matches no file */
export const customRulesIn = (patterns: readonly string[], folder: string): LoadedCustomRules =>
  loadCustomRules(filesMatching(patterns, folder), { rules, collectors });

/** Returns the custom rules that a configuration file names; `undefined` if it names none. @throws {UserError} */
export async function customRulesOf(file: string | undefined): Promise<LoadedCustomRules | undefined> {
  let custom: LoadedCustomRules | undefined;
  if (file !== undefined) {
    await readConfigFile(file, rules, {
      loadCustomRules: (patterns, configFile) => {
        custom = customRulesIn(patterns, dirname(configFile));
        return custom;
      },
    });
  }
  return custom;
}

/** Extensions of files with custom rules. */
const RULE_FILES = ['.ts', '.mts', '.js', '.mjs', '.yaml', '.yml'];

/** Returns the absolute paths of the files that match the patterns. @throws {UserError} if a pattern matches none */
export function filesMatching(patterns: readonly string[], folder: string, extensions = RULE_FILES): readonly string[] {
  const files = patterns.flatMap((pattern) => {
    const found = globSync(pattern, { cwd: folder }).filter((file) => extensions.includes(extname(file)) && !/[.]d[.]m?ts$/.test(file));
    if (found.length === 0)
      throw new UserError(`no file matches ${pattern}: use paths of ${extensions.join(', ')} files, relative to ${resolve(folder)}`);
    return found.sort().map((file) => resolve(folder, file));
  });
  return [...new Set(files)];
}
