import { existsSync } from 'node:fs';
import { readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isSeq, parseDocument, stringify } from 'yaml';
import { UserError } from '../../core/user-error.ts';
import { errorText } from '../../util/error-text.ts';
import { parseConfigText } from '../load-config.ts';
import type { ImportedSuppression } from './counterparts.ts';

/** A suppression with everything that `onus.yaml` requires. */
export interface NewSuppression extends ImportedSuppression {
  readonly reason: string;
  readonly until: string;
}

/** Content of a configuration file with more suppressions. */
export interface ChangedConfig {
  readonly text: string;
  readonly added: readonly NewSuppression[];
}

/** Returns the content of a configuration file with suppressions that it does not have yet. @throws {UserError} if it is or would be invalid */
export async function withSuppressions(file: string, suppressions: readonly NewSuppression[]): Promise<ChangedConfig> {
  const text = existsSync(file) ? await readFile(file, 'utf8') : '';
  const { suppressions: present = [] } = parseConfigText(text, file);
  const seen = new Set(present.map(keyOf));
  const added = suppressions.filter((suppression) => {
    const key = keyOf(suppression);
    return !seen.has(key) && seen.add(key);
  });
  if (added.length === 0) return { text, added };
  const changed = insert(text, added);
  parseConfigText(changed, file);
  return { text: changed, added };
}

function insert(text: string, added: readonly NewSuppression[]): string {
  const document = parseDocument(text);
  // A file without content, or only with comments.
  if (document.contents === null)
    return `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${stringify({ suppressions: added }, { lineWidth: 0 })}`;
  const list = document.get('suppressions');
  if (isSeq(list)) for (const entry of added) list.add(document.createNode(entry));
  else document.set('suppressions', document.createNode(added));
  return document.toString({ lineWidth: 0 });
}

/** The members of a suppression that say what it covers. */
type Covered = { readonly [K in 'rule' | 'resource' | 'account' | 'region' | 'tags']?: ImportedSuppression[K] | undefined };

/** Identifies what a suppression covers, without its reason and its last day. */
const keyOf = ({ rule, resource, account, region, tags = {} }: Covered): string =>
  JSON.stringify([rule, resource, account, region, Object.entries(tags).sort()]);

/** Replaces a file at once: it is never half-written. @throws {UserError} */
export async function replaceFile(file: string, text: string): Promise<void> {
  try {
    const target = existsSync(file) ? await realpath(file) : file;
    const mode = existsSync(target) ? (await stat(target)).mode : 0o644;
    const draft = join(dirname(target), `.${basename(target)}.${process.pid}`);
    try {
      await writeFile(draft, text, { flag: 'wx', mode });
      await rename(draft, target);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
  } catch (error) {
    throw new UserError(`${file} cannot be written: ${errorText(error)}`, error);
  }
}
