import type { AnyRule } from '../src/model/rule.ts';
import { rdsRules } from './rds/index.ts';
import { s3Rules } from './s3/index.ts';

/** All rules, by service. A bundler cannot see a folder, so each rule is named here through its service's list. */
export const rules: readonly AnyRule[] = [...rdsRules, ...s3Rules];
