import type { Config } from '../../config/config.ts';
import type { DoctorRequest, OrganizationSettings } from '../../config/event.ts';
import { openSession } from '../../aws/session.ts';
import { selectRules } from '../../evaluate/select-rules.ts';
import { assumeMemberRole, MemberRoleError } from '../../organization/assume-member-role.ts';
import { accountsOf } from '../../organization/plan.ts';
import { forEachConcurrently } from '../../util/concurrency.ts';
import { type Diagnosis, type DiagnosisReport, diagnoseSession, notEntered } from '../doctor.ts';
import { registryFor } from '../registry.ts';

/** Accounts that are checked concurrently. */
const MAX_CONCURRENT_ACCOUNTS = 4;
/** Time reserved for an account that is being checked. */
const ACCOUNT_TIME_MS = 180_000;

/** Checks what the functions of an organization deployment can read in each account. @throws {UserError} */
export async function diagnoseOrganization(
  request: DoctorRequest,
  { settings, config, timeLeft }: { readonly settings: OrganizationSettings; readonly config: Config; readonly timeLeft: number },
): Promise<DiagnosisReport> {
  const deadline = Date.now() + timeLeft - ACCOUNT_TIME_MS;
  const { accounts, regions = 'all', pace, doctor: _, ...selection } = request;
  const rules = selectRules(registryFor(config).rules, selection, config);
  const own = await openSession({ regions: 'all' });
  const diagnoses: Diagnosis[] = [];
  const notChecked: string[] = [];
  try {
    const run = { id: 'doctor', accountId: own.accountId, partition: own.partition };
    const ids = await accountsOf(own, accounts === undefined ? {} : { accounts }, settings);
    await forEachConcurrently(ids, MAX_CONCURRENT_ACCOUNTS, async (id) => {
      if (Date.now() >= deadline) return void notChecked.push(id);
      try {
        const session = await assumeMemberRole(
          run,
          { account: id, regions: regions.includes('all') ? 'all' : regions },
          {
            ...settings,
            pace,
            limits: undefined,
          },
        );
        diagnoses.push(await diagnoseSession(rules, session).finally(() => session.pool.close()));
      } catch (error) {
        diagnoses.push(notEntered(id, error instanceof MemberRoleError ? error.cause : error));
      }
    });
  } finally {
    own.pool.close();
  }
  return { diagnoses: diagnoses.sort((a, b) => (a.account < b.account ? -1 : 1)), ...(notChecked.length === 0 ? {} : { notChecked }) };
}
