import { evaluateMaintenance, maintenanceMessages, maintenanceParams } from './shared/maintenance.ts';
import { defineRule } from '../../src/core/rule.ts';

export const rdsClusterPendingMaintenanceApplied = defineRule({
  id: 'rds-cluster-pending-maintenance-applied',
  title: 'Pending updates of RDS clusters should be applied in time',
  resourceType: 'AWS::RDS::DBCluster',
  responsibility: 'platform-and-application-management',
  severity: 'medium',
  tier: 3,
  facts: ['pendingMaintenance'],
  messages: {
    ...maintenanceMessages,
  },
  params: maintenanceParams,
  rationale: 'AWS builds the updates, but a database only gets them in a maintenance window that nobody keeps putting off.',
  remediation: {
    text: 'Apply the update now, or let it be applied in the next maintenance window.',
    url: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_UpgradeDBInstance.Maintenance.html',
    cli: 'aws rds apply-pending-maintenance-action --resource-identifier ARN --apply-action ACTION --opt-in-type next-maintenance',
  },
  controls: {},
  evaluate: ({ pendingMaintenance }, { pass, fail }, { params, now }) => {
    const { message, evidence } = evaluateMaintenance(pendingMaintenance, params, now);
    if (message === 'unscheduled') return fail(message, evidence, { severity: 'low', because: 'AWS has not set a date for it yet' });
    return message === 'none' || message === 'scheduled' ? pass(message, evidence) : fail(message, evidence);
  },
});
