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
  /** Region in which it is set up. */
  readonly region: string;
  readonly allRegions: boolean;
}

interface ConfigAccountFacts {
  /** Regional. The customer's own recorder; those that other AWS services keep for themselves do not count. */
  configRecorder?: AsJson<Pick<ConfigurationRecorder, 'recordingGroup' | 'roleARN'>>;
  /** Regional. Absent: there is no recorder. */
  configRecorderStatus?: AsJson<Pick<ConfigurationRecorderStatus, 'lastErrorMessage' | 'lastStatus' | 'recording'>>;
  /** Regional. */
  configDeliveryChannel?: AsJson<Pick<DeliveryChannel, 's3BucketName'>>;
  /** Regional. */
  configDelivery?: AsJson<Pick<DeliveryChannelStatus, 'configHistoryDeliveryInfo' | 'configSnapshotDeliveryInfo'>>;
  /** Regional. What makes the bucket of the delivery channel public; notConfiguredErrorCodes: no bucket of this account. */
  configBucketExposure?: BucketExposure;
  /** Regional. Days for which configuration history is kept; notConfiguredErrorCodes: as long as AWS Config can. */
  configRetentionDays?: number;
  /** Those of the audited Regions. */
  organizationAggregators: readonly OrganizationAggregator[];
}

declare module '../../core/facts.ts' {
  interface AccountFacts extends ConfigAccountFacts {}
}
