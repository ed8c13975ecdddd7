import type { Verdict, Verdicts } from '../../../src/core/rule.ts';
import { flag, integers, type ParameterValues, strings } from '../../../src/core/parameters.ts';
import { describePath, type EntryPoint, internetReachability, type NetworkContext } from '../../../src/network/internet-reachability.ts';
import { describePorts, unitePorts } from '../../../src/network/ports.ts';
import type { NamedPorts } from '../../../src/network/risky-ports.ts';
import type { ListenerPort } from '../../../src/services/elb/facts.ts';

export const exposureParams = {
  allowedPublicPorts: integers([80, 443], 'Ports on which load balancers may accept traffic from the internet.', { max: 65_535 }),
  requireDeclaration: flag(false, 'Fail internet-facing load balancers that declaredInternetFacing does not contain.'),
  declaredInternetFacing: strings([], 'Names of load balancers that may be internet-facing.'),
};

export const exposureMessages = {
  internal: 'The load balancer does not have addresses that the internet could reach.',
  noListeners: 'The load balancer does not have listeners.',
  allowed: 'The internet can reach only approved ports: {{ports}}.',
  unreachable: 'The internet cannot reach the load balancer.',
  exposed: 'The internet can reach ports that are not approved: {{ports}}.',
  undeclared: 'The load balancer is internet-facing, but declaredInternetFacing does not contain it.',
};

export const exposureRationale =
  'Each listener that the internet can reach adds attack surface. Listeners on other ports often belong to administration or test systems.';

/** Facts of a load balancer that determine its exposure. */
interface Exposed extends NetworkContext {
  readonly listeners: readonly ListenerPort[];
  readonly entryPoints: readonly EntryPoint[];
}

const transports = (protocol: string): readonly ('tcp' | 'udp')[] => {
  if (protocol === 'UDP' || protocol === 'QUIC') return ['udp'];
  return protocol === 'TCP_UDP' || protocol === 'TCP_QUIC' ? ['tcp', 'udp'] : ['tcp'];
};

/** Evaluates the ports that the internet can reach. */
export function evaluateExposure(
  facts: Exposed,
  { pass, fail, notApplicable }: Verdicts<keyof typeof exposureMessages>,
  { id, params }: { readonly id: string; readonly params: ParameterValues<typeof exposureParams> },
): Verdict {
  if (facts.entryPoints.length === 0) return pass('internal');
  if (params.requireDeclaration && !params.declaredInternetFacing.includes(id)) return fail('undeclared');
  if (facts.listeners.length === 0) return notApplicable('noListeners');
  const ports = facts.listeners.flatMap(({ protocol, port }): readonly NamedPorts[] =>
    transports(protocol).map((transport) => ({ name: protocol, protocol: transport, ports: [{ from: port, to: port }] })),
  );
  const others = ports.filter((named) => named.ports.some(({ from }) => !params.allowedPublicPorts.includes(from)));
  const { paths } = internetReachability(facts.entryPoints, facts, others);
  const describe = (found: typeof paths) => describePorts(unitePorts(found.map((path) => path.ports)));
  if (paths.length > 0) return fail('exposed', { ports: describe(paths), paths: paths.map(describePath) });
  if (others.length === ports.length) return pass('unreachable');
  return pass('allowed', { ports: params.allowedPublicPorts.filter((port) => facts.listeners.some((listener) => listener.port === port)) });
}
