import type { Tag } from '@aws-sdk/client-ec2';
import type { ListedResource, Scope } from '../../core/collector.ts';
import { tagsOf } from '../../core/fact-reads.ts';

/** Returns a resource of EC2 from its listing; empty if the listing does not contain the ID. */
export function listedAs<Raw extends { readonly Tags?: Tag[] | undefined }>(
  kind: string,
  { id, raw }: { readonly id: string | undefined; readonly raw: Raw },
  { partition, region, accountId }: Scope,
): ListedResource<Raw>[] {
  if (id === undefined) return [];
  // ARNs of snapshots and images do not contain an account (https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html).
  const owner = kind === 'snapshot' || kind === 'image' ? '' : accountId;
  return [{ id, arn: `arn:${partition}:ec2:${region}:${owner}:${kind}/${id}`, tags: tagsOf(raw.Tags), raw }];
}
