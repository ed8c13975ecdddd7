import type { Association, Target } from '@aws-sdk/client-ssm';
import type { SharedRead } from '../../core/collector.ts';
import { type NotReported, notReported } from '../../core/fact.ts';
import type { Tags } from '../../core/resource.ts';
import { agentAssociations, defaultHostManagement } from './shared-reads.ts';

/** Settings that update agents in a Region. */
export interface AgentUpdates {
  readonly associations: readonly Association[];
  /** Whether Default Host Management Configuration is enabled. */
  readonly hostManagement: boolean;
}

export const agentUpdates: SharedRead<AgentUpdates> = {
  name: 'ssm:ListAssociations agent updates',
  scope: 'regional',
  apiCalls: [...agentAssociations.apiCalls, ...defaultHostManagement.apiCalls],
  notConfiguredErrorCodes: [],
  load: async (_aws, _scope, shared) => {
    const role = await shared(defaultHostManagement);
    // AWS returns `$None` if the setting is not set.
    return { associations: (await shared(agentAssociations)) ?? [], hostManagement: role !== undefined && !/^(?:\$none)?$/i.test(role) };
  },
};

interface Machine {
  readonly id: string;
  readonly tags: Tags | null;
  readonly hasProfile: boolean;
}

/**
 * Returns the setting that updates the agent of an instance. Default Host Management Configuration does so for instances that it manages.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/fleet-manager-default-host-management-configuration.html
 */
export function agentUpdateOf({ associations, hostManagement }: AgentUpdates, machine: Machine): string | NotReported | undefined {
  const hits = associations.map((association) => ({ association, hit: targets(association, machine) }));
  const found = hits.find(({ hit }) => hit === true)?.association;
  if (found !== undefined) return `the association ${found.AssociationName ?? found.AssociationId ?? 'without a name'}`;
  if (hostManagement && !machine.hasProfile) return 'Default Host Management';
  return hits.some(({ hit }) => hit === undefined)
    ? notReported('an association targets a resource group, and its members are not read')
    : undefined;
}

/** Whether all targets of an association match an instance; `undefined`: unknown. */
function targets({ InstanceId, Targets = [] }: Association, machine: Machine): boolean | undefined {
  if (InstanceId !== undefined) return InstanceId === machine.id;
  const hits = Targets.map((target) => fits(target, machine));
  if (hits.length === 0 || hits.includes(false)) return false;
  return hits.includes(undefined) ? undefined : true;
}

function fits({ Key = '', Values = [] }: Target, { id, tags }: Machine): boolean | undefined {
  if (Key === 'InstanceIds') return Values.includes('*') || Values.includes(id);
  const owned = new Map(Object.entries(tags ?? {}));
  if (Key === 'tag-key') return Values.some((key) => owned.has(key));
  return Key.startsWith('tag:') ? Values.includes(owned.get(Key.slice('tag:'.length)) ?? '') : undefined;
}
