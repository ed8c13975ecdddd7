import { awsConfig } from './aws-config.ts';
import { cisBenchmarks } from './cis.ts';
import { fedrampModerate } from './fedramp-moderate.ts';
import type { Framework } from './framework.ts';
import { hipaa } from './hipaa.ts';
import { nist80053 } from './nist-800-53.ts';
import { securityHubFrameworks } from './security-hub.ts';
import { wellArchitectedSecurity } from './well-architected-security.ts';

/** All compliance frameworks that rules can be selected and grouped by. */
export const frameworks: readonly Framework[] = [
  ...cisBenchmarks,
  ...securityHubFrameworks,
  awsConfig,
  nist80053,
  fedrampModerate,
  hipaa,
  wellArchitectedSecurity,
];
