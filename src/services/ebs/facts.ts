import type { GetSnapshotBlockPublicAccessStateResult, VolumeAttachment } from '@aws-sdk/client-ec2';
import type { AsJson } from '../../core/to-json.ts';
import type { VolumeBackupFacts } from '../backup/facts.ts';

/** Block public access for snapshots in a Region. */
export type SnapshotBlockPublicAccess = AsJson<Pick<GetSnapshotBlockPublicAccessStateResult, 'State' | 'ManagedBy'>>;

/** An instance that a volume is attached to. */
export interface AttachedInstance {
  readonly id: string;
  /** Whether the volume is the root device. */
  readonly root: boolean;
  /** The service that launches and terminates the instance, such as `Auto Scaling group web`. */
  readonly fleet?: string;
}

/** A cross-Region copy of a policy of Data Lifecycle Manager. */
export interface LifecycleCopy {
  /** Region, or ARN of an Outpost. */
  readonly to: string;
  /** Absent: the source snapshot or EBS encryption by default decides. */
  readonly encrypted?: boolean;
}

interface EbsFacts {
  'AWS::DLM::LifecyclePolicy': {
    /** `ENABLED`, `DISABLED` or `ERROR`. */
    state: string;
    /** Copies in other Regions; absent: not read, because the policy is not enabled. */
    copies?: readonly LifecycleCopy[];
  };
  'AWS::EC2::Volume': VolumeBackupFacts & {
    encrypted: boolean;
    /** ARN of the KMS key; absent: not encrypted. */
    kmsKeyId?: string;
    /** Id of the Region's AWS managed key for EBS; absent: AWS has not created it. */
    awsManagedKeyId?: string;
    /** `creating`, `available`, `in-use`, `deleting`, `deleted` or `error`. */
    state: string;
    attachments: readonly AsJson<Pick<VolumeAttachment, 'InstanceId' | 'Device'>>[];
    /** Instances that the volume is attached to, if the Region lists them. */
    instances: readonly AttachedInstance[];
    /** ISO 8601. */
    createdAt: string;
    /** Start time of the newest completed snapshot, ISO 8601; absent: none. */
    newestSnapshotAt?: string;
  };
  'AWS::EC2::Snapshot': {
    encrypted: boolean;
    /** Whether any AWS account can restore the snapshot unless the Region blocks public access. */
    public: boolean;
    /** Accounts that the snapshot is shared with. */
    sharedWith: readonly string[];
    /** Block public access for snapshots in the Region. */
    blockPublicAccess: SnapshotBlockPublicAccess;
    /** Start time, ISO 8601. */
    startedAt: string;
    /** IDs of own images that use the snapshot. */
    images: readonly string[];
    /** Whether it is a recovery point of AWS Backup. */
    recoveryPoint: boolean;
    /** Such as `compliance`, `governance` or `expired`; absent: never locked. */
    lock?: string;
  };
}

interface EbsAccountFacts {
  ebsEncryptionByDefault: boolean;
  /** Default KMS key: an ARN, or `alias/aws/ebs` for the AWS managed key. */
  ebsDefaultKey: string;
  snapshotBlockPublicAccess: SnapshotBlockPublicAccess;
}

declare module '../../core/facts.ts' {
  interface FactsByType extends EbsFacts {}
  interface AccountFacts extends EbsAccountFacts {}
}
