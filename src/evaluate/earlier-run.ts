import type { AuditResult } from '../core/result.ts';
import { type ComparedRun, createRunMemory, type EarlierRun } from './diff.ts';
import { openResult } from './result-stream.ts';

/**
 * Remembers a run from its result.json: of the thousands of findings that pass only the id is kept.
 * @param where its name in messages
 * @throws {UserError} when it is no result of this version
 */
export async function readEarlierRun(chunks: AsyncIterable<Uint8Array>, where: string): Promise<EarlierRun> {
  const { head, findings } = await openResult(chunks, where);
  const memory = createRunMemory(headOf(head));
  for await (const finding of findings) memory.add(finding);
  return memory.finish();
}

/** Remembers a run from its result. */
export function rememberResult(result: AuditResult): EarlierRun {
  const memory = createRunMemory(headOf(result));
  for (const finding of result.findings) memory.add(finding);
  return memory.finish();
}

/** Without the long lists, which would stay in memory. */
const headOf = ({ run, summary, collectionErrors, accounts, trend, carried }: AuditResult): ComparedRun => ({
  run,
  summary,
  collectionErrors,
  ...(accounts === undefined ? {} : { accounts }),
  ...(trend === undefined ? {} : { trend }),
  ...(carried === undefined ? {} : { carried }),
});
