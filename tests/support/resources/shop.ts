import { collectResources, type CollectScope } from '../../../src/collect/collect-resources.ts';
import type { Collector } from '../../../src/core/collector.ts';
import { notReported } from '../../../src/core/fact.ts';
import {
  apiCalls,
  batched,
  deletionCheck,
  fromListing,
  listing,
  perResource,
  perResourceCalls,
  shared,
  sharedListing,
  sharedRead,
} from '../../../src/core/fact-reads.ts';
import type { ListingError, Resource } from '../../../src/core/resource.ts';
import { sdkService } from '../../../src/core/sdk.ts';
import { type Answers, fakeAws } from '../fake-aws.ts';

class ShopClient {}
class ListItemsCommand {
  declare readonly input: { readonly Token?: string };
  declare resolveMiddleware: () => () => Promise<{ output: { Items?: Item[]; Token?: string } }>;
}
class GetItemCommand {
  declare readonly input: { readonly Id: string };
  declare resolveMiddleware: () => () => Promise<{ output: { Price?: number; Color?: string } }>;
}
class ListOwnersCommand {
  declare readonly input: object;
  declare resolveMiddleware: () => () => Promise<{ output: { Owners?: Record<string, string> } }>;
}
export interface Item {
  readonly Id: string;
  readonly Size?: string;
  readonly Region?: string;
}

/** A service with items that have prices and owners. */
export const shop = sdkService('shop', async () => ({ ShopClient, ListItemsCommand, GetItemCommand, ListOwnersCommand }), {
  client: 'ShopClient',
  actions: { GetItem: 'shop:ReadItem' },
});
export const owners = sharedRead(shop, 'ListOwners', { scope: 'global', value: (output) => output.Owners });
export const items = sharedListing(shop, 'ListItems', {
  scope: 'regional',
  token: 'Token',
  items: (output) => output.Items,
  value: (all) => all,
});

const input = ({ id }: { readonly id: string }) => ({ Id: id });
export const facts = {
  size: fromListing((raw: Item) => raw.Size ?? notReported('the size is missing')),
  price: perResource(shop, 'GetItem', { input, value: (output) => output.Price, notConfiguredErrorCodes: ['NoPrice'] }),
  color: perResource(shop, 'GetItem', { input, value: (output) => output.Color }),
  owner: shared(owners, (all, { id }) => all?.[id]),
  rank: batched(2, [apiCalls(shop, 'GetItem')], async (aws, some) => {
    await aws.call(shop, 'GetItem', { Id: some.map(({ id }) => id).join('+') });
    return new Map(some.filter(({ id }) => id !== 'b').map(({ id }) => [id, `rank of ${id}`]));
  }),
  undeclared: perResourceCalls([apiCalls(shop, 'GetItem')], (aws) => aws.call(shop, 'ListOwners', {})),
  broken: fromListing((raw: Item) => raw.Size?.length ?? (null as unknown as string).length),
};

/** A collector of the shop's items. */
export const collector = (change: Partial<Collector<Item>> = {}): Collector =>
  ({
    type: 'AWS::S3::Bucket',
    service: 's3',
    scope: 'regional',
    deletion: deletionCheck(shop, 'ListItems', {
      errorCodes: ['NoSuchItem'],
      input: () => ({ Token: 'again' }),
      token: 'Token',
      ids: (output) => (output.Items ?? []).map(({ Id }) => Id),
    }),
    list: listing(shop, 'ListItems', {
      token: 'Token',
      items: (output) => output.Items,
      resource: (raw: Item) => ({ id: raw.Id, arn: `arn:${raw.Id}`, ...(raw.Region === undefined ? {} : { region: raw.Region }), raw }),
    }),
    facts,
    ...change,
  }) as unknown as Collector;

/** Collects the wanted facts of the shop's items. */
export async function run(wanted: readonly string[], answers: Answers, of = collector(), change: Partial<CollectScope> = {}) {
  const aws = fakeAws(answers);
  const resources: Resource[] = [];
  const listingErrors: ListingError[] = [];
  const scope = { accountId: '111122223333', partition: 'aws', homeRegion: 'eu-west-1', regions: ['eu-west-1'], now: 0, ...change };
  await collectResources(
    { collectors: [{ collector: of, facts: wanted }] },
    { aws, scope },
    {
      resource: (resource) => void resources.push(resource),
      listingError: (collectionError) => void listingErrors.push(collectionError),
    },
  );
  const factsOf = Object.fromEntries(resources.map(({ id, facts: read }) => [id, read as Record<string, unknown>]));
  return { resources, listingErrors, factsOf, calls: aws.calls };
}

export const twoItems = { ListItems: { Items: [{ Id: 'a', Size: 'S' }, { Id: 'b' }] } };
