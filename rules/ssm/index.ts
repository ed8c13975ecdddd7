import type { AnyRule } from '../../src/core/rule.ts';
import { ssmAccountDocumentPublicSharingBlocked } from './ssm-account-document-public-sharing-blocked.ts';
import { ssmAgentCurrent } from './ssm-agent-current.ts';
import { ssmAutomationLoggingEnabled } from './ssm-automation-logging-enabled.ts';
import { ssmDocumentNoSecrets } from './ssm-document-no-secrets.ts';
import { ssmDocumentNotPublic } from './ssm-document-not-public.ts';
import { ssmInstanceAssociationCompliant } from './ssm-instance-association-compliant.ts';
import { ssmInstanceManaged } from './ssm-instance-managed.ts';
import { ssmInstancePatchCompliant } from './ssm-instance-patch-compliant.ts';
import { ssmInstancePatchEvidenceFresh } from './ssm-instance-patch-evidence-fresh.ts';
import { ssmParameterSecretsSecure } from './ssm-parameter-secrets-secure.ts';
import { ssmPatchBaselineApprovesSecurity } from './ssm-patch-baseline-approves-security.ts';
import { ssmSessionManagerHardened } from './ssm-session-manager-hardened.ts';

export const ssmRules: readonly AnyRule[] = [
  ssmAccountDocumentPublicSharingBlocked,
  ssmAgentCurrent,
  ssmAutomationLoggingEnabled,
  ssmDocumentNoSecrets,
  ssmDocumentNotPublic,
  ssmInstanceAssociationCompliant,
  ssmInstanceManaged,
  ssmInstancePatchCompliant,
  ssmInstancePatchEvidenceFresh,
  ssmParameterSecretsSecure,
  ssmPatchBaselineApprovesSecurity,
  ssmSessionManagerHardened,
];
