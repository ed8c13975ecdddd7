import type { ListedResult } from '../../src/core/result/result.ts';
import type { ReportReference } from '../../src/delivery/publish.ts';
import { organization } from '../support/organization.ts';
import { type OrganizationRun, startOrganization } from '../support/organization-run.ts';

jest.setTimeout(600_000);

const { own } = organization;
const other = '200000000001';
const rules = ['s3-account-public-access-blocked', 's3-bucket-tls-enforced', 's3-bucket-versioning-enabled'];
let run: OrganizationRun;

beforeAll(async () => {
  run = await startOrganization(
    [
      { id: own, name: 'management' },
      { id: other, name: 'team' },
    ],
    {},
  );
});
afterAll(() => run?.close());

/** Runs the state machine with an event, and returns the results of the organization and of its accounts. */
async function resultsOf(event: object): Promise<readonly ListedResult[]> {
  const { status, output, error } = await run.machine.run({ regions: ['eu-west-1'], rules, ...event });
  expect({ status, error }).toEqual({ status: 'SUCCEEDED', error: undefined });
  const { prefix } = output as ReportReference;
  const accounts = [own, other].map((id) => `accounts/${id}/`);
  return Promise.all(['', ...accounts].map((folder) => run.json<ListedResult>(`${prefix}${folder}result.json`)));
}

const idsOf = ({ findings }: ListedResult): readonly string[] => findings.map(({ id }) => id).sort();

test('the state machine limits every account to resources with the tags of the event', async () => {
  const all = await resultsOf({});
  const tagged = all.flatMap(({ findings }) => findings).find(({ resource: { tags } }) => Object.keys(tags ?? {}).length > 0);
  const [[key, value] = ['', '']] = Object.entries(tagged?.resource.tags ?? {});
  expect(key).not.toBe('');
  const limited = await resultsOf({ tags: { [key]: value } });
  for (const [index, result] of limited.entries()) {
    const matching = all[index]?.findings.filter(({ resource: { tags } }) => tags?.[key] === value).map(({ id }) => id);
    expect(matching?.length).toBeGreaterThan(0);
    expect(matching?.length).toBeLessThan(all[index]?.findings.length ?? 0);
    expect(idsOf(result)).toEqual(matching?.sort());
    expect(result.run.request?.tags).toEqual({ [key]: value });
    expect(result.changes?.resolved ?? []).toEqual([]);
  }
});

test('the state machine rejects an event with empty tags', async () => {
  const { status, error } = await run.machine.run({ rules, tags: {} });
  expect(status).toBe('FAILED');
  expect(JSON.stringify(error)).toContain('event.tags: must not be empty');
});
