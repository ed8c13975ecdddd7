import type {
  Association,
  InstanceInformation,
  InstancePatchState,
  Parameter,
  PatchRule,
  ResourceComplianceSummaryItem,
} from '@aws-sdk/client-ssm';
import { awsError } from '../../endpoint/aws-error.ts';
import { page } from '../../endpoint/page.ts';
import { service } from '../../endpoint/service.ts';
import type { ServiceData } from '../../endpoint/types.ts';
import { company } from '../company.ts';
import { byRegion } from '../ec2/page.ts';

/** A machine that Systems Manager manages. */
export interface NodeSpec {
  readonly id: string;
  readonly region: string;
  /** Absent: online. */
  readonly lostDays?: number;
  /** Absent: the latest version. */
  readonly oldAgent?: boolean;
  /** Result of its last patch operation; absent: there was none. */
  readonly patches?: Partial<Omit<InstancePatchState, 'OperationEndTime' | 'LastNoRebootInstallOperationTime'>> & {
    readonly scannedDays: number;
    readonly installedDays?: number;
  };
  /** Documents of its associations, and whether they are compliant; absent: it has none. */
  readonly associations?: Readonly<Record<string, boolean>>;
}

export interface DocumentSpec {
  readonly name: string;
  readonly region: string;
  readonly type?: 'Command' | 'Automation' | 'Session';
  readonly content: object;
  /** Accounts, or `all`. */
  readonly sharedWith?: readonly string[];
  readonly tags?: Readonly<Record<string, string>>;
}

export interface ParameterSpec {
  readonly name: string;
  readonly region: string;
  /** Absent: String. */
  readonly type?: Parameter['Type'];
  readonly key?: string;
}

export interface BaselineSpec {
  readonly id: string;
  readonly region: string;
  readonly name: string;
  readonly isDefault?: boolean;
  readonly groups?: readonly string[];
  readonly rules: readonly PatchRule[];
  readonly rejected?: readonly string[];
}

