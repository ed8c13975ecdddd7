export { startOrganizationAudit } from '../../organization/invoke.ts';
