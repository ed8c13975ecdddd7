import { readJson, type Storage } from '../../aws/storage/storage.ts';
import type { OrganizationRequest, OrganizationSettings } from '../../config/event.ts';
import { UserError } from '../../core/user-error.ts';
import type { RunPlan } from '../../organization/run-plan.ts';

/** Older facts are too old for an audit. */
const MAX_AGE_MS = 24 * 3_600_000;

/**
 * Returns the ID of the last run in a folder or bucket, if it can be resumed: it has no report, or accounts that were not audited completely.
 * @throws {UserError} if there is none, or it has another selection
 */
export async function unfinishedRun(
  bucket: Storage,
  request: OrganizationRequest,
  { accounts }: Pick<OrganizationSettings, 'accounts'>,
): Promise<string> {
  const cannot = (why: string) => new UserError(`cannot resume the audit to ${bucket.name}: ${why}; to start a new run, omit --resume`);
  const plans = (await bucket.list('runs/')).filter((key) => key.endsWith('/plan/run.json'));
  const last = plans.at(-1);
  if (last === undefined) throw cannot('it contains no interrupted run');
  const plan = await readJson<RunPlan>(bucket, last);
  const planned = plan.accounts.map(({ id }) => id);
  if (accounts.length > 0 && accounts.toSorted().join() !== planned.toSorted().join()) throw cannot('the last run is for other accounts');
  if (JSON.stringify(plan.request) !== JSON.stringify(request)) throw cannot('the last run selected other rules or Regions');
  if (Date.now() - Date.parse(plan.startedAt) > MAX_AGE_MS) throw cannot('the last run is more than a day old');
  return plan.id;
}
