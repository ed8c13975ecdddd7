import type { ApiCalls, SharedReads } from '../../core/collector.ts';
import { mapConcurrently } from '../../util/concurrency.ts';
import { apis, restApis } from '../apigateway/shared-reads.ts';
import { classicLoadBalancers, loadBalancers } from '../elb/shared-reads.ts';
import { environmentOwner, type NameOwner } from '../elasticbeanstalk/environment-owner.ts';
import { dnsName } from '../route53/names.ts';

/** Names of Application and Classic Load Balancers, and of Network Load Balancers (https://docs.aws.amazon.com/general/latest/gr/elb.html). */
const LOAD_BALANCER =
  /\.(?:(?<region>[a-z]{2}(?:-[a-z]+)+-\d)\.elb|elb\.(?<networkRegion>[a-z]{2}(?:-[a-z]+)+-\d))\.amazonaws\.com(\.cn)?$/;

/** Default endpoints of APIs (https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-call-api.html). */
const API = /^(?<id>[a-z0-9]+)\.execute-api\.(?<region>[a-z]{2}(?:-[a-z]+)+-\d)\.amazonaws\.com(\.cn)?$/;

async function ownsLoadBalancer(domain: string, region: string, shared: SharedReads): Promise<boolean> {
  const [current = [], classic = []] = await Promise.all([shared(loadBalancers, region), shared(classicLoadBalancers, region)]);
  const names = [...current, ...classic].map(({ DNSName = '' }) => dnsName(DNSName));
  // A Classic or Application Load Balancer has a second name that resolves to the same addresses.
  return names.includes(domain.replace(/^dualstack\./, ''));
}

async function ownsApi(id: string, region: string, shared: SharedReads): Promise<boolean> {
  const [rest = [], others = []] = await Promise.all([shared(restApis, region), shared(apis, region)]);
  return rest.some((api) => api.id === id) || others.some(({ ApiId }) => ApiId === id);
}

/** Returns who has a load balancer, API or environment; `undefined`: the domain is another one. */
async function ownerOf(domain: string, shared: SharedReads): Promise<NameOwner | undefined> {
  const name = dnsName(domain);
  const balancer = LOAD_BALANCER.exec(name)?.groups;
  const balancerRegion = balancer?.['region'] ?? balancer?.['networkRegion'];
  if (balancerRegion !== undefined) return (await ownsLoadBalancer(name, balancerRegion, shared)) ? 'owned' : 'elsewhere';
  const { id, region: apiRegion } = API.exec(name)?.groups ?? {};
  if (id !== undefined && apiRegion !== undefined) return (await ownsApi(id, apiRegion, shared)) ? 'owned' : 'elsewhere';
  return (await shared(environmentOwner))?.(name);
}

/** Calls of {@link originOwners}. */
export const originOwnerCalls: readonly ApiCalls[] = [
  ...loadBalancers.apiCalls,
  ...classicLoadBalancers.apiCalls,
  ...restApis.apiCalls,
  ...apis.apiCalls,
  ...environmentOwner.apiCalls,
];

/** Returns who has the load balancers, APIs and environments behind the domains of origins. */
export async function originOwners(domains: readonly string[], shared: SharedReads): Promise<Readonly<Record<string, NameOwner>>> {
  const owners = await mapConcurrently([...new Set(domains)], async (domain) => [domain, await ownerOf(domain, shared)] as const);
  return Object.fromEntries(owners.flatMap(([domain, owner]) => (owner === undefined ? [] : [[domain, owner] as const])));
}
