import type { Finding } from '../core/result/finding.ts';
import type { AuditResult, ListedResult } from '../core/result/result.ts';
import { upgradeFinding, upgradeResult } from '../core/result/upgrade.ts';
import { UserError } from '../core/user-error.ts';
import { errorText } from '../util/error-text.ts';

/** A result that is read finding by finding, so that it need not fit in memory. */
export interface StreamedResult {
  /** The result without findings. */
  readonly head: AuditResult;
  readonly findings: AsyncIterable<Finding>;
}

/** The line before the findings in a result.json, which has one finding per line. */
const findingsLine = '"findings": [';

/**
 * Starts to read a result.json.
 * @param where its name in messages
 * @throws {UserError} if it is not a result of a supported version
 */
export async function openResult(chunks: AsyncIterable<Uint8Array>, where: string): Promise<StreamedResult> {
  const lines = linesOf(chunks);
  const before: string[] = [];
  for (let next = await lines.next(); !next.done; next = await lines.next()) {
    if (next.value === findingsLine) {
      const content = parse(`${before.join('\n')}"findings": []}`, where);
      const isOld = (content as { readonly schemaVersion?: unknown } | null)?.schemaVersion === '1.0';
      const head = checkedResult(upgradeResult(content), where);
      return { head, findings: findingsOf(lines, where, isOld ? upgradeFinding : (finding) => finding) };
    }
    before.push(next.value);
  }
  // Another tool has formatted it, or it has no findings.
  const { findings, ...head } = checkedResult(upgradeResult(parse(before.join('\n'), where)), where);
  return { head: { ...head, findings: [] }, findings: inTurn(findings) };
}

async function* inTurn(findings: readonly Finding[]): AsyncGenerator<Finding, void, undefined> {
  yield* findings;
}

async function* findingsOf(
  lines: AsyncIterable<string>,
  where: string,
  upgrade: (finding: unknown) => unknown,
): AsyncGenerator<Finding, void, undefined> {
  for await (const line of lines) {
    if (line === ']') return;
    yield upgrade(parse(line.endsWith(',') ? line.slice(0, -1) : line, where)) as Finding;
  }
  throw new UserError(`${where} is truncated: use a result.json that Onus wrote`);
}

function parse(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = errorText(error);
    throw new UserError(`${where} cannot be used (${reason}): use a result.json that Onus wrote`, error);
  }
}

/** @throws {UserError} if it is not a result of a supported version */
function checkedResult(content: unknown, where: string): ListedResult {
  const result = (content ?? {}) as Partial<Record<keyof ListedResult, unknown>>;
  if (result.schemaVersion !== '2.0') {
    throw new UserError(
      `${where} has schemaVersion ${JSON.stringify(result.schemaVersion)}; this version of Onus reads 1.0 and 2.0: run the audit again`,
    );
  }
  const lists = [
    'matrix',
    'rules',
    'inventory',
    'collectionErrors',
    'uncoveredResources',
    'attestations',
    'suppressions',
    'findings',
  ] as const;
  const broken =
    lists.find((key) => !Array.isArray(result[key])) ??
    (['run', 'summary'] as const).find((key) => typeof result[key] !== 'object' || result[key] === null);
  if (broken !== undefined) throw new UserError(`${where} is damaged: it lacks '${broken}'`);
  return content as ListedResult;
}

/** Yields lines. Only a line feed ends a line: names can contain every other separator. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string, void, undefined> {
  let parts: Buffer[] = [];
  for await (const bytes of chunks) {
    const chunk = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let start = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, start)) {
      yield Buffer.concat([...parts, chunk.subarray(start, end)]).toString();
      parts = [];
      start = end + 1;
    }
    // A copy: the stream may reuse its memory.
    if (start < chunk.length) parts.push(Buffer.from(chunk.subarray(start)));
  }
  if (parts.length > 0) yield Buffer.concat(parts).toString();
}
