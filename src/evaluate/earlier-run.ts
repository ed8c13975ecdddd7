import type { AuditResult } from '../core/result/result.ts';
import { type ComparedRun, createRunMemory, type EarlierRun } from './diff.ts';
import { openResult } from './result-stream.ts';

/**
 * Reads an earlier run from its result.json; of passing findings it keeps only the IDs.
 * @param where its name in messages
 * @throws {UserError} if it is not a result of a supported version
 */
export async function readEarlierRun(chunks: AsyncIterable<Uint8Array>, where: string): Promise<EarlierRun> {
  const { head, findings } = await openResult(chunks, where);
  const memory = createRunMemory(headOf(head));
  for await (const finding of findings) memory.add(finding);
  return memory.finish();
}

/** Returns the data of a result that a comparison needs. */
export function rememberResult(result: AuditResult): EarlierRun {
  const memory = createRunMemory(headOf(result));
  for (const finding of result.findings) memory.add(finding);
  return memory.finish();
}

/** Drops the long lists, which would stay in memory. */
const headOf = ({ run, summary, collectionErrors, accounts, trend, carried }: AuditResult): ComparedRun => ({
  run,
  summary,
  collectionErrors,
  ...(accounts === undefined ? {} : { accounts }),
  ...(trend === undefined ? {} : { trend }),
  ...(carried === undefined ? {} : { carried }),
});
