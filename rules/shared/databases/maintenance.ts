import { datedTable } from '../../../src/core/dated-table.ts';
import type { FactsByType } from '../../../src/core/facts.ts';
import { integer } from '../../../src/core/parameters.ts';

type PendingActions = FactsByType['AWS::RDS::DBInstance']['pendingMaintenance'];

export const maintenanceParams = {
  maxDeferDays: integer(30, 'Maximum number of days until a pending update is applied.'),
};

export const maintenanceMessages = {
  none: 'No update is pending.',
  scheduled: 'The pending {{action}} is scheduled for {{due}}.',
  overdue: 'The {{action}} was due on {{due}} and is still pending.',
  deferred: 'The pending {{action}} is deferred until {{due}}.',
  unscheduled: 'The pending {{action}} is not scheduled.',
} as const;

export interface MaintenanceResult {
  readonly message: keyof typeof maintenanceMessages;
  readonly evidence: { readonly action?: string; readonly due?: string };
  /** Whether Onus knows the action. */
  readonly known: boolean;
}

/** Maintenance actions, and whether they update software. AWS replaces hardware, and another rule evaluates certificates. */
const actions = datedTable<Readonly<Record<string, 'update' | 'other'>>>({
  source: 'https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_PendingMaintenanceAction.html',
  asOf: '2026-11',
  missing: 'The action is evaluated as an update, at low severity.',
  entries: {
    'ca-certificate-rotation': 'other',
    'db-upgrade': 'update',
    'hardware-maintenance': 'other',
    'os-upgrade': 'update',
    'serverless-platform-version-update': 'update',
    'system-update': 'update',
  },
});

/** From the mildest to the most severe. */
const order: readonly MaintenanceResult['message'][] = ['none', 'scheduled', 'unscheduled', 'deferred', 'overdue'];

/** An unknown action never hides a known one that fails at a higher severity. */
const rank = ({ message, known }: MaintenanceResult): number =>
  Math.min(order.indexOf(message), known ? order.length : order.indexOf('unscheduled'));

/** Returns the most severe pending update. */
export function evaluateMaintenance(
  pending: PendingActions,
  { maxDeferDays }: { readonly maxDeferDays: number },
  now: number,
): MaintenanceResult {
  const evaluateAction = ({
    Action,
    CurrentApplyDate,
    AutoAppliedAfterDate,
    ForcedApplyDate,
  }: PendingActions[number]): MaintenanceResult => {
    const action = Action ?? 'maintenance action';
    const kind = Object.hasOwn(actions.entries, action) ? actions.entries[action] : undefined;
    const known = kind !== undefined;
    if (kind === 'other') return { message: 'none', evidence: {}, known };
    const due = CurrentApplyDate ?? AutoAppliedAfterDate ?? ForcedApplyDate;
    if (due === undefined) return { message: 'unscheduled', evidence: { action }, known };
    const at = Date.parse(due);
    const message = at < now ? 'overdue' : at > now + maxDeferDays * 86_400_000 ? 'deferred' : 'scheduled';
    return { message, evidence: { action, due: due.slice(0, 10) }, known };
  };
  const results = pending.map(evaluateAction).sort((a, b) => rank(b) - rank(a));
  return results[0] ?? { message: 'none', evidence: {}, known: true };
}
