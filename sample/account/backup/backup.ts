import type {
  BackupJobState,
  BackupRule,
  BackupSelection,
  BackupVaultEvent,
  Lifecycle,
  RecoveryPointStatus,
  VaultType,
} from '@aws-sdk/client-backup';
import { awsError } from '../../endpoint/aws-error.ts';
import { page } from '../../endpoint/page.ts';
import { service } from '../../endpoint/service.ts';
import type { Call, ServiceData } from '../../endpoint/types.ts';
import { company } from '../company.ts';
import type { TaggedResource } from '../tagging/tag.ts';

export interface BackupPlanResource {
  readonly id: string;
  readonly region: string;
  readonly name: string;
  readonly rules: readonly BackupRule[];
  readonly selections: readonly Omit<BackupSelection, 'IamRoleArn'>[];
  readonly tags?: Readonly<Record<string, string>>;
}

export interface BackupVaultResource {
  readonly name: string;
  readonly region: string;
  readonly type?: VaultType;
  /** Id of its KMS key; absent: one that AWS owns. */
  readonly key?: string;
  /** Locked, and for good once so many days are over; `null`: its managers can remove the lock. Absent: not locked. */
  readonly lockedInDays?: number | null;
  readonly policy?: object;
  readonly notifies?: { readonly topic: string; readonly events: readonly BackupVaultEvent[] };
  readonly tags?: Readonly<Record<string, string>>;
}

export interface RecoveryPointResource {
  readonly region: string;
  readonly vault: string;
  readonly arn: string;
  readonly resource: string;
  /** As AWS Backup names it, such as `EBS`. */
  readonly type: string;
  readonly ageDays: number;
  readonly encrypted?: boolean;
  readonly status?: RecoveryPointStatus;
  readonly lifecycle?: Lifecycle;
}

export interface BackupJobResource {
  readonly region: string;
  readonly resource: string;
  readonly state: BackupJobState;
  readonly ageDays: number;
  readonly message?: string;
}

/** All of AWS Backup in one account. */
export interface BackupResources {
  readonly plans: readonly BackupPlanResource[];
  readonly vaults: readonly BackupVaultResource[];
  readonly points: readonly RecoveryPointResource[];
  readonly jobs: readonly BackupJobResource[];
  /** Opt-in by Region; what is missing is not opted in. */
  readonly optIn: Readonly<Record<string, Readonly<Record<string, boolean>>>>;
  /** Restore testing plans, with the types of their selections. */
  readonly restoreTests: readonly { readonly region: string; readonly name: string; readonly types: readonly string[] }[];
  readonly restores: readonly { readonly region: string; readonly ageDays: number }[];
}

export const vaultArn = (region: string, name: string, account: string = company.accountId): string =>
  `arn:aws:backup:${region}:${account}:backup-vault:${name}`;
const planArn = (region: string, id: string) => `arn:aws:backup:${region}:${company.accountId}:backup-plan:${id}`;

interface Paged {
  readonly NextToken?: string | undefined;
  readonly MaxResults?: number | undefined;
}

/** All of AWS Backup pages alike. */
const pageOf = <Item>(items: readonly Item[], { NextToken, MaxResults }: Paged) => {
  const { items: found, nextToken } = page(items, {
    token: NextToken,
    max: MaxResults,
    defaultMax: 1000,
    invalidToken: 'InvalidParameterValueException',
  });
  return { found, rest: nextToken === undefined ? {} : { NextToken: nextToken } };
};

/** What there is, or the error that says there is none. */
function there<V>(value: V | undefined, what: string): V {
  if (value === undefined) throw awsError('ResourceNotFoundException', 400, `${what} does not exist`);
  return value;
}

