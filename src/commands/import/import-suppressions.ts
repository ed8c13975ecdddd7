import { readFile } from 'node:fs/promises';
import { rules } from '../../../rules/index.ts';
import { scopesIn } from '../../collect/plan.ts';
import type { AnyRule } from '../../core/rule.ts';
import { UserError } from '../../core/user-error.ts';
import { collectors } from '../../services/index.ts';
import { readErrorText } from '../../util/read-error-text.ts';
import { parseCloudSploitSuppressions } from './cloudsploit-suppressions.ts';
import type { ImportedFile } from './counterparts.ts';
import { parseProwlerMutelist } from './prowler-mutelist.ts';

const parsers = {
  'prowler-mutelist': parseProwlerMutelist,
  'cloudsploit-suppressions': parseCloudSploitSuppressions,
} as const;

export type ImportFormat = keyof typeof parsers;

/** Reads the suppressions of another tool. @throws {UserError} if the file cannot be read or is malformed */
export async function readSuppressions(format: ImportFormat, file: string): Promise<ImportedFile> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw new UserError(`${file} cannot be read: ${readErrorText(error)}`, error);
  }
  const scopeOf = scopesIn(collectors);
  // Buckets are listed once for the account, but each belongs to a Region.
  const isAccountWide = (rule: AnyRule) => rule.resourceType !== 'AWS::S3::Bucket' && scopeOf(rule) === 'global';
  return parsers[format](text, { file, rules, isAccountWide });
}
