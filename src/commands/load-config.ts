import { globSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { rules } from '../../rules/index.ts';
import type { Config } from '../config/config.ts';
import { readConfigFile, type Warn } from '../config/config-file.ts';
import { UserError } from '../core/user-error.ts';
import { type LoadedCustomRules, loadCustomRules } from '../custom-rules/custom-rules.ts';
import { collectors } from '../services/index.ts';

/** Reads the configuration file, if one is named, with its custom rules. @throws {UserError} naming file, line and key */
export const loadConfig = async (file: string | undefined, warn?: Warn): Promise<Config> =>
  file === undefined
    ? {}
    : readConfigFile(file, rules, { warn, loadCustomRules: (patterns, configFile) => customRulesIn(patterns, dirname(configFile)) });

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

/** Returns the absolute paths of the files that match the patterns. @throws {UserError} if a pattern matches none */
export function filesMatching(patterns: readonly string[], folder: string): readonly string[] {
  const files = patterns.flatMap((pattern) => {
    const found = globSync(pattern, { cwd: folder }).filter((file) => /[.](ts|mts|js|mjs|ya?ml)$/.test(file) && !/[.]d[.]m?ts$/.test(file));
    if (found.length === 0)
      throw new UserError(`no file matches ${pattern}: use paths of .ts, .js or .yaml files, relative to ${resolve(folder)}`);
    return found.sort().map((file) => resolve(folder, file));
  });
  return [...new Set(files)];
}
