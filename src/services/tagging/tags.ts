import type { SharedRead } from '../../core/collector.ts';
import { createInterner } from '../../util/intern.ts';
import type { DataStoreCount } from '../account/facts.ts';
import { derivedRead, apiCalls, tagsOf } from '../../core/fact-reads.ts';
import type { Tags } from '../../core/resource.ts';
import { tagging } from './clients.ts';

/** The resources of a Region that have, or once had, tags. */
interface Tagged {
  /** By type as {@link arnTypeOf} names it: how many there are, and how many of them have each tag. */
  readonly types: ReadonlyMap<string, DataStoreCount>;
  /** By ARN, except for EC2: its listings contain tags, and it has the most resources. */
  readonly tags: ReadonlyMap<string, Tags>;
}

/**
 * All types are read at once, because the listing of uncovered resources needs them
 * (https://docs.aws.amazon.com/resourcegroupstagging/latest/APIReference/API_GetResources.html).
 */
const tagged: SharedRead<Tagged> = {
  name: 'tagged resources',
  scope: 'regional',
  apiCalls: [apiCalls(tagging, 'GetResources')],
  notConfiguredErrorCodes: [],
  load: async (aws) => {
    const counts = new Map<string, { count: number; keys: Map<string, number> }>();
    const tags = new Map<string, Tags>();
    const compact = createInterner();
    for await (const page of aws.pages(tagging, 'GetResources', { input: { ResourcesPerPage: 100 }, token: 'PaginationToken' })) {
      for (const { ResourceARN: arn, Tags: list } of page.ResourceTagMappingList ?? []) {
        if (arn === undefined) continue;
        const type = arnTypeOf(arn);
        const found = counts.get(type) ?? { count: 0, keys: new Map() };
        const own = compact(tagsOf(list));
        found.count += 1;
        for (const key of Object.keys(own)) found.keys.set(key, (found.keys.get(key) ?? 0) + 1);
        counts.set(type, found);
        if (!type.startsWith('ec2:')) tags.set(arn, own);
      }
    }
    return { types: new Map(Array.from(counts, ([type, { count, keys }]) => [type, { count, tags: Object.fromEntries(keys) }])), tags };
  },
};

/** Types and tag keys of all resources of a Region that have, or once had, tags. */
export const taggedTypes = derivedRead('tagged types', tagged, ({ types }) => types);

/** Tags of a Region's resources by ARN, for services that would need a call per resource; a resource that is missing has none. */
export const tagsByArn = derivedRead('tags by ARN', tagged, ({ tags }) => tags);

/**
 * `service:type`, such as `kms:key`; the service alone where an ARN names no type, as those of queues do. Load balancers of the second
 * generation keep the part that distinguishes them from classic ones: `elasticloadbalancing:loadbalancer/app`.
 */
export function arnTypeOf(arn: string): string {
  const [, , service = '', region, , ...rest] = arn.split(':');
  if (service === 's3' && region === '') return 's3:bucket';
  const resource = rest.join(':').replace(/^(\/|regional\/|global\/)/, '');
  const [type, name] = resource.split(/[:/]/);
  if (name === undefined) return service;
  return `${service}:${/^loadbalancer\/(app|net|gwy)(?=\/)/.exec(resource)?.[0] ?? type}`;
}
