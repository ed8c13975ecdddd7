import type { Association } from '@aws-sdk/client-ssm';
import type { SharedRead } from '../../core/collector.ts';
import type { ManagedNode, NodeCompliance } from './facts.ts';
import { toJson } from '../../core/to-json.ts';
import { sharedListing, sharedRead } from '../../core/fact-reads.ts';
import { ssm } from './clients.ts';

/** Nodes that Systems Manager manages in a Region by ID; stopped and terminated ones are missing. */
export const managedNodes = sharedListing(ssm, 'DescribeInstanceInformation', {
  scope: 'regional',
  input: () => ({ MaxResults: 50 }),
  token: 'NextToken',
  items: (output) => output.InstanceInformationList,
  value: (items): ReadonlyMap<string, ManagedNode> =>
    new Map(
      items.map(({ InstanceId = '', PingStatus, LastPingDateTime, IsLatestVersion, AgentVersion }) => [
        InstanceId,
        toJson({ PingStatus, LastPingDateTime, IsLatestVersion, AgentVersion }),
      ]),
    ),
});

/** Compliance of one type by node; nodes that never reported are missing. */
const complianceOf = (type: 'Patch' | 'Association'): SharedRead<ReadonlyMap<string, NodeCompliance>> =>
  sharedListing(ssm, 'ListResourceComplianceSummaries', {
    scope: 'regional',
    // Each compliance type has its own summary.
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

/** A setting of Systems Manager in a Region. */
const serviceSetting = (SettingId: string): SharedRead<string> =>
  sharedRead(ssm, 'GetServiceSetting', {
    scope: 'regional',
    input: () => ({ SettingId }),
    value: ({ ServiceSetting }) => ServiceSetting?.SettingValue,
    notConfiguredErrorCodes: ['ServiceSettingNotFound'],
  });

export const documentPublicSharing = serviceSetting('/ssm/documents/console/public-sharing-permission');
export const automationLogs = serviceSetting('/ssm/automation/customer-script-log-destination');
/** The role of Default Host Management Configuration. */
export const defaultHostManagement = serviceSetting('/ssm/managed-instance/default-ec2-instance-management-role');

/** Associations that update the agent. */
export const agentAssociations = sharedListing(ssm, 'ListAssociations', {
  scope: 'regional',
  input: () => ({ AssociationFilterList: [{ key: 'Name' as const, value: 'AWS-UpdateSSMAgent' }], MaxResults: 50 }),
  token: 'NextToken',
  items: (output) => output.Associations,
  value: (items): readonly Association[] => items,
});
