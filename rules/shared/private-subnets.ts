import type { Verdict, Verdicts } from '../../src/core/rule.ts';
import { blocksInternet, isPublicSubnet } from '../../src/network/internet-routes.ts';
import type { SubnetRoutes } from '../../src/services/vpc/facts.ts';

/** Subnets of a resource by ID; `null`: another account owns the subnet. */
interface SubnetFacts {
  readonly subnets: Readonly<Record<string, SubnetRoutes | null>>;
}

/**
 * Fails if a subnet has a route to an internet gateway, at low severity if VPC Block Public Access blocks it. UNKNOWN if another account owns
 * a subnet.
 */
export function evaluatePrivateSubnets(
  facts: SubnetFacts,
  { pass, fail, indeterminate }: Verdicts<'private' | 'public' | 'unknown'>,
): Verdict {
  const subnets = Object.entries(facts.subnets);
  const exposed = subnets.filter(([, subnet]) => subnet !== null && isPublicSubnet(subnet));
  if (exposed.length > 0) {
    const isBlocked = exposed.every(([, subnet]) => subnet !== null && blocksInternet(subnet));
    const lower = { severity: 'low', because: 'VPC Block Public Access blocks traffic from the internet' } as const;
    return fail('public', { subnets: exposed.map(([id]) => id) }, isBlocked ? lower : undefined);
  }
  const unknown = subnets.filter(([, subnet]) => subnet === null).map(([id]) => id);
  return unknown.length > 0 ? indeterminate('unknown', { subnets: unknown }) : pass('private');
}