export const backupData = ({ plans, vaults, points, jobs, optIn, restoreTests, restores }: BackupResources): ServiceData => {
  const inRegion = <Item extends { readonly region: string }>(items: readonly Item[]) => {
    const byRegion = Map.groupBy(items, ({ region }) => region);
    return ({ region }: Call): readonly Item[] => byRegion.get(region) ?? [];
  };
  const [plansIn, vaultsIn, pointsIn] = [inRegion(plans), inRegion(vaults), inRegion(points)];
  const [jobsIn, testsIn, restoresIn] = [inRegion(jobs), inRegion(restoreTests), inRegion(restores)];
  const planOf = new Map(plans.map((plan) => [`${plan.region} ${plan.id}`, plan]));
  const vaultOf = new Map(vaults.map((vault) => [`${vault.region} ${vault.name}`, vault]));
  const pointsOf = Map.groupBy(points, ({ region, vault }) => `${region} ${vault}`);
  const plan = (id: string | undefined, { region }: Call) => there(planOf.get(`${region} ${id}`), `Backup plan ${id}`);
  const vault = (name: string | undefined, { region }: Call) => there(vaultOf.get(`${region} ${name}`), `Backup vault ${name}`);

  return service('backup')({
    ListBackupPlans: (input, call) => {
      const { found, rest } = pageOf(plansIn(call), input);
      return {
        BackupPlansList: found.map(({ id, region, name }) => ({
          BackupPlanId: id,
          BackupPlanArn: planArn(region, id),
          BackupPlanName: name,
        })),
        ...rest,
      };
    },
    GetBackupPlan: (input, call) => {
      const { id, region, name, rules } = plan(input.BackupPlanId, call);
      return { BackupPlanId: id, BackupPlanArn: planArn(region, id), BackupPlan: { BackupPlanName: name, Rules: [...rules] } };
    },
    ListBackupSelections: (input, call) => {
      const { id, selections } = plan(input.BackupPlanId, call);
      const { found, rest } = pageOf(selections, input);
      return {
        BackupSelectionsList: found.map(({ SelectionName }) => ({ SelectionId: SelectionName, SelectionName, BackupPlanId: id })),
        ...rest,
      };
    },
    GetBackupSelection: (input, call) => {
      const { id, selections } = plan(input.BackupPlanId, call);
      const selection = there(
        selections.find(({ SelectionName }) => SelectionName === input.SelectionId),
        `Backup selection ${input.SelectionId}`,
      );
      const IamRoleArn = `arn:aws:iam::${call.accountId}:role/service-role/AWSBackupDefaultServiceRole`;
      const empty = { Resources: [], NotResources: [], ListOfTags: [], Conditions: {} };
      return { BackupPlanId: id, SelectionId: input.SelectionId, BackupSelection: { ...empty, ...selection, IamRoleArn } };
    },
    DescribeRegionSettings: (_input, { region }) => ({ ResourceTypeOptInPreference: { ...optIn[region] } }),
    ListBackupVaults: (input, call) => {
      const { found, rest } = pageOf(vaultsIn(call), input);
      return { BackupVaultList: found.map((one) => describeVault(one, pointsOf.get(`${one.region} ${one.name}`)?.length ?? 0)), ...rest };
    },
    GetBackupVaultAccessPolicy: (input, call) => {
      const { region, name, policy } = vault(input.BackupVaultName, call);
      const Policy = JSON.stringify(there(policy, `Access policy of ${name}`));
      return { BackupVaultName: name, BackupVaultArn: vaultArn(region, name), Policy };
    },
    GetBackupVaultNotifications: (input, call) => {
      const { region, name, notifies } = vault(input.BackupVaultName, call);
      const { topic, events } = there(notifies, `Notifications of ${name}`);
      return { BackupVaultName: name, BackupVaultArn: vaultArn(region, name), SNSTopicArn: topic, BackupVaultEvents: [...events] };
    },
    ListRecoveryPointsByBackupVault: (input, call) => {
      const { region, name } = vault(input.BackupVaultName, call);
      const { found, rest } = pageOf(pointsOf.get(`${region} ${name}`) ?? [], input);
      return {
        RecoveryPoints: found.map(({ arn, resource, type, ageDays, encrypted = true, status = 'COMPLETED', lifecycle }) => ({
          RecoveryPointArn: arn,
          BackupVaultName: name,
          BackupVaultArn: vaultArn(region, name),
          ResourceArn: resource,
          ResourceType: type,
          CreationDate: company.daysAgo(ageDays),
          Status: status,
          IsEncrypted: encrypted,
          ...(lifecycle === undefined ? {} : { Lifecycle: lifecycle }),
        })),
        ...rest,
      };
    },
    ListProtectedResources: (input, call) => {
      const byResource = Map.groupBy(pointsIn(call), ({ resource }) => resource);
      const { found, rest } = pageOf([...byResource.values()], input);
      return {
        Results: found.map((some) => {
          const last = some.reduce((one, other) => (other.ageDays < one.ageDays ? other : one));
          return { ResourceArn: last.resource, ResourceType: last.type, LastBackupTime: company.daysAgo(last.ageDays) };
        }),
        ...rest,
      };
    },
    ListBackupJobs: (input, call) => {
      const from = input.ByCreatedAfter ?? new Date(0);
      const { found, rest } = pageOf(
        jobsIn(call).filter(({ ageDays }) => company.daysAgo(ageDays) > from),
        input,
      );
      return {
        BackupJobs: found.map(({ resource, state, ageDays, message }, index) => ({
          BackupJobId: `job-${index}`,
          ResourceArn: resource,
          State: state,
          CreationDate: company.daysAgo(ageDays),
          ...(message === undefined ? {} : { StatusMessage: message }),
        })),
        ...rest,
      };
    },
    ListReportPlans: () => ({ ReportPlans: [] }),
    ListRestoreTestingPlans: (input, call) => {
      const { found, rest } = pageOf(testsIn(call), input);
      return {
        RestoreTestingPlans: found.map(({ region, name }) => ({
          RestoreTestingPlanName: name,
          RestoreTestingPlanArn: `arn:aws:backup:${region}:${company.accountId}:restore-testing-plan:${name}`,
          CreationTime: company.daysAgo(100),
          ScheduleExpression: 'cron(0 6 1 * ? *)',
        })),
        ...rest,
      };
    },
    ListRestoreTestingSelections: ({ RestoreTestingPlanName: name = '' }, call) => ({
      RestoreTestingSelections: (testsIn(call).find((test) => test.name === name)?.types ?? []).map((type) => ({
        RestoreTestingPlanName: name,
        RestoreTestingSelectionName: type,
        ProtectedResourceType: type,
        CreationTime: company.daysAgo(100),
        IamRoleArn: `arn:aws:iam::${call.accountId}:role/restore-testing`,
      })),
    }),
    ListRestoreJobs: (input, call) => {
      const from = input.ByCreatedAfter ?? new Date(0);
      const done = restoresIn(call).map(({ ageDays }, index) => ({
        RestoreJobId: `restore-${index}`,
        Status: 'COMPLETED' as const,
        CreationDate: company.daysAgo(ageDays),
        CompletionDate: company.daysAgo(ageDays),
      }));
      const { found, rest } = pageOf(
        done.filter(({ CreationDate }) => CreationDate > from),
        input,
      );
      return { RestoreJobs: found, ...rest };
    },
  });
};

