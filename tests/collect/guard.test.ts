import { cacheCalls } from '../../src/collect/guard.ts';
import { sdkService } from '../../src/core/sdk.ts';
import { fakeAws } from '../support/fake-aws.ts';

class ShopClient {}
class GetItemCommand {
  declare readonly input: { readonly Id: string };
  declare resolveMiddleware: () => () => Promise<{ output: { Price?: number } }>;
}
const shop = sdkService('shop', async () => ({ ShopClient, GetItemCommand }), { client: 'ShopClient' });

test('identical calls of a run are made once in each Region', async () => {
  const aws = fakeAws({ GetItem: ({ Id }) => ({ Id }) });
  const once = cacheCalls(aws);
  const ask = (region: string, Id: string) => once.in(region).call(shop, 'GetItem', { Id });

  expect(await Promise.all([ask('r1', 'a'), ask('r1', 'a'), ask('r2', 'a'), ask('r1', 'b')])).toEqual([
    { Id: 'a' },
    { Id: 'a' },
    { Id: 'a' },
    { Id: 'b' },
  ]);
  expect(aws.calls).toEqual(['r1 shop:GetItem {"Id":"a"}', 'r2 shop:GetItem {"Id":"a"}', 'r1 shop:GetItem {"Id":"b"}']);
});

test('a failed call is not repeated either', async () => {
  const aws = fakeAws({});
  const once = cacheCalls(aws);
  const ask = () => once.in('r1').call(shop, 'GetItem', { Id: 'a' });

  await expect(ask()).rejects.toThrow('unknown');
  await expect(ask()).rejects.toThrow('unknown');
  expect(aws.calls).toHaveLength(1);
});

test('the least recently used responses are evicted', async () => {
  const aws = fakeAws({ GetItem: {} });
  const once = cacheCalls(aws, 2).in('r1');
  for (const Id of ['a', 'b', 'a', 'c', 'a', 'b']) await once.call(shop, 'GetItem', { Id });

  expect(aws.calls.map((call) => JSON.parse(call.split(' ')[2] ?? '').Id)).toEqual(['a', 'b', 'c', 'b']);
});

test('many calls of one service do not evict the responses of another', async () => {
  const bank = sdkService('bank', async () => ({ ShopClient, GetItemCommand }), { client: 'ShopClient' });
  const aws = fakeAws({ GetItem: {} });
  const once = cacheCalls(aws, 2).in('r1');
  await once.call(bank, 'GetItem', { Id: 'a' });
  for (const Id of ['b', 'c', 'd']) await once.call(shop, 'GetItem', { Id });
  await once.call(bank, 'GetItem', { Id: 'a' });

  expect(aws.calls.filter((call) => call.includes('bank'))).toHaveLength(1);
});

test('a pending call is never evicted', async () => {
  const aws = fakeAws({ GetItem: {} });
  const once = cacheCalls(aws, 1).in('r1');
  await Promise.all(['a', 'b', 'c', 'a', 'b'].map((Id) => once.call(shop, 'GetItem', { Id })));

  expect(aws.calls.map((call) => JSON.parse(call.split(' ')[2] ?? '').Id)).toEqual(['a', 'b', 'c']);
});
