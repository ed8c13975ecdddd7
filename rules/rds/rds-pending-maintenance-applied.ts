import { defineRuleFamily } from '../../src/core/rule.ts';
import { pendingMaintenanceRule } from '../shared/databases/pending-maintenance.ts';
import { clusterVariant, instanceVariant } from './shared/variants.ts';

export const rdsPendingMaintenanceAppliedRules = defineRuleFamily(
  [
    { ...instanceVariant, id: 'rds-pending-maintenance-applied' },
    { ...clusterVariant, id: 'rds-cluster-pending-maintenance-applied' },
  ],
  (variant) =>
    pendingMaintenanceRule({
      ...variant,
      page: 'USER_UpgradeDBInstance.Maintenance.html',
      steps: [
        'Choose Databases.',
        'Select the database and open Maintenance & backups.',
        'Under Pending maintenance, select the update and choose Apply at next maintenance window.',
      ].join('\n'),
    }),
);
