import { readFile } from 'node:fs/promises';
import type { ListedResult } from '../model/result.ts';
import { UserError } from '../model/user-error.ts';

/** Reads a result that `onus audit` or `onus evaluate` wrote. @throws {UserError} when it is none */
export async function readResult(file: string): Promise<ListedResult> {
  let content: unknown;
  try {
    content = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new UserError(
      `${file} cannot be used (${error instanceof Error ? error.message : String(error)}): name a result.json that Onus wrote`,
      error,
    );
  }
  return checkedResult(content, file);
}

/** @param where its name in messages @throws {UserError} when it is no result of this version */
export function checkedResult(content: unknown, where: string): ListedResult {
  const result = (content ?? {}) as Partial<Record<keyof ListedResult, unknown>>;
  if (result.schemaVersion !== '1.0') {
    throw new UserError(`${where} is no result of this version (schemaVersion ${JSON.stringify(result.schemaVersion)}, needed '1.0')`);
  }
  const lists = ['matrix', 'rules', 'inventory', 'gaps', 'census', 'attestations', 'suppressions', 'findings'] as const;
  const broken =
    lists.find((key) => !Array.isArray(result[key])) ??
    (['run', 'summary'] as const).find((key) => typeof result[key] !== 'object' || result[key] === null);
  if (broken !== undefined) throw new UserError(`${where} is damaged: it lacks '${broken}'`);
  return content as ListedResult;
}
