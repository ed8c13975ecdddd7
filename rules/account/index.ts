import type { AnyRule } from '../../src/core/rule.ts';
import { accountAiServicesOptedOut } from './account-ai-services-opted-out.ts';
import { accountChangeAlarmsConfigured } from './account-change-alarms-configured.ts';
import { accountContactInformationComplete } from './account-contact-information-complete.ts';
import { accountDataClassificationDeclared } from './account-data-classification-declared.ts';
import { accountInspectorEnabled } from './account-inspector-enabled.ts';
import { accountMacieEnabled } from './account-macie-enabled.ts';
import { accountManagementNoWorkloads } from './account-management-no-workloads.ts';
import { accountOrganizationGuardrailsAttached } from './account-organization-guardrails-attached.ts';
import { accountOrganizationMember } from './account-organization-member.ts';
import { accountRegionGuardrailEnforced } from './account-region-guardrail-enforced.ts';
import { accountResourcesInApprovedRegions } from './account-resources-in-approved-regions.ts';
import { accountSecurityContactRegistered } from './account-security-contact-registered.ts';
import { accountSecurityHubEnabled } from './account-security-hub-enabled.ts';

export const accountRules: readonly AnyRule[] = [
  accountAiServicesOptedOut,
  accountChangeAlarmsConfigured,
  accountContactInformationComplete,
  accountDataClassificationDeclared,
  accountInspectorEnabled,
  accountMacieEnabled,
  accountManagementNoWorkloads,
  accountOrganizationGuardrailsAttached,
  accountOrganizationMember,
  accountRegionGuardrailEnforced,
  accountResourcesInApprovedRegions,
  accountSecurityContactRegistered,
  accountSecurityHubEnabled,
];
