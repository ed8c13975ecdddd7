import type { AnyRule } from '../../src/core/rule.ts';
import { cloudtrailInsightsEnabled } from './cloudtrail-insights-enabled.ts';
import { cloudtrailLogBucketAccessLogged } from './cloudtrail-log-bucket-access-logged.ts';
import { cloudtrailLogBucketNotPublic } from './cloudtrail-log-bucket-not-public.ts';
import { cloudtrailLogBucketTamperResistant } from './cloudtrail-log-bucket-tamper-resistant.ts';
import { cloudtrailMultiRegionTrailEnabled } from './cloudtrail-multi-region-trail-enabled.ts';
import { cloudtrailOrganizationTrailEnabled } from './cloudtrail-organization-trail-enabled.ts';
import { cloudtrailS3DataEventsLogged } from './cloudtrail-s3-data-events-logged.ts';
import { cloudtrailTrailCloudwatchIntegrated } from './cloudtrail-trail-cloudwatch-integrated.ts';
import { cloudtrailTrailDeliveryHealthy } from './cloudtrail-trail-delivery-healthy.ts';
import { cloudtrailTrailKmsEncrypted } from './cloudtrail-trail-kms-encrypted.ts';
import { cloudtrailTrailLogValidationEnabled } from './cloudtrail-trail-log-validation-enabled.ts';

export const cloudTrailRules: readonly AnyRule[] = [
  cloudtrailInsightsEnabled,
  cloudtrailLogBucketAccessLogged,
  cloudtrailLogBucketNotPublic,
  cloudtrailLogBucketTamperResistant,
  cloudtrailMultiRegionTrailEnabled,
  cloudtrailOrganizationTrailEnabled,
  cloudtrailS3DataEventsLogged,
  cloudtrailTrailCloudwatchIntegrated,
  cloudtrailTrailDeliveryHealthy,
  cloudtrailTrailKmsEncrypted,
  cloudtrailTrailLogValidationEnabled,
];
