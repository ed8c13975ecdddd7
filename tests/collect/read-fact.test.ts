import type { SharedRead } from '../../src/core/collector.ts';
import { notReported } from '../../src/core/fact.ts';
import { apiCalls, derivedRead, perResourceCalls, shared } from '../../src/core/fact-reads.ts';
import { type Answers, denied, refused } from '../support/fake-aws.ts';
import { collector, facts, run, shop, twoItems } from '../support/resources/shop.ts';

describe('a resource that may be deleted', () => {
  const listedAgain = (again: () => object): Answers => ({
    ListItems: ({ Token }) => (Token === undefined ? twoItems.ListItems : again()),
    GetItem: ({ Id }) => {
      if (Id === 'a') throw refused('NoSuchItem', { kind: 'failed', action: 'shop:ReadItem', message: 'not found' });
      return { Price: 1 };
    },
  });

  test('a resource is dropped if its listing, which is read once more, confirms its deletion', async () => {
    const { resources, calls } = await run(
      ['price', 'color', 'size'],
      listedAgain(() => ({ Items: [{ Id: 'b' }] })),
    );
    expect(resources.map(({ id }) => id)).toEqual(['b']);
    expect(calls.filter((call) => call.includes('again'))).toHaveLength(1);
  });

  test.each<[string, () => object]>([
    ['is still listed', () => ({ Items: [{ Id: 'b' }], Token: 'more' })],
    [
      'cannot be listed again',
      () => {
        throw denied('shop:ListItems');
      },
    ],
    [
      'is listed again with an invalid response',
      () => {
        throw new TypeError('no list');
      },
    ],
  ])('"not found" makes only the fact unreadable if the resource %s', async (_, again) => {
    const answers = listedAgain(again);
    const pages: Answers = {
      ...answers,
      ListItems: (input, region) =>
        input['Token'] === 'more' ? { Items: [{ Id: 'a' }] } : (answers['ListItems'] as (i: object, r: string) => object)(input, region),
    };
    const { factsOf, listingErrors } = await run(['price', 'size'], pages);
    expect(listingErrors).toEqual([]);
    expect(factsOf['a']).toEqual({
      price: { state: 'unreadable', collectionError: { kind: 'failed', action: 'shop:ReadItem', message: 'not found' } },
      size: { state: 'known', value: 'S' },
    });
  });
});

test('an unreadable fact names the call that failed or returned an answer without the value', async () => {
  const calls = [apiCalls(shop, 'ListOwners', 'GetItem')];
  const bothOwners: SharedRead<unknown> = {
    name: 'owners and a price',
    scope: 'regional',
    apiCalls: calls,
    notConfiguredErrorCodes: [],
    load: async (aws) => ({ ...(await aws.call(shop, 'ListOwners', {})), ...(await aws.call(shop, 'GetItem', { Id: 'x' })) }),
  };
  const derived = derivedRead('derived', bothOwners, (answer) => answer);
  const missing = () => notReported('the answer lacks the value');
  const of = collector({
    facts: {
      ...facts,
      last: perResourceCalls(calls, async (aws) => {
        await aws.call(shop, 'ListOwners', {});
        await aws.call(shop, 'GetItem', { Id: 'x' });
        return missing();
      }),
      named: perResourceCalls(calls, async (aws) => {
        await aws.call(shop, 'GetItem', { Id: 'x' });
        return notReported('the answer lacks the value', 'shop:ListOwners');
      }),
      unusable: perResourceCalls(calls, async (aws) => (await aws.call(shop, 'GetItem', { Id: 'x' })).Color?.length ?? JSON.parse('{')),
      joined: perResourceCalls(calls, async (_aws, _item, { shared: load }) => ((await load(derived)) === undefined ? 1 : missing())),
      shared: shared(bothOwners, missing),
      failed: perResourceCalls([apiCalls(shop, 'GetItem', 'ListOwners')], async (aws) => {
        await aws.call(shop, 'GetItem', { Id: 'x' });
        throw denied('shop:ListOwners');
      }),
    } as never,
  });
  const names = ['last', 'named', 'unusable', 'joined', 'shared', 'failed'];
  const { factsOf } = await run(names, { ListItems: { Items: [{ Id: 'a' }] }, ListOwners: {}, GetItem: {} }, of);
  const blamed = (action: string) => ({ state: 'unreadable', collectionError: { action } });
  expect(factsOf['a']).toMatchObject({
    last: blamed('shop:ReadItem'),
    named: blamed('shop:ListOwners'),
    unusable: blamed('shop:ReadItem'),
    joined: blamed('shop:ReadItem'),
    shared: blamed('shop:ReadItem'),
    failed: blamed('shop:ListOwners'),
  });
});
