import type { ResourceType as WafResourceType } from '@aws-sdk/client-wafv2';
import type { Aws, SharedReads } from '../../core/collector.ts';
import { apiCalls } from '../../core/fact-reads.ts';
import { ReadFailure } from '../../core/read-failure.ts';
import { cloudFront } from '../cloudfront/clients.ts';
import { webAclsOfLoadBalancers } from './associations.ts';
import { wafV2 } from './clients.ts';
import { scopeOf } from './scopes.ts';

/** Returns the ARN or ID of a resource, if any. */
type Lookup = () => Promise<string | undefined>;

/** Regional resource types besides load balancers, the most common first (https://docs.aws.amazon.com/waf/latest/APIReference/API_ListResourcesForWebACL.html). */
const REGIONAL_TYPES: readonly WafResourceType[] = [
  'API_GATEWAY',
  'APPSYNC',
  'COGNITO_USER_POOL',
  'APP_RUNNER_SERVICE',
  'VERIFIED_ACCESS_INSTANCE',
];

async function attempt(lookup: Lookup): Promise<string | undefined | ReadFailure> {
  try {
    return await lookup();
  } catch (error) {
    if (error instanceof ReadFailure) return error;
    throw error;
  }
}

/** Returns the first resource that a lookup finds. A lookup that fails matters only if no other finds a resource. */
async function firstFound([lookup, ...others]: readonly Lookup[], failure?: ReadFailure): Promise<string | undefined> {
  if (lookup === undefined) {
    if (failure !== undefined) throw failure;
    return undefined;
  }
  const found = await attempt(lookup);
  return typeof found === 'string' ? found : firstFound(others, failure ?? found);
}

const resourceOfType =
  (aws: Aws, WebACLArn: string, ResourceType: WafResourceType): Lookup =>
  async () =>
    (await aws.call(wafV2, 'ListResourcesForWebACL', { WebACLArn, ResourceType })).ResourceArns?.[0];

/** Distributions, tenants of multi-tenant distributions, and Amplify apps use web ACLs with the scope CLOUDFRONT. */
const globalLookups = (aws: Aws, arn: string): readonly Lookup[] => [
  async () => {
    const { DistributionList } = await aws.call(cloudFront, 'ListDistributionsByWebACLId', { WebACLId: arn, MaxItems: 1 });
    return DistributionList?.Items?.[0]?.ARN;
  },
  async () => {
    const input = { WebACLArn: arn, MaxItems: 1 };
    const { DistributionTenantList } = await aws.call(cloudFront, 'ListDistributionTenantsByCustomization', input);
    return DistributionTenantList?.[0]?.Arn;
  },
  resourceOfType(aws, arn, 'AMPLIFY'),
];

const regionalLookups = (aws: Aws, arn: string, shared: SharedReads): readonly Lookup[] => [
  async () => {
    const associated = await shared(webAclsOfLoadBalancers);
    const found = associated?.resourceOf.get(arn);
    if (found === undefined && associated?.failures.get(arn) !== undefined) throw associated.failures.get(arn);
    return found;
  },
  ...REGIONAL_TYPES.map((type) => resourceOfType(aws, arn, type)),
];

export const usedByCalls = [
  ...webAclsOfLoadBalancers.apiCalls,
  apiCalls(wafV2, 'ListResourcesForWebACL'),
  apiCalls(cloudFront, 'ListDistributionsByWebACLId', 'ListDistributionTenantsByCustomization'),
];

/** Returns a resource that uses a web ACL; `undefined`: none. It stops at the first, since AWS accepts one call per second. */
export const userOf = (aws: Aws, arn: string, shared: SharedReads): Promise<string | undefined> =>
  firstFound(scopeOf(arn) === 'CLOUDFRONT' ? globalLookups(aws, arn) : regionalLookups(aws, arn, shared));