const describeVault = ({ region, name, type = 'BACKUP_VAULT', key, lockedInDays }: BackupVaultResource, recoveryPoints: number) => ({
  BackupVaultName: name,
  BackupVaultArn: vaultArn(region, name),
  VaultType: type,
  VaultState: 'AVAILABLE' as const,
  CreationDate: company.daysAgo(900),
  NumberOfRecoveryPoints: recoveryPoints,
  Locked: lockedInDays !== undefined,
  ...(lockedInDays === undefined ? {} : { MinRetentionDays: 7 }),
  ...(lockedInDays === undefined || lockedInDays === null ? {} : { LockDate: company.daysAgo(-lockedInDays) }),
  ...(key === undefined
    ? { EncryptionKeyType: 'AWS_OWNED_KMS_KEY' as const }
    : {
        EncryptionKeyType: 'CUSTOMER_MANAGED_KMS_KEY' as const,
        EncryptionKeyArn: `arn:aws:kms:${region}:${company.accountId}:key/${key}`,
      }),
});

/** Plans and vaults as the tagging API knows them. */
export const taggedBackups = ({ plans, vaults }: BackupResources): TaggedResource[] => [
  ...plans.map(({ id, region, tags = {} }) => ({ type: 'backup:backup-plan', arn: planArn(region, id), region, tags })),
  ...vaults.map(({ name, region, tags = {} }) => ({ type: 'backup:backup-vault', arn: vaultArn(region, name), region, tags })),
];
