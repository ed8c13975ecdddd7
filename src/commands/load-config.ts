import { rules } from '../../rules/index.ts';
import type { Config } from '../config/config.ts';
import { readConfigFile, type Warn } from '../config/config-file.ts';

/** Reads the configuration file, if one is named. @throws {UserError} naming file, line and key */
export const loadConfig = async (file: string | undefined, warn?: Warn): Promise<Config> =>
  file === undefined ? {} : readConfigFile(file, rules, warn);
