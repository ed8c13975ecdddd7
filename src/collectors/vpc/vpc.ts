import type { FlowLog as SdkFlowLog, Vpc } from '@aws-sdk/client-ec2';
import { defineCollector, type Source } from '../../model/collector.ts';
import { notReported } from '../../model/fact.ts';
import type { FlowLog } from '../../model/facts/vpc.ts';
import { plain } from '../../model/plain.ts';
import { bulk, listed, listingFrom } from '../../model/reads.ts';
import { gathered, readable } from '../by-id.ts';
import { listedAs } from '../ec2/listed.ts';
import {
  dnsQueryLogsByVpc,
  encryptionControls,
  endpointsByVpc,
  interfaceCounts,
  natGatewaysByVpc,
  subnetRoutesByVpc,
  subnetsByVpc,
} from './contents.ts';
import { flowLogs, subnets, vpcs } from './sources.ts';

/** Flow logs of each subnet by VPC id. */
const subnetFlowLogs: Source<ReadonlyMap<string, readonly (readonly [subnetId: string, logs: readonly FlowLog[]])[]>> = {
  name: 'ec2:DescribeFlowLogs by subnet',
  scope: 'regional',
  reads: [...flowLogs.reads, ...subnets.reads],
  absent: [],
  load: async (_aws, _scope, shared) => {
    const logs = await shared(flowLogs);
    return gathered(
      ((await shared(subnets)) ?? []).map(
        ({ VpcId, SubnetId = '' }) => [VpcId ?? '', [SubnetId, (logs?.get(SubnetId) ?? []).map(logOf)]] as const,
      ),
    );
  },
};

/** VPCs that the account can use, those that other accounts share with it included. */
export const vpcCollector = defineCollector<'AWS::EC2::VPC', Vpc>({
  type: 'AWS::EC2::VPC',
  service: 'vpc',
  scope: 'regional',
  list: listingFrom(vpcs, (items, scope) =>
    items.flatMap((item) => listedAs('vpc', item.VpcId, item, { ...scope, accountId: item.OwnerId ?? scope.accountId })),
  ),
  facts: {
    ownerId: listed((raw) => raw.OwnerId ?? notReported('the listing shows no owner')),
    flowLogs: bulk(flowLogs, (logs, { id }) => (logs?.get(id) ?? []).map(logOf)),
    subnetFlowLogs: bulk(subnetFlowLogs, (logs, { id }) => Object.fromEntries(logs?.get(id) ?? [])),
    isDefault: listed((raw) => raw.IsDefault ?? false),
    interfaceCount: bulk(interfaceCounts, (counts, { id }) => counts?.get(id) ?? 0),
    endpoints: bulk(endpointsByVpc, (endpoints, { id }) => endpoints?.get(id) ?? []),
    natGateways: bulk(natGatewaysByVpc, (gateways, { id }) => gateways?.get(id) ?? []),
    subnetZones: bulk(subnetsByVpc, (found, { id }) =>
      Object.fromEntries((found?.get(id) ?? []).map(({ SubnetId = '', AvailabilityZone = '' }) => [SubnetId, AvailabilityZone])),
    ),
    subnetRoutes: bulk(subnetRoutesByVpc, (routes, { id }) =>
      Object.fromEntries((routes?.get(id) ?? []).map(([subnet, of]) => [subnet, readable(of)])),
    ),
    dnsQueryLogs: bulk(dnsQueryLogsByVpc, (logs, { id }) => logs?.get(id) ?? []),
    encryptionControlOffered: bulk(encryptionControls, (controls) => controls !== undefined),
    encryptionControl: bulk(encryptionControls, (controls, { id }) => controls?.get(id)),
  },
});

const logOf = ({ FlowLogId, FlowLogStatus, TrafficType, DeliverLogsStatus, DeliverLogsErrorMessage }: SdkFlowLog): FlowLog =>
  plain({ FlowLogId, FlowLogStatus, TrafficType, DeliverLogsStatus, DeliverLogsErrorMessage });
