import type { Source } from '../../model/collector.ts';
import type { ManagedNode, NodeCompliance } from '../../model/facts/ssm.ts';
import { plain } from '../../model/plain.ts';
import { listingSource } from '../../model/reads.ts';
import { ssm } from '../sdk/services.ts';

/** Machines that Systems Manager manages in a Region by id; those that are stopped or terminated are missing. */
export const managedNodes = listingSource(ssm, 'DescribeInstanceInformation', {
  scope: 'regional',
  input: () => ({ MaxResults: 50 }),
  token: 'NextToken',
  items: (output) => output.InstanceInformationList,
  value: (items): ReadonlyMap<string, ManagedNode> =>
    new Map(
      items.map(({ InstanceId = '', PingStatus, LastPingDateTime, IsLatestVersion, AgentVersion }) => [
        InstanceId,
        plain({ PingStatus, LastPingDateTime, IsLatestVersion, AgentVersion }),
      ]),
    ),
});

/** Compliance of one type by machine; one that never reported is missing. */
const complianceOf = (type: 'Patch' | 'Association'): Source<ReadonlyMap<string, NodeCompliance>> =>
  listingSource(ssm, 'ListResourceComplianceSummaries', {
    scope: 'regional',
    // Each type has a summary of its own, and only one of them is about patches.
    input: () => ({ Filters: [{ Key: 'ComplianceType', Type: 'EQUAL' as const, Values: [type] }], MaxResults: 50 }),
    token: 'NextToken',
    items: (output) => output.ResourceComplianceSummaryItems,
    value: (items) =>
      new Map(
        items
          .filter(({ ComplianceType }) => ComplianceType === type)
          .map(({ ResourceId = '', Status, NonCompliantSummary }) => [
            ResourceId,
            { status: Status ?? 'not reported', nonCompliant: NonCompliantSummary?.NonCompliantCount ?? 0 },
          ]),
      ),
  });

export const patchCompliance = complianceOf('Patch');
export const associationCompliance = complianceOf('Association');
