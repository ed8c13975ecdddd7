import { collectResources } from '../../src/collect/collect-resources.ts';
import { actionsOf } from '../../src/collect/plan.ts';
import type { Collector, FactRead, Aws, KeyedRead } from '../../src/core/collector.ts';
import { ReadFailure } from '../../src/core/read-failure.ts';
import { sharedByKey, keyedListing } from '../../src/core/fact-reads.ts';
import type { Resource } from '../../src/core/resource.ts';
import { sdkService } from '../../src/core/sdk.ts';

interface Raw {
  readonly id: string;
  readonly group?: string;
}

const shop = sdkService('shop', async () => ({ ShopClient: class {} }), { client: 'ShopClient' });
const shelves: KeyedRead<readonly string[]> = keyedListing(shop as never, 'ListShelf' as never, {
  input: (key) => ({ key }) as never,
  token: 'Marker',
  items: (output: { items: readonly string[] }) => output.items,
  value: (items) => items,
  notConfiguredErrorCodes: ['NoSuchShelf'],
});

const fact = sharedByKey(
  shelves,
  (raw: Raw) => raw.group,
  (items, resource) => `${resource.id}: ${items?.join(' ') ?? 'no shelf'}`,
) as FactRead;

const collectorOf = (raws: readonly Raw[]): Collector => ({
  type: 'AWS::S3::Bucket',
  service: 's3',
  scope: 'regional',
  list: {
    apiCalls: [],
    pages: async function* () {
      yield raws.map((raw) => ({ id: raw.id, arn: raw.id, raw }));
    },
  },
  facts: { first: fact, second: fact },
});

/** Returns shelf `a` in two pages; shelf `none` does not exist, and `locked` is denied. */
const fakeAws = (calls: string[], region = ''): Aws => ({
  call: async () => {
    throw new Error('not expected');
  },
  pages: async function* (_service: unknown, _operation: unknown, { input }: { readonly input: { readonly key: string } }) {
    calls.push(`${region}/${input.key}`);
    if (input.key === 'none') throw new ReadFailure('NoSuchShelf', { kind: 'failed', action: 'shop:ListShelf', message: 'none' });
    if (input.key === 'locked') throw new ReadFailure('AccessDenied', { kind: 'denied', action: 'shop:ListShelf', message: 'no' });
    yield { items: [`${input.key}1`] } as never;
    yield { items: [`${input.key}2`] } as never;
  } as Aws['pages'],
  in: (other) => fakeAws(calls, other),
});

async function run(raws: readonly Raw[]) {
  const calls: string[] = [];
  const resources: Resource[] = [];
  const plan = { collectors: [{ collector: collectorOf(raws), facts: ['first', 'second'] }] };
  const scope = { accountId: '111122223333', partition: 'aws', homeRegion: 'r1', regions: ['r1', 'r2'], now: 0 };
  await collectResources(
    plan,
    { aws: fakeAws(calls), scope },
    {
      resource: (resource) => void resources.push(resource),
      listingError: () => undefined,
    },
  );
  const firsts = resources
    .filter(({ region }) => region === 'r1')
    .map(({ id, facts }) => [id, (facts as Record<string, unknown>)['first']]);
  return { calls: calls.sort(), facts: Object.fromEntries(firsts) as Record<string, unknown>, actions: actionsOf(plan) };
}

test('a keyed read is made once per key and Region for any number of resources and facts', async () => {
  const { calls, facts } = await run([
    { id: 'x', group: 'a' },
    { id: 'y', group: 'a' },
    { id: 'z', group: 'b' },
  ]);
  expect(calls).toEqual(['r1/a', 'r1/b', 'r2/a', 'r2/b']);
  expect(facts).toEqual({
    x: { state: 'known', value: 'x: a1 a2' },
    y: { state: 'known', value: 'y: a1 a2' },
    z: { state: 'known', value: 'z: b1 b2' },
  });
});

test('a resource without a key costs no call', async () => {
  const { calls, facts } = await run([{ id: 'x' }]);
  expect(calls).toEqual([]);
  expect(facts).toEqual({ x: { state: 'absent' } });
});

test('missing and denied keys are distinguished, and a failed key does not affect others', async () => {
  const { facts } = await run([
    { id: 'x', group: 'none' },
    { id: 'y', group: 'locked' },
    { id: 'z', group: 'a' },
  ]);
  expect(facts).toEqual({
    x: { state: 'known', value: 'x: no shelf' },
    y: { state: 'unreadable', collectionError: { kind: 'denied', action: 'shop:ListShelf', message: 'no' } },
    z: { state: 'known', value: 'z: a1 a2' },
  });
});

test('the permissions of a keyed read are known before any call', async () => {
  expect((await run([])).actions).toEqual(['shop:ListShelf']);
});
