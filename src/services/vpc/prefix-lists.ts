import type { SecurityGroup } from '@aws-sdk/client-ec2';
import type { Aws, SharedRead } from '../../core/collector.ts';
import { notReportedFailure, ReadFailure } from '../../core/read-failure.ts';
import { mapConcurrently } from '../../util/concurrency.ts';
import { apiCalls } from '../../core/fact-reads.ts';
import { ec2 } from '../ec2/clients.ts';
import { valueOrThrow } from '../shared/lookup.ts';
import { allRules } from './groups.ts';
import { securityGroups } from './shared-reads.ts';

/** CIDR blocks of prefix lists by list ID, or the errors that prevented reading them. */
type PrefixLists = ReadonlyMap<string, readonly string[] | ReadFailure>;

/** Prefix lists in the rules of each security group, by group ID. Other prefix lists are not read. */
export const prefixListsByGroup: SharedRead<ReadonlyMap<string, PrefixLists>> = {
  name: 'ec2:GetManagedPrefixListEntries in use',
  scope: 'regional',
  apiCalls: [apiCalls(ec2, 'GetManagedPrefixListEntries'), ...securityGroups.apiCalls],
  notConfiguredErrorCodes: [],
  load: async (aws, _scope, shared) => {
    const groups = (await shared(securityGroups)) ?? [];
    const lists = await entriesByList(aws, groups.flatMap(listIdsOf));
    const ofGroup = (group: SecurityGroup): PrefixLists => new Map(listIdsOf(group).map((id) => [id, lists.get(id) ?? []]));
    return new Map(groups.map((group) => [group.GroupId ?? '', ofGroup(group)]));
  },
};

const listIdsOf = (group: SecurityGroup): readonly string[] =>
  allRules(group).flatMap(({ PrefixListIds }) => (PrefixListIds ?? []).flatMap(({ PrefixListId }) => PrefixListId ?? []));

/** CIDR blocks of prefix lists by list ID, or the errors that prevented reading them. */
export async function entriesByList(aws: Aws, ids: readonly string[]): Promise<PrefixLists> {
  return new Map(await mapConcurrently([...new Set(ids)], async (id) => [id, await entriesOf(aws, id)] as const));
}

/** https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/LocationsOfEdgeServers.html#managed-prefix-list */
const cloudFrontLists = ['com.amazonaws.global.cloudfront.origin-facing', 'com.amazonaws.global.ipv6.cloudfront.origin-facing'];

/** CIDR blocks from which CloudFront connects to origins. */
export const cloudFrontBlocks: SharedRead<readonly string[]> = {
  name: 'ec2:DescribeManagedPrefixLists of CloudFront',
  scope: 'regional',
  apiCalls: [apiCalls(ec2, 'DescribeManagedPrefixLists', 'GetManagedPrefixListEntries')],
  notConfiguredErrorCodes: [],
  load: async (aws) => {
    const { PrefixLists = [] } = await aws.call(ec2, 'DescribeManagedPrefixLists', {
      Filters: [{ Name: 'prefix-list-name', Values: cloudFrontLists }],
    });
    const lists = await entriesByList(
      aws,
      PrefixLists.flatMap(({ PrefixListId }) => PrefixListId ?? []),
    );
    return [...lists.values()].flatMap(valueOrThrow);
  },
};

async function entriesOf(aws: Aws, PrefixListId: string): Promise<readonly string[] | ReadFailure> {
  const blocks: string[] = [];
  try {
    for await (const page of aws.pages(ec2, 'GetManagedPrefixListEntries', {
      input: { PrefixListId, MaxResults: 100 },
      token: 'NextToken',
    })) {
      for (const { Cidr } of page.Entries ?? []) {
        if (Cidr === undefined)
          return notReportedFailure(ec2.action('GetManagedPrefixListEntries'), 'an entry does not contain its CIDR block');
        blocks.push(Cidr);
      }
    }
    return blocks;
  } catch (error) {
    if (error instanceof ReadFailure) return error;
    throw error;
  }
}

/**
 * Returns the CIDR blocks of the prefix lists in the rules of security groups, by list ID.
 * @throws {ReadFailure} if one of the lists could not be read
 */
export function blocksOf(
  byGroup: ReadonlyMap<string, PrefixLists> | undefined,
  groupIds: readonly string[],
): Readonly<Record<string, readonly string[]>> {
  const blocks: Record<string, readonly string[]> = {};
  for (const [id, list] of groupIds.flatMap((group) => [...(byGroup?.get(group) ?? [])])) {
    if (list instanceof ReadFailure) throw list;
    blocks[id] = list;
  }
  return blocks;
}
