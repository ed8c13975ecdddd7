import { SharedReadCache } from '../../src/collect/shared-read-cache.ts';
import type { Aws, KeyedRead, SharedRead } from '../../src/core/collector.ts';

const aws: Aws = { in: () => aws, call: () => Promise.reject(new Error('no call')), pages: () => [] as never };
const scope = { accountId: '111122223333', partition: 'aws', homeRegion: 'us-east-1', regions: ['eu-west-1', 'us-east-1'], now: 0 };

/** A cache of three shared reads that record each call. */
function noted() {
  const loads: string[] = [];
  const sharedRead = (name: string, of: 'global' | 'regional'): SharedRead<string> => ({
    name,
    scope: of,
    apiCalls: [],
    notConfiguredErrorCodes: [],
    load: async (_aws, { region }) => void loads.push(`${name} ${region}`),
  });
  const keyed: KeyedRead<string> = {
    name: 'keyed',
    apiCalls: [],
    notConfiguredErrorCodes: [],
    load: async (_aws, key) => void loads.push(`keyed ${key}`),
  };
  const account = sharedRead('account', 'global');
  const local = sharedRead('local', 'regional');
  const cache = new SharedReadCache(aws, scope);
  const read = async (region: string) => {
    await cache.in(region)(account);
    await cache.in(region)(local);
    await cache.loadKeyed(keyed as KeyedRead<unknown>, 'key', { region });
    return loads.splice(0);
  };
  return { cache, read };
}

describe('shared reads', () => {
  test('are made once per Region or once for the account', async () => {
    const { read } = noted();
    expect(await read('eu-west-1')).toEqual(['account us-east-1', 'local eu-west-1', 'keyed key']);
    expect(await read('eu-west-1')).toEqual([]);
    expect(await read('us-east-1')).toEqual(['local us-east-1', 'keyed key']);
  });

  test('are released only in the Region that no longer needs them', async () => {
    const { cache, read } = noted();
    await read('eu-west-1');
    await read('us-east-1');
    cache.release('eu-west-1', (_reads, place) => place === 'global');
    expect(await read('eu-west-1')).toEqual(['local eu-west-1', 'keyed key']);
    expect(await read('us-east-1')).toEqual([]);
    cache.release('eu-west-1', () => false);
    expect(await read('us-east-1')).toEqual(['account us-east-1']);
  });

  test('are released everywhere when an account-wide listing ends', async () => {
    const { cache, read } = noted();
    await read('eu-west-1');
    await read('us-east-1');
    cache.release('global', () => false);
    expect(await read('eu-west-1')).toEqual(['account us-east-1', 'local eu-west-1', 'keyed key']);
  });
});
