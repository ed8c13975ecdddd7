import { awsConfig } from './aws-config.ts';
import { cisBenchmarks } from './cis.ts';
import type { CustomFramework } from '../core/result/run.ts';
import { customFramework } from './custom.ts';
import { fedrampModerate } from './fedramp-moderate.ts';
import type { Framework } from './framework.ts';
import { gdprArticle32 } from './gdpr.ts';
import { hipaa } from './hipaa.ts';
import { iso27001 } from './iso-27001.ts';
import { nist80053 } from './nist-800-53.ts';
import { nistCsf } from './nist-csf.ts';
import { securityHubFrameworks } from './security-hub.ts';
import { wellArchitectedSecurity } from './well-architected-security.ts';

/** All compliance frameworks of Onus. */
export const frameworks: readonly Framework[] = [
  ...cisBenchmarks,
  ...securityHubFrameworks,
  awsConfig,
  nist80053,
  fedrampModerate,
  nistCsf,
  iso27001,
  hipaa,
  gdprArticle32,
  wellArchitectedSecurity,
];

/** Returns all frameworks that rules can be selected and grouped by: those of Onus, and custom ones. */
export const frameworksWith = (custom: readonly CustomFramework[] = []): readonly Framework[] => [
  ...frameworks,
  ...custom.map(customFramework),
];
