import { defineRuleFamily } from '../../src/core/rule.ts';
import { pendingMaintenanceRule } from '../shared/databases/pending-maintenance.ts';
import { clusterVariant, instanceVariant } from './shared/variants.ts';

export const docdbMaintenanceAppliedRules = defineRuleFamily(
  [
    { ...clusterVariant, id: 'docdb-cluster-maintenance-applied' },
    { ...instanceVariant, id: 'docdb-instance-maintenance-applied' },
  ],
  (variant) =>
    pendingMaintenanceRule({
      ...variant,
      page: 'db-instance-maintain.html',
      steps: `Choose Clusters.\nSelect the ${variant.noun} with pending maintenance.\nChoose Actions, then Upgrade at next window.`,
    }),
);
