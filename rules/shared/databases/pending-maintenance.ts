import { defineRule } from '../../../src/core/rule.ts';
import { evaluateMaintenance, maintenanceMessages, maintenanceParams } from './maintenance.ts';
import type { DatabaseVariant, RuleFields } from './variants.ts';

export const pendingMaintenanceRule = ({
  id,
  resourceType,
  product,
  plural,
  guide,
  page,
  command,
  steps,
}: Omit<DatabaseVariant, 'resourceType'> &
  Omit<RuleFields, 'controls'> & {
    readonly resourceType: Exclude<DatabaseVariant['resourceType'], 'AWS::Neptune::DBCluster'> | 'AWS::DocDB::DBInstance';
    /** Console steps that apply an update. */
    readonly steps: string;
  }) =>
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
      url: `${guide}/${page}`,
      impact: 'The update can restart the database during the maintenance window, and cannot be removed after it is applied.',
      cli: `${command} apply-pending-maintenance-action --resource-identifier {{arn}} --apply-action {{action}} --opt-in-type next-maintenance`,
      console: `Open the Amazon ${product} console.\n${steps}`,
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
  });
