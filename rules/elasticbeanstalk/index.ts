import type { AnyRule } from '../../src/core/rule.ts';
import { elasticbeanstalkEnvironmentAccessLogsEnabled } from './elasticbeanstalk-environment-access-logs-enabled.ts';
import { elasticbeanstalkEnvironmentDatabaseDecoupled } from './elasticbeanstalk-environment-database-decoupled.ts';
import { elasticbeanstalkEnvironmentHealthReportingEnhanced } from './elasticbeanstalk-environment-health-reporting-enhanced.ts';
import { elasticbeanstalkEnvironmentHttpsOnly } from './elasticbeanstalk-environment-https-only.ts';
import { elasticbeanstalkEnvironmentImdsv2Required } from './elasticbeanstalk-environment-imdsv2-required.ts';
import { elasticbeanstalkEnvironmentInstancesPrivate } from './elasticbeanstalk-environment-instances-private.ts';
import { elasticbeanstalkEnvironmentLogsStreamed } from './elasticbeanstalk-environment-logs-streamed.ts';
import { elasticbeanstalkEnvironmentManagedUpdatesEnabled } from './elasticbeanstalk-environment-managed-updates-enabled.ts';
import { elasticbeanstalkEnvironmentNoSecretsInProperties } from './elasticbeanstalk-environment-no-secrets-in-properties.ts';
import { elasticbeanstalkEnvironmentPlatformSupported } from './elasticbeanstalk-environment-platform-supported.ts';
import { elasticbeanstalkEnvironmentRoleLeastPrivilege } from './elasticbeanstalk-environment-role-least-privilege.ts';
import { elasticbeanstalkEnvironmentSshRestricted } from './elasticbeanstalk-environment-ssh-restricted.ts';
import { elasticbeanstalkEnvironmentVolumesEncrypted } from './elasticbeanstalk-environment-volumes-encrypted.ts';

export const elasticbeanstalkRules: readonly AnyRule[] = [
  elasticbeanstalkEnvironmentAccessLogsEnabled,
  elasticbeanstalkEnvironmentDatabaseDecoupled,
  elasticbeanstalkEnvironmentHealthReportingEnhanced,
  elasticbeanstalkEnvironmentHttpsOnly,
  elasticbeanstalkEnvironmentImdsv2Required,
  elasticbeanstalkEnvironmentInstancesPrivate,
  elasticbeanstalkEnvironmentLogsStreamed,
  elasticbeanstalkEnvironmentManagedUpdatesEnabled,
  elasticbeanstalkEnvironmentNoSecretsInProperties,
  elasticbeanstalkEnvironmentPlatformSupported,
  elasticbeanstalkEnvironmentRoleLeastPrivilege,
  elasticbeanstalkEnvironmentSshRestricted,
  elasticbeanstalkEnvironmentVolumesEncrypted,
];
