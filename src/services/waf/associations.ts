import type { ResourceType as WafResourceType } from '@aws-sdk/client-wafv2';
import type { SharedRead } from '../../core/collector.ts';
import { apiCalls } from '../../core/fact-reads.ts';
import { ReadFailure } from '../../core/read-failure.ts';
import { mapConcurrently } from '../../util/concurrency.ts';
import { wafV2 } from './clients.ts';
import { webAcls } from './listing.ts';

/** Web ACLs by the resources that use them. */
export interface WebAclAssociations {
  /** ARN of the web ACL by ARN of the resource. */
  readonly byResource: ReadonlyMap<string, string>;
  /** ARN of a resource by ARN of the web ACL. */
  readonly resourceOf: ReadonlyMap<string, string>;
  /** Why the resources of web ACLs could not be read, by ARN of the web ACL: it could be that of any resource. */
  readonly failures: ReadonlyMap<string, ReadFailure>;
}

interface ResourcesOf {
  readonly WebACLArn: string;
  readonly resources: readonly string[];
  readonly failure?: ReadFailure;
}

/**
 * Web ACLs of resources of one type. One call for each web ACL instead of one for each resource; the operation returns one type at a time
 * (https://docs.aws.amazon.com/waf/latest/APIReference/API_ListResourcesForWebACL.html).
 */
const associations = (ResourceType: WafResourceType): SharedRead<WebAclAssociations> => ({
  name: `wafv2:ListResourcesForWebACL ${ResourceType}`,
  scope: 'regional',
  apiCalls: [...webAcls.REGIONAL.apiCalls, apiCalls(wafV2, 'ListResourcesForWebACL')],
  notConfiguredErrorCodes: [],
  load: async (aws, _scope, shared) => {
    const read = async (WebACLArn: string): Promise<ResourcesOf> => {
      try {
        const { ResourceArns } = await aws.call(wafV2, 'ListResourcesForWebACL', { WebACLArn, ResourceType });
        return { WebACLArn, resources: ResourceArns ?? [] };
      } catch (error) {
        if (!(error instanceof ReadFailure)) throw error;
        return { WebACLArn, resources: [], ...(error.code === 'WAFNonexistentItemException' ? {} : { failure: error }) };
      }
    };
    const regional = ((await shared(webAcls.REGIONAL)) ?? []).flatMap(({ ARN }) => ARN ?? []);
    const found = await mapConcurrently(regional, read);
    return {
      byResource: new Map(found.flatMap(({ WebACLArn, resources }) => resources.map((arn) => [arn, WebACLArn] as const))),
      resourceOf: new Map(found.flatMap(({ WebACLArn, resources: [arn] }) => (arn === undefined ? [] : [[WebACLArn, arn] as const]))),
      failures: new Map(found.flatMap(({ WebACLArn, failure }) => (failure === undefined ? [] : [[WebACLArn, failure] as const]))),
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
  const [failure] = associated?.failures.values() ?? [];
  if (found === undefined && failure !== undefined) throw failure;
  return found;
}
