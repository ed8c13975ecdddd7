import type { FactsByType } from '../../../src/core/facts.ts';
import { integer } from '../../../src/core/parameters.ts';

type PendingActions = FactsByType['AWS::RDS::DBInstance']['pendingMaintenance'];

export const maintenanceParams = {
  maxDeferDays: integer(30, 'Days that a pending update may be put off at most.'),
};

export const maintenanceMessages = {
  none: 'No update is pending.',
  scheduled: 'The pending {{action}} will be applied on {{due}}.',
  overdue: 'The {{action}} was due on {{due}} and is still pending.',
  deferred: 'The pending {{action}} is put off until {{due}}.',
  unscheduled: 'The pending {{action}} has no date on which it will be applied.',
} as const;

export interface MaintenanceVerdict {
  readonly message: keyof typeof maintenanceMessages;
  readonly evidence: { readonly action?: string; readonly due?: string };
}

/** Updates of the operating system and the engine; replaced hardware and certificates are judged elsewhere or not the customer's. */
const updates = ['system-update', 'os-upgrade', 'db-upgrade'];

/** From mild to grave. */
const order: readonly MaintenanceVerdict['message'][] = ['none', 'scheduled', 'unscheduled', 'deferred', 'overdue'];

/** The gravest pending update. https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_PendingMaintenanceAction.html */
export function evaluateMaintenance(
  pending: PendingActions,
  { maxDeferDays }: { readonly maxDeferDays: number },
  now: number,
): MaintenanceVerdict {
  const judge = ({
    Action: action,
    CurrentApplyDate,
    AutoAppliedAfterDate,
    ForcedApplyDate,
  }: PendingActions[number]): MaintenanceVerdict => {
    if (action === undefined || !updates.includes(action)) return { message: 'none', evidence: {} };
    const due = CurrentApplyDate ?? AutoAppliedAfterDate ?? ForcedApplyDate;
    if (due === undefined) return { message: 'unscheduled', evidence: { action } };
    const at = Date.parse(due);
    const message = at < now ? 'overdue' : at > now + maxDeferDays * 86_400_000 ? 'deferred' : 'scheduled';
    return { message, evidence: { action, due: due.slice(0, 10) } };
  };
  const gravest = pending.map(judge).sort((a, b) => order.indexOf(b.message) - order.indexOf(a.message))[0];
  return gravest ?? { message: 'none', evidence: {} };
}
