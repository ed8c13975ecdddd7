import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formatsPlugin from 'ajv-formats';
import type { CollectionErrorKind } from '../../src/core/fact.ts';
import { statuses } from '../../src/core/result/finding.ts';
import { type Category, type ResponsibilityId, type ServiceId, severities } from '../../src/core/names.ts';
import type { AttestationResult, ListedResult, CellState, Owner, SuppressionResult } from '../../src/core/result/result.ts';
import type { UncoveredRegion, RegionStatus } from '../../src/core/result/run.ts';
import { renderJson } from '../../src/report/json/json.ts';
import { responsibilityModel } from '../../src/responsibility/model.ts';
import { resultOf, sampleResult } from '../support/results/sample-result.ts';

const schema = JSON.parse(readFileSync('schema/audit-result.schema.json', 'utf8'));
const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, allErrors: true });
formatsPlugin.default(ajv);
const validate = ajv.compile(schema);

/** Returns the schema violations of a value. */
function violations(value: unknown): string[] {
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const sample = sampleResult({ findings: 400 });

/** A copy of the sample with another value at a path; `undefined` removes the member. */
function broken(path: string, value: unknown): ListedResult {
  const copy = structuredClone(sample);
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  const parent = steps.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], copy) as Record<string, unknown>;
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}

const unknownAt = sample.findings.findIndex(({ status }) => status === 'UNKNOWN');

describe('the JSON schema of the result', () => {
  it.each([
    ['a sample', sample],
    ['an empty result', resultOf([], [])],
  ])('accepts %s', (_, result) => {
    expect(violations(JSON.parse([...renderJson(result)].join('')))).toEqual([]);
  });

  it.each<readonly [string, unknown]>([
    ['schemaVersion', '1.0'],
    ['more', 1],
    ['collectionErrors', undefined],
    ['run.finishedAt', 'yesterday'],
    ['run.accountId', '123'],
    ['run.partition', 'azure'],
    ['run.regions.0.state', 'asleep'],
    ['run.calls', { 's3:ListBuckets': -1 }],
    ['run.token', 'secret'],
    ['summary.complete', 'yes'],
    ['summary.counts.MAYBE', 1],
    ['summary.counts.suppressed', undefined],
    ['summary.failures.terrible', 1],
    ['matrix.0.state', 'good'],
    ['matrix.0.owner', 'nothing'],
    ['matrix.0.incomplete', undefined],
    ['rules.0.id', 'No Id'],
    ['rules.0.remediation.url', 'javascript:alert(1)'],
    ['rules.0.controls.iso', ['A.1']],
    ['rules.0.params', { days: { more: 1 } }],
    ['inventory.0.type', 'Bucket'],
    ['inventory.0.count', 1.5],
    ['collectionErrors.0.kind', 'lazy'],
    ['uncoveredResources.0.state', 'on'],
    ['uncoveredResources.0.types.0.category', 'other'],
    ['attestations.0.state', 'maybe'],
    ['attestations.0.statements.0.by', ''],
    ['attestations.0.statements.0.until', 'some day'],
    ['attestations.0.statements.0.services', ['route66']],
    ['suppressions.0.state', 'asleep'],
    ['suppressions.0.findings', -1],
    ['suppressions', undefined],
    ['findings.0.status', 'SUPPRESSED'],
    ['findings.0.severity', 'terrible'],
    ['findings.0.service', 'route66'],
    ['findings.0.message', ''],
    ['findings.0.evidence', []],
    ['findings.0.suppressed', { reason: '', until: '2027-01-31' }],
    ['findings.0.suppressed', { reason: 'later', until: 'some day' }],
    ['findings.0.resource.tags', { team: 1 }],
    ['findings.0.resource.arn', undefined],
    ['findings.0.collectionError', { kind: 'denied', action: 's3:GetBucketPolicy', message: 'no' }],
    [`findings.${unknownAt}.collectionError`, undefined],
  ])('rejects %s: %j', (path, value) => {
    expect(violations(broken(path, value))).not.toEqual([]);
  });
});

describe('the schema has the same values as the model:', () => {
  const words = <W extends string>(all: Readonly<Record<W, true>>): string[] => Object.keys(all).sort();
  const states = words<CellState>({
    aws: true,
    'not-assessed': true,
    failing: true,
    incomplete: true,
    passing: true,
    'not-applicable': true,
  });
  const collectionErrorKinds = words<CollectionErrorKind>({
    denied: true,
    throttled: true,
    unreachable: true,
    'not-available': true,
    'denied-by-scp': true,
    expired: true,
    unsupported: true,
    failed: true,
    'not-collected': true,
    'not-reported': true,
  });
  const services: readonly ServiceId[] = responsibilityModel.services.map(({ id }) => id);
  const categories: readonly Category[] = responsibilityModel.categories.map(({ id }) => id);
  const responsibilities: readonly ResponsibilityId[] = responsibilityModel.responsibilities.map(({ id }) => id);

  it.each<readonly [string, readonly string[]]>([
    ['status', statuses],
    ['severity', severities],
    ['category', categories],
    ['service', services],
    ['responsibility', responsibilities],
    ['owner', words<Owner>({ customer: true, aws: true, shared: true })],
    ['cellState', states],
    ['collectionErrorKind', collectionErrorKinds],
  ])('%s', (name, expected) => {
    expect([...schema.$defs[name].enum].sort()).toEqual([...expected].sort());
  });

  it('states of Regions', () => {
    const properties = (name: string) => schema.$defs[name].properties;
    const regions = words<RegionStatus['state']>({ audited: true, 'not-enabled': true, 'not-selected': true });
    expect([...properties('run').regions.items.properties.state.enum].sort()).toEqual(regions);
    expect([...properties('uncoveredRegion').state.enum].sort()).toEqual(
      words<UncoveredRegion['state']>({ recorded: true, off: true, unreadable: true }),
    );
  });

  it('states of attestations and suppressions', () => {
    const statesOf = (name: string) => [...schema.$defs[name].properties.state.enum].sort();
    expect(statesOf('attestationResult')).toEqual(
      words<AttestationResult['state']>({ attested: true, partial: true, expired: true, 'not-attested': true }),
    );
    expect(statesOf('suppressionResult')).toEqual(words<SuppressionResult['state']>({ used: true, expired: true, unused: true }));
  });

  it('every object of the schema names all of its members and allows no others', () => {
    const objects = Object.entries<Record<string, unknown>>(schema.$defs).filter(([, { properties }]) => properties !== undefined);
    expect(objects.length).toBeGreaterThan(10);
    for (const [, { additionalProperties }] of objects) expect(additionalProperties).toBe(false);
    expect(schema.additionalProperties).toBe(false);
  });
});
