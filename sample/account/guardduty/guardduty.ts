import type {
  DetectorFeatureResult,
  FeatureAdditionalConfiguration,
  FindingCriteria,
  IpSetStatus,
  PublishingStatus,
} from '@aws-sdk/client-guardduty';
import { awsError } from '../../endpoint/aws-error.ts';
import { page } from '../../endpoint/page.ts';
import { service } from '../../endpoint/service.ts';
import type { Call, ServiceData } from '../../endpoint/types.ts';
import { company } from '../company.ts';

export interface DetectorSpec {
  readonly id: string;
  readonly region: string;
  readonly suspended?: boolean;
  /** Enabled features; all others are disabled. */
  readonly features: readonly DetectorFeatureResult[];
  /** Workloads on which GuardDuty manages the security agent. */
  readonly agents?: readonly FeatureAdditionalConfiguration[];
  /** Administrator account. */
  readonly administrator?: string;
  /** Member accounts, and for which accounts of the organization GuardDuty is turned on automatically. */
  readonly members?: readonly string[];
  readonly autoEnable?: 'ALL' | 'NEW' | 'NONE';
  /** Open findings of severity 7 and higher, by type. */
  readonly findings?: Readonly<Record<string, number>>;
  readonly exports?: readonly PublishingStatus[];
  /** Criteria of suppression rules by name. */
  readonly suppressions?: Readonly<Record<string, FindingCriteria>>;
  /** States of trusted lists by name. */
  readonly trustedLists?: Readonly<Record<string, IpSetStatus>>;
  readonly tags?: Readonly<Record<string, string>>;
}

const allFeatures: readonly DetectorFeatureResult[] = [
  'CLOUD_TRAIL',
  'DNS_LOGS',
  'FLOW_LOGS',
  'S3_DATA_EVENTS',
  'EKS_AUDIT_LOGS',
  'EBS_MALWARE_PROTECTION',
  'RDS_LOGIN_EVENTS',
  'LAMBDA_NETWORK_LOGS',
  'RUNTIME_MONITORING',
];

const allAgents: readonly FeatureAdditionalConfiguration[] = [
  'EKS_ADDON_MANAGEMENT',
  'ECS_FARGATE_AGENT_MANAGEMENT',
  'EC2_AGENT_MANAGEMENT',
];

const agentSettings = (enabled: readonly FeatureAdditionalConfiguration[]) =>
  allAgents.map((Name) => ({ Name, Status: enabled.includes(Name) ? ('ENABLED' as const) : ('DISABLED' as const) }));

