import type { Instance } from '@aws-sdk/client-ec2';
import type { InstancePatchState } from '@aws-sdk/client-ssm';
import type { Aws, FactRead } from '../../core/collector.ts';
import { type NotReported, notReported } from '../../core/fact.ts';
import type { PatchState, SsmInstanceFacts } from './facts.ts';
import { toJson } from '../../core/to-json.ts';
import { batched, shared, perResourceCalls, apiCalls } from '../../core/fact-reads.ts';
import { ssm } from './clients.ts';
import { agentUpdateOf, agentUpdates } from './agent-updates.ts';
import { associationCompliance, managedNodes, patchCompliance } from './shared-reads.ts';

type InstanceFactReads = {
  readonly [F in keyof SsmInstanceFacts]-?: FactRead<Instance, SsmInstanceFacts[F], 'AWS::EC2::Instance'>;
};

/** Maximum number of IDs per call. */
const MAX_INSTANCE_IDS = 50;

/** Facts of Systems Manager about instances. */
export const ssmInstanceFacts: InstanceFactReads = {
  managedNode: shared(managedNodes, (nodes, { id }) => nodes?.get(id)),
  patchState: batched(MAX_INSTANCE_IDS, [apiCalls(ssm, 'DescribeInstancePatchStates')], async (aws, instances) => {
    const states = new Map<string, PatchState | NotReported>();
    const InstanceIds = instances.map(({ id }) => id);
    for await (const page of aws.pages(ssm, 'DescribeInstancePatchStates', {
      input: { InstanceIds, MaxResults: MAX_INSTANCE_IDS },
      token: 'NextToken',
    })) {
      for (const state of page.InstancePatchStates ?? []) states.set(state.InstanceId ?? '', stateOf(state));
    }
    return states;
  }),
  patchCompliance: shared(patchCompliance, (summaries, { id }) => summaries?.get(id)),
  agentUpdate: shared(agentUpdates, (updates, { id, tags }, { IamInstanceProfile }) =>
    updates === undefined ? undefined : agentUpdateOf(updates, { id, tags, hasProfile: IamInstanceProfile !== undefined }),
  ),
  associationCompliance: perResourceCalls(
    [...associationCompliance.apiCalls, apiCalls(ssm, 'ListComplianceItems')],
    async (aws, { id }, { raw: { State }, shared }) => {
      const summary = State?.Name === 'running' ? (await shared(associationCompliance))?.get(id) : undefined;
      if (summary === undefined) return undefined;
      const failed = summary.status === 'NON_COMPLIANT' ? await failedAssociations(aws, id) : [];
      return { status: summary.status, failed };
    },
  ),
};

function stateOf(state: InstancePatchState): PatchState | NotReported {
  const { MissingCount, FailedCount, InstalledRejectedCount, InstalledPendingRebootCount } = state;
  if (MissingCount === undefined || FailedCount === undefined) return notReported('the patch state does not contain counts');
  const { CriticalNonCompliantCount, SecurityNonCompliantCount, Operation, OperationEndTime, LastNoRebootInstallOperationTime } = state;
  return toJson({
    MissingCount,
    FailedCount,
    InstalledRejectedCount,
    InstalledPendingRebootCount,
    CriticalNonCompliantCount,
    SecurityNonCompliantCount,
    Operation,
    OperationEndTime,
    LastNoRebootInstallOperationTime,
  });
}

/** Documents of noncompliant associations of an instance. */
async function failedAssociations(aws: Aws, id: string): Promise<readonly string[]> {
  const documents = new Set<string>();
  const input = {
    ResourceIds: [id],
    ResourceTypes: ['ManagedInstance'],
    Filters: [
      { Key: 'ComplianceType', Type: 'EQUAL' as const, Values: ['Association'] },
      { Key: 'Status', Type: 'EQUAL' as const, Values: ['NON_COMPLIANT'] },
    ],
    MaxResults: 50,
  };
  for await (const { ComplianceItems = [] } of aws.pages(ssm, 'ListComplianceItems', { input, token: 'NextToken' })) {
    for (const { Details, Title, Id } of ComplianceItems) documents.add(Details?.['DocumentName'] || Title || Id || 'unnamed');
  }
  return [...documents].sort();
}
