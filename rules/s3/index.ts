import type { AnyRule } from '../../src/core/rule.ts';
import { s3AccessPointPolicyNotPublicRules } from './s3-access-point-policy-not-public.ts';
import { s3AccessPointPublicAccessBlocked } from './s3-access-point-public-access-blocked.ts';
import { s3AccountPublicAccessBlocked } from './s3-account-public-access-blocked.ts';
import { s3BucketAccessLoggingEnabled } from './s3-bucket-access-logging-enabled.ts';
import { s3BucketAclsDisabled } from './s3-bucket-acls-disabled.ts';
import { s3BucketBackupCovered } from './s3-bucket-backup-covered.ts';
import { s3BucketCrossAccountAccessRestricted } from './s3-bucket-cross-account-access-restricted.ts';
import { s3BucketCustomerProvidedKeysBlocked } from './s3-bucket-customer-provided-keys-blocked.ts';
import { s3BucketDefaultEncryptionPresent } from './s3-bucket-default-encryption-present.ts';
import { s3BucketEventNotificationsEnabled } from './s3-bucket-event-notifications-enabled.ts';
import { s3BucketKmsEncryption } from './s3-bucket-kms-encryption.ts';
import { s3BucketLifecycleConfigured } from './s3-bucket-lifecycle-configured.ts';
import { s3BucketMacieMonitored } from './s3-bucket-macie-monitored.ts';
import { s3BucketMfaDeleteEnabled } from './s3-bucket-mfa-delete-enabled.ts';
import { s3BucketNameNotSquattable } from './s3-bucket-name-not-squattable.ts';
import { s3BucketNoPublicRead } from './s3-bucket-no-public-read.ts';
import { s3BucketNoPublicWrite } from './s3-bucket-no-public-write.ts';
import { s3BucketObjectLockEnabled } from './s3-bucket-object-lock-enabled.ts';
import { s3BucketPublicAccessBlocked } from './s3-bucket-public-access-blocked.ts';
import { s3BucketReplicationDestinationApproved } from './s3-bucket-replication-destination-approved.ts';
import { s3BucketReplicationEnabled } from './s3-bucket-replication-enabled.ts';
import { s3BucketTlsEnforced } from './s3-bucket-tls-enforced.ts';
import { s3BucketVersioningEnabled } from './s3-bucket-versioning-enabled.ts';
import { s3BucketWebsiteDisabled } from './s3-bucket-website-disabled.ts';
import { s3DirectoryBucketCrossAccountAccessRestricted } from './s3-directory-bucket-cross-account-access-restricted.ts';
import { s3DirectoryBucketKmsEncryption } from './s3-directory-bucket-kms-encryption.ts';
import { s3DirectoryBucketLifecycleConfigured } from './s3-directory-bucket-lifecycle-configured.ts';
import { s3MultiRegionAccessPointPublicAccessBlocked } from './s3-multi-region-access-point-public-access-blocked.ts';

export const s3Rules: readonly AnyRule[] = [
  ...s3AccessPointPolicyNotPublicRules,
  s3AccessPointPublicAccessBlocked,
  s3AccountPublicAccessBlocked,
  s3BucketAccessLoggingEnabled,
  s3BucketAclsDisabled,
  s3BucketBackupCovered,
  s3BucketCrossAccountAccessRestricted,
  s3BucketCustomerProvidedKeysBlocked,
  s3BucketDefaultEncryptionPresent,
  s3BucketEventNotificationsEnabled,
  s3BucketKmsEncryption,
  s3BucketLifecycleConfigured,
  s3BucketMacieMonitored,
  s3BucketMfaDeleteEnabled,
  s3BucketNameNotSquattable,
  s3BucketNoPublicRead,
  s3BucketNoPublicWrite,
  s3BucketObjectLockEnabled,
  s3BucketPublicAccessBlocked,
  s3BucketReplicationDestinationApproved,
  s3BucketReplicationEnabled,
  s3BucketTlsEnforced,
  s3BucketVersioningEnabled,
  s3BucketWebsiteDisabled,
  s3DirectoryBucketCrossAccountAccessRestricted,
  s3DirectoryBucketKmsEncryption,
  s3DirectoryBucketLifecycleConfigured,
  s3MultiRegionAccessPointPublicAccessBlocked,
];
