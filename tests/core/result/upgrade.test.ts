import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { openSnapshot } from '../../../src/collect/snapshot-file.ts';
import type { Finding } from '../../../src/core/result/finding.ts';
import { upgradeResult, upgradeSnapshotRecord } from '../../../src/core/result/upgrade.ts';
import { openResult } from '../../../src/evaluate/result-stream.ts';

const fixture = (name: string): string => join(import.meta.dirname, '../fixtures', name);
const oldResult = JSON.parse(readFileSync(fixture('result-1.0.json'), 'utf8'));

describe('a result of schema version 1.0', () => {
  test('becomes a valid result of the current version', () => {
    const ajv = new Ajv2020({ allErrors: true, strict: false });
    addFormats.default(ajv);
    const validate = ajv.compile(JSON.parse(readFileSync('schema/audit-result.schema.json', 'utf8')));
    validate(upgradeResult(oldResult));
    expect(validate.errors).toBeNull();
  });

  test('is read one finding at a time, with the new member names', async () => {
    const { head, findings } = await openResult(createReadStream(fixture('result-1.0.json')), 'result.json');
    const read: Finding[] = await Array.fromAsync(findings);
    expect(head).toMatchObject({ schemaVersion: '2.0', collectionErrors: oldResult.gaps });
    expect(head.uncoveredResources.map(({ region }) => region)).toEqual(oldResult.census.map(({ region }: { region: string }) => region));
    expect(head.rules.map(({ facts }) => facts)).toEqual(oldResult.rules.map(({ reads }: { reads: unknown }) => reads));
    expect(read.flatMap(({ collectionError }) => collectionError ?? [])).toEqual(
      oldResult.findings.flatMap(({ gap }: { gap?: unknown }) => gap ?? []),
    );
    expect(read.flatMap(({ reclassified }) => reclassified ?? [])).toEqual(
      oldResult.findings.flatMap(({ moved }: { moved?: unknown }) => moved ?? []),
    );
  });

  test('a current result is unchanged', () => {
    const current = { schemaVersion: '2.0', gaps: [] };
    expect(upgradeResult(current)).toBe(current);
  });
});

describe('a snapshot of version 1', () => {
  test('is read with the new record kinds and member names', async () => {
    const { manifest, records } = await openSnapshot(fixture('snapshot-1.ndjson.gz'));
    const read = await Array.fromAsync(records);
    expect(manifest.version).toBe(2);
    expect(manifest.planned.flatMap(({ facts }) => facts)).toContain('dataStores');
    expect(new Set(read.map(({ kind }) => kind))).toEqual(new Set(['resource', 'listing-error', 'uncovered', 'listing-complete']));
    expect(JSON.stringify(read)).not.toMatch(/"(gap|tagsGap|taggedGap|census|holdings)":/);
    expect(JSON.stringify(read)).toContain('"collectionError":{"kind":');
  });

  test.each([null, 'text', { kind: 'resource', resource: null }, { kind: 'census', census: 1 }, { kind: 'other' }])(
    'a damaged record %j is left for validation to report',
    (record) => {
      expect(() => upgradeSnapshotRecord(record)).not.toThrow();
    },
  );
});
