import type { GetSnapshotBlockPublicAccessStateResult, VolumeAttachment } from '@aws-sdk/client-ec2';
import type { AsJson } from '../../core/to-json.ts';
import type { VolumeBackupFacts } from '../backup/facts.ts';

/** Whether sharing snapshots with everybody is blocked in a Region, and who decides that. */
export type SnapshotBlockPublicAccess = AsJson<Pick<GetSnapshotBlockPublicAccessStateResult, 'State' | 'ManagedBy'>>;

/** The instance that a volume is attached to. */
export interface AttachedInstance {
  readonly id: string;
  /** The volume is its root device. */
  readonly root: boolean;
  /** What launches and ends the instance, such as `Auto Scaling group web`. */
  readonly fleet?: string;
}

/** A copy that a policy of Data Lifecycle Manager makes in another Region. */
export interface LifecycleCopy {
  /** Region, or ARN of an Outpost. */
  readonly to: string;
  /** Absent: the policy does not say, so the copy is encrypted as its source or its Region demands. */
  readonly encrypted?: boolean;
}

interface EbsFacts {
  'AWS::DLM::LifecyclePolicy': {
    /** `ENABLED`, `DISABLED` or `ERROR`. */
    state: string;
    /** Copies in other Regions; absent: not asked for, as the policy is not in force. */
    copies?: readonly LifecycleCopy[];
  };
  'AWS::EC2::Volume': VolumeBackupFacts & {
    encrypted: boolean;
    /** ARN of the KMS key; absent: not encrypted. */
    kmsKeyId?: string;
    /** Id of the Region's AWS managed key for EBS; absent: it was never needed there. */
    awsManagedKeyId?: string;
    /** `creating`, `available`, `in-use`, `deleting`, `deleted` or `error`. */
    state: string;
    attachments: readonly AsJson<Pick<VolumeAttachment, 'InstanceId' | 'Device'>>[];
    /** The instances it is attached to, as far as the Region's listing shows them. */
    instances: readonly AttachedInstance[];
    /** ISO 8601. */
    createdAt: string;
    /** When the newest completed snapshot of it was started, ISO 8601; absent: there is none. */
    newestSnapshotAt?: string;
  };
  'AWS::EC2::Snapshot': {
    encrypted: boolean;
    /** Whether everybody may make volumes of it, were it not for the Region's block. */
    public: boolean;
    /** Accounts that may make volumes of it, apart from its owner. */
    sharedWith: readonly string[];
    /** The Region's block on sharing with everybody. */
    blockPublicAccess: SnapshotBlockPublicAccess;
    /** When it was started, ISO 8601. */
    startedAt: string;
    /** Ids of the account's own images that are made of it. */
    images: readonly string[];
    /** Whether it is a recovery point of AWS Backup. */
    recoveryPoint: boolean;
    /** Such as `compliance`, `governance` or `expired`; absent: never locked. */
    lock?: string;
  };
}

interface EbsAccountFacts {
  ebsEncryptionByDefault: boolean;
  /** Key for volumes that name none: an ARN, or `alias/aws/ebs` for the AWS managed one. */
  ebsDefaultKey: string;
  snapshotBlockPublicAccess: SnapshotBlockPublicAccess;
}

declare module '../../core/facts.ts' {
  interface FactsByType extends EbsFacts {}
  interface AccountFacts extends EbsAccountFacts {}
}
