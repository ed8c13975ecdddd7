import { readEarlierRun, rememberResult } from '../../src/evaluate/earlier-run.ts';
import type { Finding } from '../../src/core/result/finding.ts';
import { renderJson } from '../../src/report/json/json.ts';
import { sampleResult } from '../support/results/sample-result.ts';

function failure(message: string): Finding {
  const [template] = sampleResult({ findings: 1 }).findings;
  if (template === undefined) throw new Error('the sample has no findings');
  return { ...template, id: 'a', status: 'FAIL', message };
}

describe('a result.json', () => {
  async function* inPieces(text: string, size: number): AsyncGenerator<Uint8Array, void, undefined> {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const hostile = failure('one\u2028two\n"findings": [\n]\r\nthree');
  const result = { ...sampleResult({ findings: 60 }), findings: [hostile, ...sampleResult({ findings: 60 }).findings] };
  const text = [...renderJson(result)].join('');

  test.each([7, 1000, 1_000_000])('is the same when read in chunks of %d bytes', async (size) => {
    const read = await readEarlierRun(inPieces(text, size), 'result.json');
    const remembered = rememberResult(result);
    expect(read.head).toEqual(remembered.head);
    expect([...read.failures.values()]).toEqual([...remembered.failures.values()]);
    expect(read.unreadable).toEqual(remembered.unreadable);
    for (const { id } of result.findings) expect(read.evaluated.has(id)).toBe(remembered.evaluated.has(id));
    expect(read.failures.get(hostile.id)?.message).toBe(hostile.message);
  });

  test('can be empty or have another JSON format', async () => {
    const pretty = await readEarlierRun(inPieces(JSON.stringify(result, null, 4), 1000), 'result.json');
    expect([...pretty.failures.values()]).toEqual([...rememberResult(result).failures.values()]);
    const empty = [...renderJson({ ...result, findings: [] })].join('');
    expect([...(await readEarlierRun(inPieces(empty, 1000), 'result.json')).failures.values()]).toEqual([]);
  });

  test.each([
    ['truncated', text.slice(0, text.lastIndexOf('"id"')), /result\.json (is cut off|cannot be used)/],
    ['truncated between two findings', text.slice(0, text.lastIndexOf('\n{')), /result\.json is truncated/],
    ['of another version', text.replace('"2.0"', '"9.0"'), /schemaVersion "9\.0"; this version of Onus reads/],
    ['another document', 'hello', /result\.json cannot be used/],
  ])('is rejected if it is %s', async (_, content, message) => {
    await expect(readEarlierRun(inPieces(content, 500), 'result.json')).rejects.toThrow(message);
  });
});
