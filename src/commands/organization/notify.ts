export type { Deliveries } from '../../delivery/notify.ts';
export { notifyOfRun as notifyOfOrganizationRun } from '../../organization/notify.ts';
