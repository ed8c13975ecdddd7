import type { FlowLog as SdkFlowLog, Vpc } from '@aws-sdk/client-ec2';
import { defineCollector, type SharedRead } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import type { FlowLog } from './facts.ts';
import { toJson } from '../../core/to-json.ts';
import { shared, fromListing, listingFrom } from '../../core/fact-reads.ts';
import { groupByKey, valueOrThrow } from '../shared/lookup.ts';
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
import { flowLogs, subnets, vpcs } from './shared-reads.ts';

/** Flow logs of each subnet, by VPC ID. */
const subnetFlowLogs: SharedRead<ReadonlyMap<string, readonly (readonly [subnetId: string, logs: readonly FlowLog[]])[]>> = {
  name: 'ec2:DescribeFlowLogs by subnet',
  scope: 'regional',
  apiCalls: [...flowLogs.apiCalls, ...subnets.apiCalls],
  notConfiguredErrorCodes: [],
  load: async (_aws, _scope, shared) => {
    const logs = await shared(flowLogs);
    return groupByKey(
      ((await shared(subnets)) ?? []).map(
        ({ VpcId, SubnetId = '' }) => [VpcId ?? '', [SubnetId, (logs?.get(SubnetId) ?? []).map(logOf)]] as const,
      ),
    );
  },
};

/** VPCs that the account can use, including those that other accounts share with it. */
export const vpcCollector = defineCollector<'AWS::EC2::VPC', Vpc>({
  type: 'AWS::EC2::VPC',
  service: 'vpc',
  scope: 'regional',
  list: listingFrom(vpcs, (items, scope) =>
    items.flatMap((item) => listedAs('vpc', { id: item.VpcId, raw: item }, { ...scope, accountId: item.OwnerId ?? scope.accountId })),
  ),
  facts: {
    ownerId: fromListing((raw) => raw.OwnerId ?? notReported('the listing does not contain the owner')),
    flowLogs: shared(flowLogs, (logs, { id }) => (logs?.get(id) ?? []).map(logOf)),
    subnetFlowLogs: shared(subnetFlowLogs, (logs, { id }) => Object.fromEntries(logs?.get(id) ?? [])),
    isDefault: fromListing((raw) => raw.IsDefault ?? false),
    interfaceCount: shared(interfaceCounts, (counts, { id }) => counts?.get(id) ?? 0),
    endpoints: shared(endpointsByVpc, (endpoints, { id }) => endpoints?.get(id) ?? []),
    natGateways: shared(natGatewaysByVpc, (gateways, { id }) => gateways?.get(id) ?? []),
    subnetZones: shared(subnetsByVpc, (found, { id }) =>
      Object.fromEntries((found?.get(id) ?? []).map(({ SubnetId = '', AvailabilityZone = '' }) => [SubnetId, AvailabilityZone])),
    ),
    subnetRoutes: shared(subnetRoutesByVpc, (routes, { id }) =>
      Object.fromEntries((routes?.get(id) ?? []).map(([subnet, found]) => [subnet, valueOrThrow(found)])),
    ),
    dnsQueryLogs: shared(dnsQueryLogsByVpc, (logs, { id }) => logs?.get(id) ?? []),
    encryptionControlOffered: shared(encryptionControls, (controls) => controls !== undefined),
    encryptionControl: shared(encryptionControls, (controls, { id }) => controls?.get(id)),
  },
});

const logOf = ({ FlowLogId, FlowLogStatus, TrafficType, DeliverLogsStatus, DeliverLogsErrorMessage }: SdkFlowLog): FlowLog =>
  toJson({ FlowLogId, FlowLogStatus, TrafficType, DeliverLogsStatus, DeliverLogsErrorMessage });
