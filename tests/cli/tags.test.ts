import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { company } from '../../sample/account/company.ts';
import { sampleAccount } from '../../sample/account/index.ts';
import { credentialsOf } from '../../sample/endpoint/identity.ts';
import { type Endpoint, startEndpoint } from '../../sample/endpoint/server.ts';
import { parseAuditRequest, parseDoctorRequest, parseOrganizationRequest } from '../../src/config/event.ts';
import type { ListedResult } from '../../src/core/result/result.ts';
import { onus } from '../support/terminal.ts';

let endpoint: Endpoint;
let folder: string;
let env: Record<string, string>;

beforeAll(async () => {
  endpoint = await startEndpoint({ accounts: [sampleAccount] });
  const { accessKeyId, secretAccessKey } = credentialsOf(company.accountId);
  env = { AWS_ENDPOINT_URL: endpoint.url, AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey };
});
afterAll(() => endpoint.close());
beforeEach(() => {
  endpoint.setFaults([]);
  folder = mkdtempSync(join(tmpdir(), 'onus-tags-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const rule = 's3-bucket-versioning-enabled';
const audit = async (...argv: string[]) => {
  const ran = await onus(['audit', '--rules', rule, '--out', join(folder, 'report'), ...argv], env);
  const result = JSON.parse(readFileSync(join(folder, 'report/result.json'), 'utf8')) as ListedResult;
  return { ...ran, result, ids: result.findings.map(({ id }) => id).sort() };
};

/** A tag that some buckets of the sample account have, and others do not. */
async function someTag() {
  const { result } = await audit();
  const withTags = result.findings.filter(({ resource: { tags } }) => Object.keys(tags ?? {}).length > 0);
  for (const { resource } of withTags)
    for (const [key, value] of Object.entries(resource.tags ?? {})) {
      const matching = result.findings.filter(({ resource: { tags } }) => tags?.[key] === value);
      if (matching.length < result.findings.length) return { key, value, all: result, matching: matching.map(({ id }) => id).sort() };
    }
  throw new Error('the sample account has no such tag');
}

describe('onus audit --tags', () => {
  test('evaluates only resources with the tags, says so first in every format, and resolves nothing else', async () => {
    const { key, value, all, matching } = await someTag();
    const { result, ids, err } = await audit('--tags', `${key}=${value}`, '--format', 'json,html,markdown,csv,sarif,junit,ocsf,asff');
    expect(ids).toEqual(matching);
    expect(result.run.request?.tags).toEqual({ [key]: value });
    expect(result.inventory.reduce((sum, { count }) => sum + count, 0)).toBe(matching.length);
    const text = `resources with the tags ${key}=${value}`;
    expect(err).toContain(text);
    for (const file of ['index.html', 'summary.md', 'findings.csv'])
      expect(readFileSync(join(folder, 'report', file), 'utf8').slice(0, 200_000)).toContain(text);
    expect(all.summary.counts.FAIL).toBeGreaterThan(result.summary.counts.FAIL);
    expect(result.changes?.resolved).toEqual([]);
    expect(result.carried ?? []).toEqual([]);
    const again = await audit();
    expect(again.result.changes).toMatchObject({ new: [] });
    expect(again.ids).toEqual(all.findings.map(({ id }) => id).sort());
  });

  test('keeps a resource as UNKNOWN if its tags could not be read', async () => {
    endpoint.setFaults([{ match: 'tag:GetResources', kind: 'denied' }]);
    const { code, result } = await audit('--tags', 'env=prod');
    expect(code).toBe(3);
    expect(result.findings.length).toBeGreaterThan(0);
    for (const { status, collectionError } of result.findings)
      expect({ status, action: collectionError?.action }).toEqual({ status: 'UNKNOWN', action: 'tag:GetResources' });
    expect(result.summary.complete).toBe(false);
  });

  test('applies to a snapshot, and keeps its own tags', async () => {
    const { key, value, matching } = await someTag();
    const snapshot = ['--snapshot', join(folder, 'report/snapshot.ndjson.gz'), '--out', join(folder, 'again')];
    const evaluated = async (...argv: string[]) => {
      await onus(['evaluate', ...snapshot, ...argv]);
      return (JSON.parse(readFileSync(join(folder, 'again/result.json'), 'utf8')) as ListedResult).findings.map(({ id }) => id).sort();
    };
    expect(await evaluated('--tags', `${key}=${value.slice(0, -1)}?`)).toEqual(expect.arrayContaining(matching));
    await audit('--tags', `${key}=${value}`);
    expect(await evaluated()).toEqual(matching);
  });

  test.each([
    ['env', "'env' is not a tag. Use key=value"],
    ['=prod', "'=prod' is not a tag. Use key=value"],
    ['env=a,env=b', 'The tag env is named twice'],
    [',', 'Specify at least one'],
  ])('rejects %s', async (tags, message) => {
    expect(await onus(['audit', '--tags', tags], env)).toMatchObject({ code: 2, err: expect.stringContaining(message) });
  });
});

test('events accept tags, except those of the permission check', () => {
  const tags = { env: 'prod' };
  expect(parseAuditRequest({ tags })).toEqual({ tags });
  expect(parseOrganizationRequest({ tags, accounts: ['111122223333'] })).toEqual({ tags, accounts: ['111122223333'] });
  expect(() => parseAuditRequest({ tags: {} })).toThrow('event.tags: must not be empty');
  expect(() => parseAuditRequest({ tags: ['env=prod'] })).toThrow('event.tags');
  expect(() => parseDoctorRequest({ doctor: true, tags })).toThrow('tags');
});
