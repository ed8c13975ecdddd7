import type {
  ConfigurationRecorder,
  ConfigurationRecorderStatus,
  DeliveryChannel,
  DeliveryChannelStatus,
} from '@aws-sdk/client-config-service';
import type { Plain } from '../plain.ts';
import type { BucketExposure } from './s3.ts';

/** An aggregator that collects from all accounts of the organization. */
export interface OrganizationAggregator {
  readonly name: string;
  /** Region in which it is set up. */
  readonly region: string;
  readonly allRegions: boolean;
}

export interface ConfigAccountFacts {
  /** Regional. The customer's own recorder; those that other AWS services keep for themselves do not count. */
  configRecorder?: Plain<Pick<ConfigurationRecorder, 'recordingGroup' | 'roleARN'>>;
  /** Regional. Absent: there is no recorder. */
  configRecorderStatus?: Plain<Pick<ConfigurationRecorderStatus, 'lastErrorMessage' | 'lastStatus' | 'recording'>>;
  /** Regional. */
  configDeliveryChannel?: Plain<Pick<DeliveryChannel, 's3BucketName'>>;
  /** Regional. */
  configDelivery?: Plain<Pick<DeliveryChannelStatus, 'configHistoryDeliveryInfo' | 'configSnapshotDeliveryInfo'>>;
  /** Regional. What makes the bucket of the delivery channel public; absent: no bucket of this account. */
  configBucketExposure?: BucketExposure;
  /** Regional. Days for which configuration history is kept; absent: as long as AWS Config can. */
  configRetentionDays?: number;
  /** Those of the audited Regions. */
  organizationAggregators: readonly OrganizationAggregator[];
}
