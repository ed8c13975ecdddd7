import { tmpdir } from 'node:os';
import { openStaging } from '../aws/storage/open-storage.ts';
import type { FormatName } from '../core/result/format-names.ts';
import type { AuditResult } from '../core/result/result.ts';
import { earlierRunIn, readHead, readResult } from '../delivery/load-result.ts';
import { publish } from '../delivery/publish.ts';
import { createFindingSorter } from '../evaluate/finding-sorter.ts';

export { earlierRunIn, readHead };

/** Reads the result of an earlier run from a file, a folder or `s3://bucket/prefix`. @throws {UserError} */
export const loadResult = (path: string): Promise<AuditResult> => readResult(path, createFindingSorter(tmpdir()));

/** Writes a result to a folder or `s3://bucket/prefix`; returns the files in the order of writing. @throws {UserError} */
export async function writeReport(result: AuditResult, out: string, formats: readonly FormatName[]): Promise<readonly string[]> {
  const staging = await openStaging(out, {});
  try {
    return await publish(staging, result, { formats });
  } finally {
    await staging.dispose();
  }
}

/** Returns a `stage` for `AuditOptions` with the same location for every run. */
export const stageAt = (out: string) => (clientConfig: object) => openStaging(out, clientConfig);
