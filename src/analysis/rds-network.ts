import type { FactsByType } from '../model/facts/index.ts';
import { openToWorld } from './group-exposure.ts';
import { hasPort } from './ports.ts';
import type { OpenPorts } from './security-group.ts';

type InstanceFacts = FactsByType['AWS::RDS::DBInstance'];
type SubnetRoutes = NonNullable<InstanceFacts['subnets'][string]>;

/** What lets the whole internet reach the database's port; any port while its own is not known yet. */
export function databaseOpenings(facts: Pick<InstanceFacts, 'groupRules' | 'prefixLists' | 'port'>): readonly OpenPorts[] {
  const { port } = facts;
  return openToWorld(Object.values(facts.groupRules).flat(), facts, (open) =>
    open.filter(({ protocol, ports }) => protocol === 'tcp' && (port === undefined || hasPort(ports, port))),
  );
}

/** Default groups that let anything in. */
export const openDefaultGroups = (facts: Pick<InstanceFacts, 'groupRules' | 'defaultGroups'>): readonly string[] =>
  facts.defaultGroups.filter((id) => (facts.groupRules[id] ?? []).length > 0);

/** Whether VPC Block Public Access stops what comes from the internet. */
export const isBlocked = ({ blockMode }: SubnetRoutes): boolean => blockMode?.startsWith('block-') ?? false;
