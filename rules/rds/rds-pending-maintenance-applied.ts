import { evaluateMaintenance, maintenanceMessages, maintenanceParams } from './shared/maintenance.ts';
import { clusterVariant, instanceVariant } from './shared/variants.ts';
import { defineRule, defineRuleFamily } from '../../src/core/rule.ts';

export const rdsPendingMaintenanceAppliedRules = defineRuleFamily(
  [
    { ...instanceVariant, id: 'rds-pending-maintenance-applied' },
    { ...clusterVariant, id: 'rds-cluster-pending-maintenance-applied' },
  ],
  ({ id, resourceType, plural, guide }) =>
    defineRule({
      id,
      title: `${plural} should apply pending updates in time`,
      resourceType,
      responsibility: 'platform-and-application-management',
      severity: 'medium',
      tier: 3,
      facts: ['pendingMaintenance'],
      messages: { ...maintenanceMessages },
      params: maintenanceParams,
      rationale: 'Updates fix vulnerabilities only after they are applied. A maintenance window that is deferred keeps them open.',
      remediation: {
        text: 'Apply the update in the next maintenance window.',
        url: `${guide}/USER_UpgradeDBInstance.Maintenance.html`,
        impact: 'The update can restart the database during the maintenance window, and cannot be removed after it is applied.',
        cli: 'aws rds apply-pending-maintenance-action --resource-identifier {{arn}} --apply-action {{action}} --opt-in-type next-maintenance',
        console: [
          'Open the Amazon RDS console and choose Databases.',
          'Select the database and open Maintenance & backups.',
          'Under Pending maintenance, select the update and choose Apply at next maintenance window.',
        ].join('\n'),
        notAsCode: 'Pending maintenance is applied once and is not managed as code.',
      },
      controls: {},
      evaluate: ({ pendingMaintenance }, { pass, fail }, { params, now }) => {
        const { message, evidence, known } = evaluateMaintenance(pendingMaintenance, params, now);
        if (message === 'none' || message === 'scheduled') return pass(message, evidence);
        if (!known) return fail(message, evidence, { severity: 'low', because: 'Onus does not know this maintenance action' });
        if (message === 'unscheduled') return fail(message, evidence, { severity: 'low', because: 'AWS has not set a date for it yet' });
        return fail(message, evidence);
      },
    }),
);
