/** The three service categories of the shared responsibility model, and the services that govern the account as a whole. */
export type Category = 'infrastructure' | 'container' | 'abstracted' | 'account';

/** IDs of the services with rules; each service adds its own in `src/services/<id>/service.ts` by declaration merging. */
export interface ServiceIds {
  account: true;
}

export type ServiceId = keyof ServiceIds;

/** Responsibilities. The first twelve can be the customer's; the rest are always AWS's. */
export type ResponsibilityId =
  | 'customer-data'
  | 'access-control'
  | 'client-side-encryption'
  | 'server-side-encryption'
  | 'network-traffic-protection'
  | 'firewall-configuration'
  | 'network-configuration'
  | 'operating-system'
  | 'platform-and-application-management'
  | 'backups'
  | 'region-choice'
  | 'service-configuration'
  | 'foundation-services'
  | 'global-infrastructure'
  | 'host-os-and-virtualization'
  | 'aws-endpoints'
  | 'aws-iam';

/** Severity of a failure, with the labels of AWS Security Hub. */
export type Severity = 'informational' | 'low' | 'medium' | 'high' | 'critical';

/** Severities in ascending order. */
export const severities = ['informational', 'low', 'medium', 'high', 'critical'] as const satisfies readonly Severity[];

/** Region of resources that belong to no Region, such as IAM users. */
export const globalRegion = 'global';
