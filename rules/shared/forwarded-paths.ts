import { firstVerdict, holdsAny } from '../../src/core/first-verdict.ts';
import { admits, type LoadBalancerPath, opensHttpServices, pathsTo } from '../../src/network/load-balancer-paths.ts';
import type { NamedPorts } from '../../src/network/risky-ports.ts';
import type { FirewallRule } from '../../src/services/vpc/facts.ts';

/** Facts of an instance or a service behind load balancers. Each is read only if it decides. */
interface ForwardingFacts {
  readonly loadBalancerPaths: readonly LoadBalancerPath[];
  readonly publicEndpointPaths: readonly LoadBalancerPath[];
  readonly prefixLists: Readonly<Record<string, readonly string[]>>;
}

export const forwardingMessages = {
  forwarded: 'Load balancers forward traffic from the internet to {{reachable}}.',
  published: 'API Gateway or CloudFront forwards requests from the internet to {{reachable}}.',
};

/** Paths of load balancers, or of public endpoints if there are none. */
interface ForwardedPaths {
  readonly message: keyof typeof forwardingMessages;
  readonly paths: readonly LoadBalancerPath[];
}

/**
 * Returns the paths from the internet to some ports that security groups let through; `undefined`: none.
 * @param rules inbound rules of the security groups
 */
export function forwardedPaths(
  facts: ForwardingFacts,
  rules: () => readonly FirewallRule[],
  ports: readonly NamedPorts[],
): ForwardedPaths | undefined {
  const through = (message: ForwardedPaths['message'], all: readonly LoadBalancerPath[]): ForwardedPaths | undefined => {
    const wanted = pathsTo(all, ports);
    // Security groups do not matter if no path leads to the ports.
    const paths = wanted.length === 0 ? [] : wanted.filter((path) => admits(rules(), path, facts));
    return paths.length === 0 ? undefined : { message, paths };
  };
  return firstVerdict<ForwardedPaths>(
    () => through('forwarded', facts.loadBalancerPaths),
    () => {
      const isIrrelevant = holdsAny(
        () => pathsTo(facts.publicEndpointPaths, ports).length === 0,
        () => !opensHttpServices(rules(), ports),
      );
      return isIrrelevant ? undefined : through('published', facts.publicEndpointPaths);
    },
  );
}
