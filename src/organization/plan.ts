import { readJson, type Storage } from '../aws/storage/storage.ts';
import type { Registry } from '../core/registry.ts';
import { organizations } from '../services/organizations/clients.ts';
import type { Config } from '../config/config.ts';
import type { OrganizationRequest, OrganizationSettings } from '../config/event.ts';
import { limitsOf } from '../config/limits.ts';
import { forEachConcurrently } from '../util/concurrency.ts';
import { ReadFailure } from '../core/read-failure.ts';
import type { RegionStatus } from '../core/result/run.ts';
import { UserError } from '../core/user-error.ts';
import { selectRules } from '../evaluate/select-rules.ts';
import { accountAlias } from '../aws/account-alias.ts';
import { notEnabledMessage, openSession, type Session } from '../aws/session.ts';
import { type AccountSummary, accountFiles } from './account-file.ts';
import { assumeMemberRole, MemberRoleError } from './assume-member-role.ts';
import { foundBefore, readRecorded } from './recorded-inventory.ts';
import {
  type AccountPlan,
  keysOf,
  type PlannedAccount,
  type PlanReference,
  planVersion,
  type RunHead,
  type RunPlan,
  runIdOf,
  type Shard,
  shardsOf,
} from './run-plan.ts';
import { longestFirst } from './shard-order.ts';
import { loseShard } from './shard.ts';

/** The state machine execution that runs the plan. */
export interface Execution {
  readonly id: string;
  /** ISO 8601. */
  readonly startedAt: string;
}

export interface PlanOptions {
  readonly bucket: Storage;
  readonly config: Config;
  readonly registry: Registry;
  readonly settings: OrganizationSettings;
}

/** Accounts that are planned concurrently. */
const MAX_CONCURRENT_ACCOUNTS = 16;

/**
 * Decides which accounts and Regions a run audits, and writes the plan. A retried execution or resumed run uses the existing plan. An account
 * in which no role can be assumed stays in the plan, with one shard that reports the reason.
 * @throws {UserError} if a requested account, Region, rule or run does not exist
 */
export async function planRun(request: OrganizationRequest, execution: Execution, options: PlanOptions): Promise<PlanReference> {
  const { bucket, config, settings, registry } = options;
  const id = request.resume ?? runIdOf(execution.id, execution.startedAt);
  const keys = keysOf(id);
  const { shards, accounts } = keys;
  const reference: PlanReference = { runId: id, bucket: bucket.name, shards, accounts, concurrency: settings.concurrency };
  if ((await bucket.list(keys.run)).length > 0) {
    if (request.resume === undefined) return reference;
    await planAgain(await readJson<RunPlan>(bucket, keys.run), options);
    return { ...reference, shards: keys.shardsAgain, accounts: keys.accountsAgain };
  }
  if (request.resume !== undefined) throw new UserError(`event.resume: run ${id} does not exist in the bucket ${bucket.name}`);
  const rules = selectRules(registry.rules, request, config);
  limitsOf(config, registry.collectors);
  const own = await openSession({ regions: 'all', profile: settings.local?.profile, endpoint: settings.local?.endpoint });
  try {
    const { accountId, partition, homeRegion, principalArn } = own;
    const { startedAt } = execution;
    const run: RunHead = {
      version: planVersion,
      id,
      startedAt: new Date(startedAt).toISOString(),
      request,
      accountId,
      partition,
      homeRegion,
      principalArn,
    };
    const planned = chosen(await candidates(own, settings), request, settings);
    const plans: AccountPlan[] = [];
    await forEachConcurrently(planned.filter(isTried), MAX_CONCURRENT_ACCOUNTS, async (account) => {
      plans.push(await lookInto(run, account, options));
    });
    plans.sort((a, b) => (a.account.id < b.account.id ? -1 : 1));
    const asked = request.regions ?? config.regions ?? 'all';
    const limited = plans.map((plan) => ({ ...plan, regions: limitedTo(asked, plan.regions) }));
    refuseUnknownRegions(asked, plans);
    const regions = unionOf(limited);
    const { recordedOf, aggregatorError } = await knowledgeOf(own, options, { regions, now: Date.parse(startedAt) });
    await forEachConcurrently(limited, MAX_CONCURRENT_ACCOUNTS, async (plan) =>
      bucket.put(keys.accountPlan(plan.account.id), JSON.stringify({ ...plan, ...(await recordedOf(plan)) }), 'application/json'),
    );
    const put = (key: string, value: unknown) => bucket.put(key, JSON.stringify(value), 'application/json');
    await put(keys.shards, await longestFirst(spreadOut(limited.map(shardsOf)), bucket, { rules, registry, config }));
    await put(
      keys.accounts,
      limited.map(({ account }) => account.id),
    );
    await put(keys.run, { ...run, accounts: planned, regions, ...aggregatorError } satisfies RunPlan);
    return reference;
  } finally {
    own.pool.close();
  }
}

