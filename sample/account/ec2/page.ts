import { page } from '../../endpoint/page.ts';

interface Paged {
  readonly NextToken?: string | undefined;
  readonly MaxResults?: number | undefined;
}

/** A page as EC2 gives it: everything at once unless the caller names a page size. */
export function ec2Page<Item>(
  items: readonly Item[],
  { NextToken, MaxResults }: Paged,
): { readonly items: Item[]; readonly NextToken: string | undefined } {
  const defaultMax = MaxResults === undefined ? Math.max(1, items.length) : 1000;
  const found = page(items, { token: NextToken, max: MaxResults, defaultMax, invalidToken: 'InvalidPaginationToken' });
  return { items: found.items, NextToken: found.nextToken };
}

/** Things by the Region they are in. */
export const byRegion = <Item extends { readonly region: string }>(items: readonly Item[]): ((region: string) => readonly Item[]) => {
  const regions = Map.groupBy(items, ({ region }) => region);
  return (region) => regions.get(region) ?? [];
};

/** An id as EC2 makes them, with a number in it. */
export const ec2Id = (prefix: string, number: number): string => `${prefix}-0${number.toString(16).padStart(16, '0')}`;