/** Systems Manager in one account. */
export interface SsmResources {
  readonly nodes: readonly NodeSpec[];
  readonly documents: readonly DocumentSpec[];
  readonly parameters: readonly ParameterSpec[];
  readonly baselines: readonly BaselineSpec[];
  readonly associations: readonly (Association & { readonly region: string })[];
  /** Service settings by Region, then by id; one that is missing does not exist there. */
  readonly settings: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const informationOf = ({ id, lostDays, oldAgent = false }: NodeSpec): InstanceInformation => ({
  InstanceId: id,
  PingStatus: lostDays === undefined ? 'Online' : 'ConnectionLost',
  LastPingDateTime: company.daysAgo(lostDays ?? 0),
  AgentVersion: oldAgent ? '3.1.1732.0' : '3.3.3185.0',
  IsLatestVersion: !oldAgent,
  PlatformType: 'Linux',
  PlatformName: 'Amazon Linux',
  ResourceType: 'EC2Instance',
});

function stateOf({ id, patches }: NodeSpec): InstancePatchState[] {
  if (patches === undefined) return [];
  const { scannedDays, installedDays, ...state } = patches;
  return [
    {
      PatchGroup: '',
      BaselineId: 'pb-0c10e65780EXAMPLE',
      InstalledCount: 214,
      MissingCount: 0,
      FailedCount: 0,
      InstalledRejectedCount: 0,
      InstalledPendingRebootCount: 0,
      NotApplicableCount: 1423,
      CriticalNonCompliantCount: 0,
      SecurityNonCompliantCount: 0,
      Operation: 'Scan',
      OperationStartTime: company.daysAgo(scannedDays),
      ...state,
      InstanceId: id,
      OperationEndTime: company.daysAgo(scannedDays),
      ...(installedDays === undefined ? {} : { LastNoRebootInstallOperationTime: company.daysAgo(installedDays) }),
    },
  ];
}

/** Compliance of one type, as Systems Manager sums it up. */
function summaryOf(node: NodeSpec, type: string): ResourceComplianceSummaryItem[] {
  const [state] = stateOf(node);
  const lacking =
    type === 'Association'
      ? node.associations && Object.values(node.associations).filter((good) => !good).length
      : state && (state.MissingCount ?? 0) + (state.FailedCount ?? 0) + (state.InstalledPendingRebootCount ?? 0);
  if (lacking === undefined) return [];
  return [
    {
      ComplianceType: type,
      ResourceType: 'ManagedInstance',
      ResourceId: node.id,
      Status: lacking === 0 ? 'COMPLIANT' : 'NON_COMPLIANT',
      NonCompliantSummary: { NonCompliantCount: lacking },
    },
  ];
}

const byKey = <Item extends { readonly region: string }>(items: readonly Item[], key: (item: Item) => string) => {
  const found = new Map(items.map((item) => [`${item.region} ${key(item)}`, item]));
  return (region: string, id: string | undefined): Item | undefined => found.get(`${region} ${id}`);
};

interface Paged {
  readonly NextToken?: string | undefined;
  readonly MaxResults?: number | undefined;
}

/** A page as Systems Manager gives it, with the name that the operation has for its items. */
const paged = <Item>(items: readonly Item[], { NextToken, MaxResults }: Paged, most = 50) => {
  const found = page(items, { token: NextToken, max: MaxResults, defaultMax: most, invalidToken: 'InvalidNextToken' });
  return { items: found.items, NextToken: found.nextToken };
};

const refused = (code: string, message: string) => awsError(code, 400, message);

export const ssmData = (resources: SsmResources): ServiceData => {
  const nodes = byRegion(resources.nodes);
  const documents = byRegion(resources.documents);
  const parameters = byRegion(resources.parameters);
  const baselines = byRegion(resources.baselines);
  const associations = byRegion(resources.associations);
  const nodeOf = byKey(resources.nodes, ({ id }) => id);
  const documentOf = byKey(resources.documents, ({ name }) => name);
  const baselineOf = byKey(resources.baselines, ({ id }) => id);

  return service('ssm')({
    DescribeInstanceInformation: (input, { region }) => {
      const { items, NextToken } = paged(nodes(region), input);
      return { InstanceInformationList: items.map(informationOf), NextToken };
    },
    DescribeInstancePatchStates: ({ InstanceIds = [], ...input }, { region }) => {
      if (InstanceIds.length > 50) throw refused('ValidationException', 'Member must have length less than or equal to 50');
      const states = InstanceIds.flatMap((id) => nodeOf(region, id) ?? []).flatMap(stateOf);
      const { items, NextToken } = paged(states, input, 100);
      return { InstancePatchStates: items, NextToken };
    },
    ListResourceComplianceSummaries: ({ Filters, ...input }, { region }) => {
      const types = Filters?.find(({ Key }) => Key === 'ComplianceType')?.Values ?? ['Association', 'Patch'];
      const summaries = nodes(region).flatMap((node) => types.flatMap((type) => summaryOf(node, type)));
      const { items, NextToken } = paged(summaries, input);
      return { ResourceComplianceSummaryItems: items, NextToken };
    },
    ListComplianceItems: ({ ResourceIds, Filters, ...input }, { region }) => {
      const only = Filters?.find(({ Key }) => Key === 'Status')?.Values;
      const found = Object.entries(nodeOf(region, ResourceIds?.[0])?.associations ?? {}).map(([DocumentName, good], index) => ({
        ComplianceType: 'Association',
        ResourceType: 'ManagedInstance',
        ResourceId: ResourceIds?.[0],
        Id: `a550c8bf-0000-4000-8000-00000000000${index}`,
        Title: '',
        Status: good ? ('COMPLIANT' as const) : ('NON_COMPLIANT' as const),
        Details: { DocumentName, DocumentVersion: '1' },
      }));
      const { items, NextToken } = paged(
        found.filter(({ Status }) => only?.includes(Status) ?? true),
        input,
      );
      return { ComplianceItems: items, NextToken };
    },
    ListAssociations: ({ AssociationFilterList, ...input }, { region }) => {
      const name = AssociationFilterList?.find(({ key }) => key === 'Name')?.value;
      const { items, NextToken } = paged(
        associations(region).filter(({ Name }) => name === undefined || Name === name),
        input,
      );
      return { Associations: items.map(({ region: _region, ...association }) => association), NextToken };
    },
    ListDocuments: (input, { region }) => {
      const { items, NextToken } = paged(documents(region), input);
      return {
        DocumentIdentifiers: items.map(({ name, type = 'Command', tags = {} }) => ({
          Name: name,
          Owner: company.accountId,
          DocumentType: type,
          DocumentVersion: '1',
          Tags: company.tags(tags),
        })),
        NextToken,
      };
    },
    DescribeDocumentPermission: ({ Name, ...input }, { region }) => {
      const document = documentOf(region, Name);
      if (document === undefined) throw refused('InvalidDocument', `Document with name ${Name} does not exist.`);
      const { items, NextToken } = paged(document.sharedWith ?? [], input, 200);
      return { AccountIds: items, NextToken };
    },
    GetDocument: ({ Name }, { region }) => {
      const document = documentOf(region, Name);
      if (document === undefined) throw refused('InvalidDocument', `Document with name ${Name} does not exist.`);
      return { Name, DocumentVersion: '1', DocumentFormat: 'JSON', Content: JSON.stringify(document.content, null, 2) };
    },
    GetServiceSetting: ({ SettingId }, { region }) => {
      const SettingValue = resources.settings[region]?.[SettingId ?? ''];
      if (SettingValue === undefined) throw refused('ServiceSettingNotFound', `Setting ${SettingId} was not found.`);
      return { ServiceSetting: { SettingId, SettingValue } };
    },
    DescribeParameters: (input, { region, accountId }) => {
      const { items, NextToken } = paged(parameters(region), input);
      return {
        Parameters: items.map(({ name, type = 'String', key = 'alias/aws/ssm' }) => ({
          Name: name,
          ARN: `arn:aws:ssm:${region}:${accountId}:parameter/${name.replace(/^\//, '')}`,
          Type: type,
          ...(type === 'SecureString' ? { KeyId: key } : {}),
          Tier: 'Standard',
        })),
        NextToken,
      };
    },
    DescribePatchBaselines: (input, { region }) => {
      const { items, NextToken } = paged(baselines(region), input, 100);
      return {
        BaselineIdentities: items.map(({ id, name, isDefault = false }) => ({
          BaselineId: id,
          BaselineName: name,
          OperatingSystem: 'AMAZON_LINUX_2023',
          DefaultBaseline: isDefault,
        })),
        NextToken,
      };
    },
    GetPatchBaseline: ({ BaselineId }, { region }) => {
      const baseline = baselineOf(region, BaselineId);
      if (baseline === undefined) throw refused('DoesNotExistException', `Patch baseline ${BaselineId} does not exist.`);
      return {
        BaselineId,
        Name: baseline.name,
        OperatingSystem: 'AMAZON_LINUX_2023',
        ApprovalRules: { PatchRules: [...baseline.rules] },
        RejectedPatches: [...(baseline.rejected ?? [])],
        PatchGroups: [...(baseline.groups ?? [])],
      };
    },
  });
};