/** Reads the aggregator, if one is configured. */
async function knowledgeOf(
  own: Session,
  { bucket, settings: { aggregator } }: PlanOptions,
  { regions, now }: { readonly regions: readonly RegionStatus[]; readonly now: number },
) {
  if (aggregator === undefined) return { recordedOf: async () => ({}), aggregatorError: {} };
  const audited = regions.flatMap(({ region, state }) => (state === 'audited' ? [region] : []));
  const recorded = await readRecorded(own.pool, { aggregator, regions: audited, now });
  const askedFor = await foundBefore(bucket);
  return {
    recordedOf: async ({ account: { id }, entered }: AccountPlan): Promise<Pick<AccountPlan, 'recorded'>> =>
      entered ? { recorded: recorded.of(id, await askedFor(id)) } : {},
    aggregatorError: recorded.collectionError === undefined ? {} : { aggregatorError: recorded.collectionError },
  };
}

/** Plans the lost shards of a resumed run, and their accounts. */
async function planAgain(run: RunPlan, options: PlanOptions): Promise<void> {
  const { bucket, config } = options;
  const keys = keysOf(run.id);
  const present = new Set(await bucket.list(keys.allAccounts));
  const again: { readonly id: string; readonly shards: readonly Shard[] }[] = [];
  await forEachConcurrently(run.accounts.filter(isTried), MAX_CONCURRENT_ACCOUNTS, async (account) => {
    const before = await readJson<AccountPlan>(bucket, keys.accountPlan(account.id));
    const summary = `${keys.account(account.id)}${accountFiles.summary}`;
    const plan = before.entered ? before : await lookInto(before.run, account, options);
    if (!before.entered && plan.entered) {
      const entered = { ...plan, regions: limitedTo(run.request.regions ?? config.regions ?? 'all', plan.regions) };
      await bucket.put(keys.accountPlan(account.id), JSON.stringify(entered), 'application/json');
      again.push({ id: account.id, shards: shardsOf(entered) });
    } else if (!present.has(summary)) again.push({ id: account.id, shards: shardsOf(plan) });
    else {
      const { lost } = (await readJson<AccountSummary>(bucket, summary)).shards;
      if (plan.entered && lost.length > 0)
        again.push({ id: account.id, shards: shardsOf(plan).filter(({ region }) => lost.includes(region)) });
    }
  });
  again.sort((a, b) => (a.id < b.id ? -1 : 1));
  await bucket.put(keys.shardsAgain, JSON.stringify(spreadOut(again.map(({ shards }) => shards))), 'application/json');
  await bucket.put(keys.accountsAgain, JSON.stringify(again.map(({ id }) => id)), 'application/json');
}

const isTried = ({ leftOut }: PlannedAccount): boolean => leftOut === undefined;

/** Returns the IDs of the accounts that a run with this request audits. @throws {UserError} if a requested account does not exist */
export const accountsOf = async (own: Session, request: OrganizationRequest, settings: OrganizationSettings): Promise<string[]> =>
  chosen(await candidates(own, settings), request, settings)
    .filter(isTried)
    .map(({ id }) => id);

