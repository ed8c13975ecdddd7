import type { FactsByType } from '../model/facts/index.ts';
import type { SubnetExposure } from '../model/facts/ec2.ts';
import type { AddressFamily } from './cidr.ts';
import { exposedPorts, openToWorld } from './group-exposure.ts';
import { aclOpenPorts } from './network-acl.ts';
import { intersectPorts, unitePorts } from './ports.ts';
import type { NamedPorts } from './risky-ports.ts';
import type { OpenPorts } from './security-group.ts';

type InstanceFacts = Pick<FactsByType['AWS::EC2::Instance'], 'interfaces' | 'groupRules' | 'prefixLists' | 'networkAcls' | 'subnets'>;

/**
 * Named ports of an instance that the internet really reaches: a public address, security groups, network ACL and route all let it
 * through. Facts are touched in this order, and only as long as nothing blocks, so one that could not be read matters only if it decides.
 * https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html
 */
export function reachablePorts(facts: InstanceFacts, ports: readonly NamedPorts[]): readonly string[] {
  const found = facts.interfaces.flatMap(({ publicIpv4, ipv6, groupIds, subnetId }) => {
    const families: readonly AddressFamily[] = [
      ...(publicIpv4.length > 0 ? ['ipv4' as const] : []),
      ...(ipv6.length > 0 ? ['ipv6' as const] : []),
    ];
    if (families.length === 0) return [];
    const rules = groupIds.flatMap((id) => facts.groupRules[id] ?? []);
    const wanted = (open: readonly OpenPorts[]) =>
      open.filter((opening) => families.includes(opening.family) && exposedPorts([opening], ports).length > 0);
    const admitted = openToWorld(rules, facts, wanted);
    if (admitted.length === 0) return [];
    const passed = through(admitted, aclOpenPorts(facts.networkAcls[subnetId] ?? []));
    return exposedPorts(passed, ports).length === 0 ? [] : exposedPorts(passed.filter(hasWayIn(facts.subnets[subnetId])), ports);
  });
  return [...new Set(found)];
}

/** What is left of openings behind another filter. */
const through = (openings: readonly OpenPorts[], filter: readonly OpenPorts[]): readonly OpenPorts[] =>
  openings.flatMap((opening) => {
    const same = filter.filter(({ protocol, family }) => protocol === opening.protocol && family === opening.family);
    const ports = intersectPorts(opening.ports, unitePorts(same.map((item) => item.ports)));
    return ports.length === 0 ? [] : [{ ...opening, ports }];
  });

const hasWayIn =
  (subnet: SubnetExposure | undefined) =>
  ({ family }: OpenPorts): boolean =>
    subnet?.[family] === true && (subnet.blockMode === undefined || subnet.blockMode === 'off');
