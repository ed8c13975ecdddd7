import { vpcFlowLogsEnabled } from '../../../rules/vpc/vpc-flow-logs-enabled.ts';
import type { FlowLog } from '../../../src/services/vpc/facts.ts';
import { testRule } from '../../support/rule-tester.ts';

const log = (change: Partial<FlowLog> = {}): FlowLog => ({
  FlowLogId: 'fl-1',
  FlowLogStatus: 'ACTIVE',
  TrafficType: 'ALL',
  DeliverLogsStatus: 'SUCCESS',
  ...change,
});

testRule(vpcFlowLogsEnabled, {
  base: { ownerId: '111122223333', flowLogs: [log()], subnetFlowLogs: {} },
  pass: [
    { name: 'passes for all traffic', message: 'vpc' },
    { name: 'passes for rejected traffic', facts: { flowLogs: [log({ TrafficType: 'REJECT' })] } },
    {
      name: 'passes for a flow log to a bucket, which has no delivery status',
      facts: { flowLogs: [{ FlowLogStatus: 'ACTIVE', TrafficType: 'ALL' }] },
    },
    { name: 'passes for one of two works', facts: { flowLogs: [log({ DeliverLogsStatus: 'FAILED' }), log()] } },
    {
      name: 'passes for all subnets individually',
      facts: { flowLogs: [], subnetFlowLogs: { 'subnet-1': [log()], 'subnet-2': [log()] } },
      message: 'subnets',
    },
  ],
  fail: [
    { name: 'fails for none', facts: { flowLogs: [] }, message: 'none' },
    { name: 'fails for accepted traffic only', facts: { flowLogs: [log({ TrafficType: 'ACCEPT' })] } },
    { name: 'fails when not active', facts: { flowLogs: [log({ FlowLogStatus: 'INACTIVE' })] } },
    {
      name: 'fails when not delivered',
      facts: { flowLogs: [log({ DeliverLogsStatus: 'FAILED', DeliverLogsErrorMessage: 'Access error' })] },
      message: 'failing',
      evidence: { problem: 'Access error' },
    },
    { name: 'fails when not delivered, without a reason', facts: { flowLogs: [log({ DeliverLogsStatus: 'FAILED' })] }, message: 'failing' },
    { name: 'fails for one subnet without flow logs', facts: { flowLogs: [], subnetFlowLogs: { 'subnet-1': [log()], 'subnet-2': [] } } },
  ],
  notApplicable: [{ name: "another account's", facts: { ownerId: '777788889999', flowLogs: [] }, message: 'shared' }],
});