/** Returns the accounts of a deployment: those it lists, else those of the organization. */
async function candidates(own: Session, { accounts, excluded }: OrganizationSettings): Promise<PlannedAccount[]> {
  const listed = accounts.length > 0 ? accounts.map((id): PlannedAccount => ({ id })) : await membersOf(own);
  return listed
    .map((account) => (excluded.includes(account.id) ? { ...account, leftOut: 'The deployment excludes it.' } : account))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function membersOf({ pool }: Session): Promise<PlannedAccount[]> {
  const members: PlannedAccount[] = [];
  try {
    for await (const { Accounts } of pool.pages(organizations, 'ListAccounts', { input: {}, token: 'NextToken' })) {
      for (const { Id, Name, State, Status } of Accounts ?? []) {
        if (Id === undefined) continue;
        // AWS retires `Status` (https://docs.aws.amazon.com/organizations/latest/APIReference/API_Account.html).
        const state = State ?? Status;
        const leftOut = state === 'ACTIVE' || state === undefined ? undefined : `Its state in AWS Organizations is ${state}.`;
        members.push({ id: Id, ...(Name === undefined ? {} : { name: Name }), ...(leftOut === undefined ? {} : { leftOut }) });
      }
    }
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    throw new UserError(
      `the accounts of the organization cannot be listed (${error.collectionError.message}): use the management account or a delegated administrator account, or list the accounts`,
      error,
    );
  }
  return members;
}

function chosen(
  all: readonly PlannedAccount[],
  { accounts }: OrganizationRequest,
  { accounts: named }: OrganizationSettings,
): PlannedAccount[] {
  const unknown = accounts?.filter((id) => !all.some((account) => account.id === id)) ?? [];
  if (unknown.length > 0) {
    const where = named.length > 0 ? 'among the accounts of the deployment' : 'in the organization';
    throw new UserError(`accounts: ${unknown.join(', ')} not found ${where}`);
  }
  return all.filter(({ id }) => accounts?.includes(id) ?? true);
}

async function lookInto(run: RunHead, account: PlannedAccount, options: PlanOptions): Promise<AccountPlan> {
  try {
    const { pool, regions, regionsError } = await assumeMemberRole(run, { account: account.id, regions: 'all' }, options.settings);
    try {
      const alias = await accountAlias(pool);
      return { run, account, regions, ...alias, ...(regionsError === undefined ? {} : { regionsError }), entered: true };
    } finally {
      pool.close();
    }
  } catch (error) {
    if (!(error instanceof MemberRoleError)) throw error;
    const plan: AccountPlan = { run, account, regions: [], entered: false };
    await loseShard(plan, shardsOf(plan)[0] as Shard, { ...options, collectionError: error.collectionError });
    return plan;
  }
}

const limitedTo = (asked: readonly string[] | 'all', regions: readonly RegionStatus[]): RegionStatus[] =>
  regions.map(({ region, state }) => ({
    region,
    state: asked === 'all' || asked.includes('all') || asked.includes(region) ? state : 'not-selected',
  }));

function refuseUnknownRegions(asked: readonly string[] | 'all', plans: readonly AccountPlan[]): void {
  if (asked === 'all' || asked.includes('all') || plans.every(({ regions }) => regions.length === 0)) return;
  const known = new Set(plans.flatMap(({ regions }) => regions.map(({ region }) => region)));
  const unknown = asked.filter((region) => !known.has(region));
  if (unknown.length > 0 && plans.every(({ regionsError }) => regionsError === undefined))
    throw new UserError(`regions: there is no Region ${unknown.join(', ')}: choose from ${[...known].sort().join(', ')}, or all`);
  const enabled = new Set(
    plans.flatMap(({ regions }) => regions.flatMap(({ region, state }) => (state === 'not-enabled' ? [] : [region]))),
  );
  const disabled = asked.filter((region) => known.has(region) && !enabled.has(region));
  if (disabled.length > 0 && plans.every(({ regionsError }) => regionsError === undefined))
    throw new UserError(`regions: ${notEnabledMessage(disabled, 'in any account of the run')}`);
}

/** Interleaves the shards of all accounts, because AWS limits calls per account and Region. */
function spreadOut(accounts: readonly (readonly Shard[])[]): Shard[] {
  const longest = Math.max(0, ...accounts.map(({ length }) => length));
  return Array.from({ length: longest }, (_, index) => accounts.flatMap((shards) => shards[index] ?? [])).flat();
}

/** Merges the Regions of accounts: a Region is audited if it is in at least one. */
function unionOf(plans: readonly AccountPlan[]): RegionStatus[] {
  const order = ['audited', 'not-enabled', 'not-selected'] as const satisfies readonly RegionStatus['state'][];
  const states = new Map<string, RegionStatus['state']>();
  for (const { region, state } of plans.flatMap(({ regions }) => regions)) {
    const known = states.get(region);
    if (known === undefined || order.indexOf(state) < order.indexOf(known)) states.set(region, state);
  }
  return [...states].map(([region, state]) => ({ region, state })).sort((a, b) => (a.region < b.region ? -1 : 1));
}
