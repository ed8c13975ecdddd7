import type { ResourceType as WafResourceType } from '@aws-sdk/client-wafv2';
import type { SharedRead } from '../../core/collector.ts';
import { apiCalls, sharedListing } from '../../core/fact-reads.ts';
import { ReadFailure } from '../../core/read-failure.ts';
import { mapConcurrently } from '../../util/concurrency.ts';
import { wafV2 } from './clients.ts';

/** ARNs of the Regional web ACLs. */
const regionalWebAcls = sharedListing(wafV2, 'ListWebACLs', {
  scope: 'regional',
  input: () => ({ Scope: 'REGIONAL' as const, Limit: 100 }),
  token: 'NextMarker',
  items: ({ WebACLs }) => WebACLs,
  value: (items): readonly string[] => items.flatMap(({ ARN }) => ARN ?? []),
});

/** Web ACLs by the resources that use them. */
export interface WebAclAssociations {
  /** ARN of the web ACL by ARN of the resource. */
  readonly byResource: ReadonlyMap<string, string>;
  /** Why the resources of some web ACL could not be read: it could be that of any resource. */
  readonly failure?: ReadFailure;
}

/**
 * Web ACLs of resources of one type. One call for each web ACL instead of one for each resource; the operation returns one type at a time
 * (https://docs.aws.amazon.com/waf/latest/APIReference/API_ListResourcesForWebACL.html).
 */
const associations = (ResourceType: WafResourceType): SharedRead<WebAclAssociations> => ({
  name: `wafv2:ListResourcesForWebACL ${ResourceType}`,
  scope: 'regional',
  apiCalls: [...regionalWebAcls.apiCalls, apiCalls(wafV2, 'ListResourcesForWebACL')],
  notConfiguredErrorCodes: [],
  load: async (aws, _scope, shared) => {
    const read = async (WebACLArn: string) => {
      try {
        const { ResourceArns } = await aws.call(wafV2, 'ListResourcesForWebACL', { WebACLArn, ResourceType });
        return (ResourceArns ?? []).map((arn) => [arn, WebACLArn] as const);
      } catch (error) {
        if (!(error instanceof ReadFailure)) throw error;
        return error.code === 'WAFNonexistentItemException' ? [] : error;
      }
    };
    const found = await mapConcurrently((await shared(regionalWebAcls)) ?? [], read);
    const failure = found.find((result) => result instanceof ReadFailure);
    return {
      byResource: new Map(found.flatMap((result) => (result instanceof ReadFailure ? [] : result))),
      ...(failure === undefined ? {} : { failure }),
    };
  },
});

export const webAclsOfLoadBalancers = associations('APPLICATION_LOAD_BALANCER');

/**
 * Returns the ARN of the web ACL of a resource; `undefined`: none.
 * @throws {ReadFailure} if a web ACL that could not be read might be that of the resource
 */
export function webAclOf(associated: WebAclAssociations | undefined, arn: string): string | undefined {
  const found = associated?.byResource.get(arn);
  if (found === undefined && associated?.failure !== undefined) throw associated.failure;
  return found;
}
