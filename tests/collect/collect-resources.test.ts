import { actionsOf, collectorsOf, planFor } from '../../src/collect/plan.ts';
import type { Scope, SharedRead } from '../../src/core/collector.ts';
import { apiCalls, listingFrom, perResourceCalls, shared } from '../../src/core/fact-reads.ts';
import { versioningRule } from '../support/resources/builders.ts';
import { type Answers, denied, refused } from '../support/fake-aws.ts';
import { collector, facts, items, owners, run, shop, twoItems } from '../support/resources/shop.ts';

describe('collect resources', () => {
  test('facts are known, not configured or unreadable', async () => {
    const { factsOf, listingErrors } = await run(['size', 'price', 'owner'], {
      ...twoItems,
      GetItem: ({ Id }) => {
        if (Id === 'a') throw refused('NoPrice', { kind: 'failed', action: 'x', message: 'none' });
        throw denied('shop:ReadItem');
      },
      ListOwners: { Owners: { a: 'Ann' } },
    });
    expect(listingErrors).toEqual([]);
    expect(factsOf).toEqual({
      a: { size: { state: 'known', value: 'S' }, price: { state: 'absent' }, owner: { state: 'known', value: 'Ann' } },
      b: {
        size: { state: 'unreadable', collectionError: { kind: 'not-reported', action: 'shop:ListItems', message: 'the size is missing' } },
        price: { state: 'unreadable', collectionError: { kind: 'denied', action: 'shop:ReadItem', message: expect.any(String) } },
        owner: { state: 'absent' },
      },
    });
  });

  test('only planned facts are read, two facts from one response cost one call, and a shared read is made once', async () => {
    const { calls } = await run(['price', 'color', 'owner'], { ...twoItems, GetItem: {}, ListOwners: {} });
    expect(calls.sort()).toEqual([
      'eu-west-1 shop:GetItem {"Id":"a"}',
      'eu-west-1 shop:GetItem {"Id":"b"}',
      'eu-west-1 shop:ListItems {}',
      'eu-west-1 shop:ListOwners {}',
    ]);
    expect((await run(['size'], twoItems)).calls).toEqual(['eu-west-1 shop:ListItems {}']);
  });

  test('all pages are read', async () => {
    const pages: Answers = {
      ListItems: ({ Token }) => (Token === undefined ? { Items: [{ Id: 'a' }], Token: '2' } : { Items: [{ Id: 'b' }] }),
    };
    expect((await run([], pages)).resources.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('a failed page is a listing error, and the resources of earlier pages stay', async () => {
    const { resources, listingErrors } = await run([], {
      ListItems: ({ Token }) => {
        if (Token !== undefined) throw denied('shop:ListItems');
        return { Items: [{ Id: 'a' }], Token: '2' };
      },
    });
    expect(resources.map(({ id }) => id)).toEqual(['a']);
    expect(listingErrors).toMatchObject([
      { type: 'AWS::S3::Bucket', region: 'eu-west-1', collectionError: { kind: 'denied', action: 'shop:ListItems' } },
    ]);
  });

  test('a resource in a Region that is not enabled is a collection error, and one in a Region that was not selected is left out', async () => {
    const Items = [{ Id: 'a' }, { Id: 'b', Region: 'ap-east-1' }, { Id: 'c', Region: 'ap-east-1' }, { Id: 'd', Region: 'us-east-1' }];
    const { resources, listingErrors } = await run([], { ListItems: { Items } }, collector({ scope: 'global' }), {
      disabledRegions: ['ap-east-1'],
    });
    expect(resources.map(({ id }) => id)).toEqual(['a']);
    expect(listingErrors).toMatchObject([
      {
        type: 'AWS::S3::Bucket',
        region: 'ap-east-1',
        collectionError: {
          kind: 'unreachable',
          action: 'shop:ListItems',
          message: 'resources are listed in ap-east-1, which is not enabled in the account',
        },
      },
    ]);
  });

  test('a failed shared read makes the fact of every resource unreadable, with one call', async () => {
    const { factsOf, calls } = await run(['owner'], {
      ...twoItems,
      ListOwners: () => {
        throw denied('shop:ListOwners');
      },
    });
    for (const id of ['a', 'b']) expect(factsOf[id]?.['owner']).toMatchObject({ state: 'unreadable', collectionError: { kind: 'denied' } });
    expect(calls.filter((call) => call.includes('ListOwners'))).toHaveLength(1);
  });

  test('batches read several resources with one call', async () => {
    const { factsOf, calls } = await run(['rank'], { ListItems: { Items: ['a', 'b', 'c'].map((Id) => ({ Id })) }, GetItem: {} });
    expect(factsOf).toMatchObject({
      a: { rank: { value: 'rank of a' } },
      b: { rank: { state: 'absent' } },
      c: { rank: { value: 'rank of c' } },
    });
    expect(calls.filter((call) => call.includes('GetItem'))).toEqual([
      'eu-west-1 shop:GetItem {"Id":"a+b"}',
      'eu-west-1 shop:GetItem {"Id":"c"}',
    ]);
  });

  test('a collector that throws on a response is a collection error, and the others continue', async () => {
    const { factsOf } = await run(['broken', 'size'], twoItems);
    expect(factsOf).toMatchObject({
      a: { broken: { state: 'known' } },
      b: { broken: { state: 'unreadable', collectionError: { kind: 'failed' } } },
    });
  });

  test('an undeclared operation cannot be called', async () => {
    const { factsOf, calls } = await run(['undeclared'], { ...twoItems, ListOwners: {} });
    expect(factsOf['a']?.['undeclared']).toMatchObject({
      state: 'unreadable',
      collectionError: { message: expect.stringContaining('not declared') },
    });
    expect(calls).toEqual(['eu-west-1 shop:ListItems {}']);
  });

  test('a Regional collector runs in each Region, and an account-wide collector leaves out resources of other Regions', async () => {
    const regional = await run([], twoItems, collector(), { regions: ['eu-west-1', 'us-east-1'] });
    expect(regional.resources.map(({ id, region }) => `${region} ${id}`).sort()).toEqual([
      'eu-west-1 a',
      'eu-west-1 b',
      'us-east-1 a',
      'us-east-1 b',
    ]);
    const answers = {
      ListItems: {
        Items: [
          { Id: 'a', Region: 'us-east-1' },
          { Id: 'b', Region: 'ap-south-1' },
        ],
      },
      GetItem: { Price: 3 },
    };
    const global = await run(['price'], answers, collector({ scope: 'global' }), { regions: ['us-east-1'] });
    expect(global.resources).toMatchObject([{ id: 'a', region: 'us-east-1' }]);
    expect(global.calls).toEqual(['eu-west-1 shop:ListItems {}', 'us-east-1 shop:GetItem {"Id":"a"}']);
  });

  test('a listing that another fact needs completely is read once', async () => {
    const byOne = collector({
      list: listingFrom(items, (all) => all.map((raw) => ({ id: raw.Id, arn: raw.Id, raw }))),
      facts: { ...facts, neighbors: shared(items, (all) => all?.length) } as never,
    });
    const { calls, factsOf } = await run(['neighbors'], twoItems, byOne);
    expect(factsOf['a']?.['neighbors']).toEqual({ state: 'known', value: 2 });
    expect(calls).toEqual(['eu-west-1 shop:ListItems {}']);
  });

  test('two resources that need the same response cost one call, unless a shared read makes it', async () => {
    const same = perResourceCalls([apiCalls(shop, 'GetItem')], async (aws) => (await aws.call(shop, 'GetItem', { Id: 'same' })).Price);
    const twice: SharedRead<number> = {
      name: 'twice',
      scope: 'regional',
      apiCalls: [apiCalls(shop, 'GetItem')],
      notConfiguredErrorCodes: [],
      load: async (aws) => {
        await aws.call(shop, 'GetItem', { Id: 'poll' });
        return (await aws.call(shop, 'GetItem', { Id: 'poll' })).Price;
      },
    };
    const of = collector({ facts: { ...facts, same, twice: shared(twice, (value) => value) } as never });
    const { calls } = await run(['same', 'twice'], { ...twoItems, GetItem: { Price: 1 } }, of);
    expect(calls.filter((call) => call.includes('GetItem')).sort()).toEqual([
      'eu-west-1 shop:GetItem {"Id":"poll"}',
      'eu-west-1 shop:GetItem {"Id":"poll"}',
      'eu-west-1 shop:GetItem {"Id":"same"}',
    ]);
  });

  test('a fact can use shared reads, also of another Region', async () => {
    const local = { ...owners, scope: 'regional' as const };
    const building = collector({
      facts: {
        ...facts,
        both: perResourceCalls([apiCalls(shop, 'GetItem')], async (aws, { id }, { shared }) => {
          const { Price } = await aws.call(shop, 'GetItem', { Id: id });
          return [Price, Object.keys((await shared(local)) ?? {}), Object.keys((await shared(local, 'us-east-1')) ?? {})];
        }),
      } as never,
    });
    const { calls, factsOf } = await run(
      ['both'],
      {
        ...twoItems,
        GetItem: { Price: 3 },
        ListOwners: (_input: unknown, region: string) => ({ Owners: { [region]: 'Ann' } }),
      },
      building,
    );
    expect(factsOf['b']?.['both']).toEqual({ state: 'known', value: [3, ['eu-west-1'], ['us-east-1']] });
    expect(calls.filter((call) => call.includes('ListOwners'))).toEqual(['eu-west-1 shop:ListOwners {}', 'us-east-1 shop:ListOwners {}']);
  });

  test('shared reads know all Regions of the run', async () => {
    const everywhere = {
      name: 'regions',
      scope: 'global' as const,
      apiCalls: [],
      notConfiguredErrorCodes: [],
      load: async (_aws: unknown, scope: Scope) => scope.regions,
    };
    const of = collector({ facts: { ...facts, regions: shared(everywhere, (all) => all) } as never });
    const { factsOf } = await run(['regions'], twoItems, of, { regions: ['eu-west-1', 'us-east-1'] });
    expect(factsOf['a']?.['regions']).toEqual({ state: 'known', value: ['eu-west-1', 'us-east-1'] });
  });

  test('tags that cannot be read are null with the reason', async () => {
    const tagged = collector({ tags: shared(owners, (all) => all) as never });
    expect((await run([], { ...twoItems, ListOwners: { Owners: { env: 'prod' } } }, tagged)).resources[0]?.tags).toEqual({ env: 'prod' });
    const blind = await run([], twoItems, tagged);
    expect(blind.resources[0]).toMatchObject({ tags: null, tagsError: { kind: 'unsupported' } });
  });
});

describe('the plan', () => {
  test('names the facts and actions of the selected rules, and no others', () => {
    const rule = { ...versioningRule, facts: ['price'] };
    const plan = planFor([rule], [collector()]);
    expect(plan.collectors).toMatchObject([{ facts: ['price'] }]);
    expect(actionsOf(plan)).toEqual(['shop:ListItems', 'shop:ReadItem']);
  });

  test('rejects a rule without its collector at startup', () => {
    expect(() => collectorsOf({ ...versioningRule, facts: ['nothing'] }, [collector()])).toThrow('s3-test-versioned');
    expect(() => collectorsOf({ ...versioningRule, facts: ['price'] }, [collector(), collector()])).toThrow('2 collectors');
  });
});
