import type {
  ConfigurationRecorder,
  ConfigurationRecorderStatus,
  DeliveryChannel,
  DeliveryChannelStatus,
} from '@aws-sdk/client-config-service';
import type { AsJson } from '../../core/to-json.ts';
import type { BucketExposure } from '../s3/facts.ts';

/** An aggregator that collects from all accounts of the organization. */
export interface OrganizationAggregator {
  readonly name: string;
  /** Region of the aggregator. */
  readonly region: string;
  readonly allRegions: boolean;
}

interface ConfigAccountFacts {
  /** Regional. The customer's own recorder; recorders that other AWS services manage do not count. */
  configRecorder?: AsJson<Pick<ConfigurationRecorder, 'name' | 'recordingGroup' | 'roleARN'>>;
  /** Regional. Absent: the Region has no recorder. */
  configRecorderStatus?: AsJson<Pick<ConfigurationRecorderStatus, 'lastErrorMessage' | 'lastStatus' | 'recording'>>;
  /** Regional. Regions where a running recorder records IAM users, groups, roles and policies; the same in each Region. */
  iamRecordedIn: readonly string[];
  /** Regional. */
  configDeliveryChannel?: AsJson<Pick<DeliveryChannel, 's3BucketName'>>;
  /** Regional. */
  configDelivery?: AsJson<Pick<DeliveryChannelStatus, 'configHistoryDeliveryInfo' | 'configSnapshotDeliveryInfo'>>;
  /** Regional. Public access to the bucket of the delivery channel; absent: the bucket is not in this account. */
  configBucketExposure?: BucketExposure;
  /** Regional. Days for which configuration history is kept; absent: the default of AWS Config, seven years. */
  configRetentionDays?: number;
  /** Aggregators of the audited Regions. */
  organizationAggregators: readonly OrganizationAggregator[];
}

declare module '../../core/facts.ts' {
  interface AccountFacts extends ConfigAccountFacts {}
}
