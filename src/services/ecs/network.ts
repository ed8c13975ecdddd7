import type { NetworkConfiguration } from '@aws-sdk/client-ecs';
import type { SecurityGroup } from '@aws-sdk/client-ec2';
import type { SharedRead } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { fromListing, shared } from '../../core/fact-reads.ts';
import type { ReadFailure } from '../../core/read-failure.ts';
import type { FirewallRule } from '../vpc/facts.ts';
import { ingressByGroup } from '../vpc/groups.ts';
import { prefixListsByGroup } from '../vpc/prefix-lists.ts';
import { securityGroups, subnets } from '../vpc/shared-reads.ts';
import { subnetRoutes } from '../vpc/routes.ts';
import { valueOrThrow } from '../shared/lookup.ts';
import type { TaskNetwork } from './facts.ts';
import { ecs } from './clients.ts';

/** A service or a task set. */
interface Networked {
  readonly status?: string | undefined;
  readonly networkConfiguration?: NetworkConfiguration | undefined;
}

/** Returns the network of tasks; `undefined`: they use the network of their host. */
function networkOf({ networkConfiguration }: Networked): TaskNetwork | undefined {
  const vpc = networkConfiguration?.awsvpcConfiguration;
  if (vpc === undefined) return undefined;
  return { assignPublicIp: vpc.assignPublicIp === 'ENABLED', subnetIds: vpc.subnets ?? [], groupIds: vpc.securityGroups ?? [] };
}

/** Facts that services and task sets share. */
export const networkFacts = {
  status: fromListing(
    ({ status }: Networked) => status ?? notReported('the response does not contain the status', ecs.action('DescribeServices')),
  ),
  network: fromListing(networkOf),
  subnets: shared(subnetRoutes, (routes, _resource, raw: Networked) =>
    Object.fromEntries((networkOf(raw)?.subnetIds ?? []).map((id) => [id, valueOrThrow(routes?.get(id)) ?? null])),
  ),
};

/** Security groups of a Region with their rules, and the VPC that determines the default group of a subnet. */
interface Groups {
  readonly rules: ReadonlyMap<string, readonly FirewallRule[]> | undefined;
  readonly lists: ReadonlyMap<string, ReadonlyMap<string, readonly string[] | ReadFailure>> | undefined;
  readonly defaultByVpc: ReadonlyMap<string, string>;
  readonly vpcBySubnet: ReadonlyMap<string, string>;
}

export const groups: SharedRead<Groups> = {
  name: 'ec2:DescribeSecurityGroups with defaults',
  scope: 'regional',
  apiCalls: [...prefixListsByGroup.apiCalls, ...subnets.apiCalls],
  notConfiguredErrorCodes: [],
  load: async (_aws, _scope, shared) => {
    const all = (await shared(securityGroups)) ?? [];
    const isDefault = ({ GroupName }: SecurityGroup) => GroupName === 'default';
    return {
      rules: await shared(ingressByGroup),
      lists: await shared(prefixListsByGroup),
      defaultByVpc: new Map(all.filter(isDefault).map(({ VpcId = '', GroupId = '' }) => [VpcId, GroupId])),
      vpcBySubnet: new Map(((await shared(subnets)) ?? []).map(({ SubnetId = '', VpcId = '' }) => [SubnetId, VpcId])),
    };
  },
};

/** Returns the security groups of tasks. Without any, tasks use the default group of the VPC. */
export function groupIdsOf(raw: Networked, found: Groups | undefined): readonly string[] {
  const network = networkOf(raw);
  if (network === undefined || network.groupIds.length > 0) return network?.groupIds ?? [];
  const vpc = network.subnetIds.map((id) => found?.vpcBySubnet.get(id)).find((id) => id !== undefined);
  return [found?.defaultByVpc.get(vpc ?? '') ?? 'the default security group'];
}