/** Amazon GuardDuty of one account. */
export function guardDutyData(detectors: readonly DetectorSpec[]): ServiceData {
  const byRegion = Map.groupBy(detectors, ({ region }) => region);
  const find = ({ DetectorId }: { readonly DetectorId?: string | undefined }, { region }: Call): DetectorSpec => {
    const found = (byRegion.get(region) ?? []).find(({ id }) => id === DetectorId);
    if (found === undefined)
      throw awsError('BadRequestException', 400, 'The request is rejected because the input detectorId is not owned.');
    return found;
  };
  const paged = <V>(items: readonly V[], { NextToken, MaxResults }: { NextToken?: string | undefined; MaxResults?: number | undefined }) =>
    page(items, { token: NextToken, max: MaxResults, defaultMax: 50, invalidToken: 'BadRequestException' });
  return service('guardduty')({
    ListDetectors: (input, { region }) => {
      const { items, nextToken } = paged(byRegion.get(region) ?? [], input);
      return { DetectorIds: items.map(({ id }) => id), NextToken: nextToken };
    },
    GetDetector: (input, call) => {
      const { suspended, features, agents = [], tags = {} } = find(input, call);
      return {
        CreatedAt: company.daysAgo(800).toISOString(),
        ServiceRole: `arn:aws:iam::${company.accountId}:role/aws-service-role/guardduty.amazonaws.com/AWSServiceRoleForAmazonGuardDuty`,
        Status: suspended === true ? 'DISABLED' : 'ENABLED',
        Tags: { ...tags },
        Features: allFeatures.map((Name) => ({
          Name,
          Status: features.includes(Name) ? 'ENABLED' : 'DISABLED',
          ...(Name === 'RUNTIME_MONITORING' ? { AdditionalConfiguration: agentSettings(agents) } : {}),
        })),
      };
    },
    GetAdministratorAccount: (input, call) => {
      const { administrator } = find(input, call);
      return { Administrator: administrator === undefined ? undefined : { AccountId: administrator, RelationshipStatus: 'Enabled' } };
    },
    ListMembers: (input, call) => {
      const { items, nextToken } = paged(find(input, call).members ?? [], input);
      return {
        Members: items.map((AccountId) => ({
          AccountId,
          MasterId: company.accountId,
          AdministratorId: company.accountId,
          Email: `aws+${AccountId}@meridian-outfitters.example`,
          RelationshipStatus: 'Enabled',
          UpdatedAt: company.daysAgo(30).toISOString(),
        })),
        NextToken: nextToken,
      };
    },
    DescribeOrganizationConfiguration: (input, call) => {
      const { autoEnable } = find(input, call);
      if (autoEnable === undefined)
        throw awsError('BadRequestException', 400, 'The request is rejected because the account is not an administrator.');
      return { MemberAccountLimitReached: false, AutoEnable: autoEnable !== 'NONE', AutoEnableOrganizationMembers: autoEnable };
    },
    GetFindingsStatistics: (input, call) => ({
      FindingStatistics: {
        GroupedByFindingType: Object.entries(find(input, call).findings ?? {}).map(([FindingType, TotalFindings]) => ({
          FindingType,
          TotalFindings,
          LastGeneratedAt: company.daysAgo(1),
        })),
      },
    }),
    ListPublishingDestinations: (input, call) => {
      const { items, nextToken } = paged(find(input, call).exports ?? [], input);
      return {
        Destinations: items.map((Status, index) => ({ DestinationId: `destination-${index}`, DestinationType: 'S3', Status })),
        NextToken: nextToken,
      };
    },
    ListFilters: (input, call) => {
      const { items, nextToken } = paged(Object.keys(find(input, call).suppressions ?? {}), input);
      return { FilterNames: items, NextToken: nextToken };
    },
    GetFilter: (input, call) => ({
      Name: input.FilterName,
      Action: 'ARCHIVE',
      FindingCriteria: find(input, call).suppressions?.[input.FilterName ?? ''] ?? {},
    }),
    ListIPSets: (input, call) => {
      const { items, nextToken } = paged(Object.keys(find(input, call).trustedLists ?? {}), input);
      return { IpSetIds: items, NextToken: nextToken };
    },
    GetIPSet: (input, call) => ({
      Name: input.IpSetId,
      Format: 'TXT',
      Location: `s3://meridian-security/${input.IpSetId}.txt`,
      Status: find(input, call).trustedLists?.[input.IpSetId ?? ''] ?? 'INACTIVE',
    }),
  });
}

const [ireland, frankfurt, virginia] = company.regions;

/** GuardDuty is managed centrally in Ireland, by one team alone in Frankfurt, and suspended in Virginia. */
export const sampleDetectors: readonly DetectorSpec[] = [
  {
    id: '12abc34d567e8fa901bc2d34e56789f0',
    region: ireland,
    features: allFeatures,
    agents: allAgents,
    members: [company.members.logArchive, company.members.security],
    autoEnable: 'ALL',
    findings: {
      'UnauthorizedAccess:IAMUser/InstanceCredentialExfiltration.OutsideAWS': 1,
      'CryptoCurrency:EC2/BitcoinTool.B!DNS': 3,
    },
    exports: ['PUBLISHING'],
    suppressions: {
      'bastion-port-probes': {
        Criterion: {
          type: { Equals: ['Recon:EC2/PortProbeUnprotectedPort'] },
          'resource.instanceDetails.tags.value': { Equals: ['bastion'] },
        },
      },
    },
    tags: { team: 'security' },
  },
  {
    id: '34def56a789b0cd123ef4a56b78901c2',
    region: frankfurt,
    features: ['CLOUD_TRAIL', 'DNS_LOGS', 'FLOW_LOGS', 'S3_DATA_EVENTS'],
    suppressions: { quiet: { Criterion: { severity: { LessThan: 8 } } } },
    trustedLists: { 'office-addresses-2019': 'ACTIVE' },
  },
  { id: '56fab78c901d2ef345ab6c78d90123e4', region: virginia, suspended: true, features: [] },
];
