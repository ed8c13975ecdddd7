import type { LockState, Snapshot, SnapshotBlockPublicAccessState, SnapshotState, Volume } from '@aws-sdk/client-ec2';
import { awsError } from '../../endpoint/aws-error.ts';
import { service } from '../../endpoint/service.ts';
import type { ServiceData } from '../../endpoint/types.ts';
import { company } from '../company.ts';
import { byRegion, ec2Page } from '../ec2/page.ts';

export interface VolumeSpec {
  readonly id: string;
  readonly region: string;
  readonly name: string;
  /** GiB. */
  readonly size: number;
  readonly createdDays: number;
  /** Id of its KMS key; absent: not encrypted. */
  readonly key?: string;
  /** Absent: attached to nothing. */
  readonly instance?: string;
  /** Absent: the root device. */
  readonly device?: string;
}

export interface SnapshotSpec {
  readonly id: string;
  readonly region: string;
  readonly volume: string;
  readonly days: number;
  readonly key?: string;
  readonly state?: SnapshotState;
  readonly public?: boolean;
  /** Accounts that may restore it. */
  readonly sharedWith?: readonly string[];
  readonly lock?: LockState;
  readonly tags?: Readonly<Record<string, string>>;
}

/** A policy of Data Lifecycle Manager. */
export interface LifecyclePolicySpec {
  readonly id: string;
  readonly region: string;
  readonly name: string;
  /** Absent: enabled. */
  readonly disabled?: true;
  readonly copies?: readonly { readonly to: string; readonly encrypted: boolean }[];
}

/** EBS in one account. */
export interface EbsResources {
  readonly volumes: readonly VolumeSpec[];
  readonly snapshots: readonly SnapshotSpec[];
  readonly lifecyclePolicies: readonly LifecyclePolicySpec[];
  /** Account settings by Region; a Region that is missing has none. */
  readonly settings: Readonly<
    Record<string, { readonly encrypts?: boolean; readonly defaultKey?: string; readonly block?: SnapshotBlockPublicAccessState }>
  >;
}

const keyArn = (region: string, key: string | undefined) =>
  key === undefined ? {} : { KmsKeyId: `arn:aws:kms:${region}:${company.accountId}:key/${key}` };

const describeVolume = ({ id, region, name, size, createdDays, key, instance, device = '/dev/xvda' }: VolumeSpec): Volume => ({
  VolumeId: id,
  AvailabilityZone: `${region}a`,
  VolumeType: 'gp3',
  Size: size,
  CreateTime: company.daysAgo(createdDays),
  State: instance === undefined ? 'available' : 'in-use',
  Attachments: instance === undefined ? [] : [{ VolumeId: id, InstanceId: instance, Device: device, State: 'attached' }],
  Encrypted: key !== undefined,
  ...keyArn(region, key),
  Tags: company.tags({ Name: name }),
});

const describeSnapshot = ({ id, region, volume, days, key, state = 'completed', tags = {} }: SnapshotSpec): Snapshot => ({
  SnapshotId: id,
  VolumeId: volume,
  OwnerId: company.accountId,
  StartTime: company.daysAgo(days),
  State: state,
  Progress: '100%',
  Encrypted: key !== undefined,
  ...keyArn(region, key),
  Tags: company.tags(tags),
});

export const ebsData = (resources: EbsResources): ServiceData => {
  const volumes = byRegion(resources.volumes);
  const snapshots = byRegion(resources.snapshots);
  const snapshotOf = new Map(resources.snapshots.map((snapshot) => [`${snapshot.region} ${snapshot.id}`, snapshot]));

  return service('ec2')({
    DescribeVolumes: (input, { region }) => {
      const { items, NextToken } = ec2Page(volumes(region), input);
      return { Volumes: items.map(describeVolume), NextToken };
    },
    DescribeSnapshots: ({ RestorableByUserIds, ...paged }, { region }) => {
      const restorable = snapshots(region).filter((snapshot) => !RestorableByUserIds?.includes('all') || snapshot.public);
      const { items, NextToken } = ec2Page(restorable, paged);
      return { Snapshots: items.map(describeSnapshot), NextToken };
    },
    DescribeSnapshotAttribute: ({ SnapshotId }, { region }) => {
      const snapshot = snapshotOf.get(`${region} ${SnapshotId}`);
      if (snapshot === undefined) throw awsError('InvalidSnapshot.NotFound', 400, `The snapshot '${SnapshotId}' does not exist.`);
      return {
        SnapshotId: snapshot.id,
        CreateVolumePermissions: [
          ...(snapshot.public ? [{ Group: 'all' } as const] : []),
          ...(snapshot.sharedWith ?? []).map((UserId) => ({ UserId })),
        ],
      };
    },
    DescribeLockedSnapshots: (input, { region, accountId }) => {
      const { items, NextToken } = ec2Page(
        snapshots(region).filter(({ lock }) => lock !== undefined),
        input,
      );
      return { Snapshots: items.map(({ id, lock }) => ({ SnapshotId: id, OwnerId: accountId, LockState: lock })), NextToken };
    },
    GetEbsEncryptionByDefault: (_input, { region }) => ({ EbsEncryptionByDefault: resources.settings[region]?.encrypts ?? false }),
    GetEbsDefaultKmsKeyId: (_input, { region }) => ({ KmsKeyId: resources.settings[region]?.defaultKey ?? 'alias/aws/ebs' }),
    GetSnapshotBlockPublicAccessState: (_input, { region }) => ({
      State: resources.settings[region]?.block ?? 'unblocked',
      ManagedBy: 'account',
    }),
  });
};

/** Data Lifecycle Manager, which makes snapshots by schedule. */
export const dlmData = ({ lifecyclePolicies }: Pick<EbsResources, 'lifecyclePolicies'>): ServiceData => {
  const policies = byRegion(lifecyclePolicies);
  const stateOf = ({ disabled }: LifecyclePolicySpec) => (disabled ? 'DISABLED' : 'ENABLED');
  return service('dlm')({
    GetLifecyclePolicies: (_input, { region }) => ({
      Policies: policies(region).map((policy) => ({ PolicyId: policy.id, Description: policy.name, State: stateOf(policy) })),
    }),
    GetLifecyclePolicy: ({ PolicyId }, { region }) => {
      const policy = policies(region).find(({ id }) => id === PolicyId);
      if (policy === undefined) throw awsError('ResourceNotFoundException', 404, `Policy ${PolicyId} does not exist`);
      const CrossRegionCopyRules = (policy.copies ?? []).map(({ to, encrypted }) => ({ Target: to, Encrypted: encrypted }));
      return {
        Policy: {
          PolicyId: policy.id,
          Description: policy.name,
          State: stateOf(policy),
          PolicyDetails: {
            PolicyType: 'EBS_SNAPSHOT_MANAGEMENT',
            ResourceTypes: ['VOLUME'],
            Schedules: [{ Name: 'daily', CrossRegionCopyRules }],
          },
        },
      };
    },
  });
};
